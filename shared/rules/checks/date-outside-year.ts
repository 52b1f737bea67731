import { yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A meeting or coaching dated outside of the year that the table speaks of. */
export const dateOutsideYear: RowRule = {
  id: 'date-outside-year',
  scope: 'row',
  actions: [3, 5],
  *check(row) {
    const date = row.text('tanggal');
    const { fiscalYear } = row.table.table;
    if (date === null || yearOf(date) === fiscalYear) return;
    if (yearOf(date) < 2010 || yearOf(date) > fiscalYear + 5) return;
    yield atRow(row, 'date-outside-year', ['tanggal'], { date, year: fiscalYear });
  },
};

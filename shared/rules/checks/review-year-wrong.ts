import { yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** The review of a year is made in the year after it. */
export const reviewYearWrong: RowRule = {
  id: 'review-year-wrong',
  scope: 'row',
  actions: [8],
  *check(row) {
    const date = row.text('tanggal_reviu');
    const { fiscalYear } = row.table.table;
    if (date === null || yearOf(date) === fiscalYear + 1 || yearOf(date) > fiscalYear + 5 || yearOf(date) < 2010)
      return;
    yield atRow(row, 'review-year-wrong', ['tanggal_reviu'], { date, year: fiscalYear });
  },
};

import { yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A regulation carries the year in which it was signed. */
export const regulationYearDiffersFromDate: RowRule = {
  id: 'regulation-year-differs-from-date',
  scope: 'row',
  actions: [4],
  *check(row) {
    const [year, date] = [row.num('tahun'), row.text('tanggal_penetapan')];
    if (year === null || date === null || yearOf(date) === year) return;
    yield atRow(row, 'regulation-year-differs-from-date', ['tahun', 'tanggal_penetapan'], { year, date });
  },
};

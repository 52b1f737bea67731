import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The year in the row is not the year of the table. A regulation's year is its own. */
export const yearDiffersFromTable: RowRule = {
  id: 'year-differs-from-table',
  scope: 'row',
  actions: [1, 2, 3, 5, 6, 7, 8],
  when: holds('tahun'),
  *check(row) {
    const value = row.num('tahun');
    const { fiscalYear } = row.table.table;
    if (value !== null && value !== fiscalYear)
      yield atRow(row, 'year-differs-from-table', ['tahun'], { value, year: fiscalYear });
  },
};

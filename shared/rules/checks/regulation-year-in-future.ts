import { yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A regulation of a year that has not come. Older years are right: a regulation is valid until it is replaced. */
export const regulationYearInFuture: RowRule = {
  id: 'regulation-year-in-future',
  scope: 'row',
  actions: [4],
  *check(row) {
    const year = row.num('tahun');
    const thisYear = Math.max(row.table.table.fiscalYear, yearOf(row.table.context.today));
    if (year === null || year <= thisYear) return;
    yield atRow(row, 'regulation-year-in-future', ['tahun'], { year, fiscalYear: thisYear });
  },
};

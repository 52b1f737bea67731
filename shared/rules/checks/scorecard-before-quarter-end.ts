import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Villages cannot have reported a quarter that has not begun. */
export const scorecardBeforeQuarterEnd: RowRule = {
  id: 'scorecard-before-quarter-end',
  scope: 'row',
  actions: [5],
  *check(row) {
    const { fiscalYear } = row.table.table;
    for (const quarter of [1, 2, 3, 4]) {
      const field = `desa_scorecard_tw${quarter}`;
      const begins = `${fiscalYear}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
      if ((row.num(field) ?? 0) > 0 && row.table.context.today < begins)
        yield atRow(row, 'scorecard-before-quarter-end', [field], { quarter, year: fiscalYear });
    }
  },
};

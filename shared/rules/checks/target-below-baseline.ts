import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A target worse than where one stands now. */
export const targetBelowBaseline: RowRule = {
  id: 'target-below-baseline',
  scope: 'row',
  actions: [2],
  *check(row) {
    const [base, target] = [row.num('baseline'), row.num('target_n')];
    const lower = indicator(row.num('indikator_no') ?? 0)?.direction;
    if (base === null || target === null || base === target || lower === undefined) return;
    if ((lower === 'up') === target < base)
      yield atRow(row, 'target-below-baseline', ['target_n', 'baseline'], {
        first: row.figure('target_n'),
        second: row.figure('baseline'),
      });
  },
};

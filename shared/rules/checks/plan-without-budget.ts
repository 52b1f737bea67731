import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** An activity with a budget of zero cannot be carried out. */
export const planWithoutBudget: RowRule = {
  id: 'plan-without-budget',
  scope: 'row',
  actions: [2],
  *check(row) {
    if (row.num('pagu') === 0 && (row.num('realisasi') ?? 0) === 0)
      yield atRow(row, 'plan-without-budget', ['pagu'], {});
  },
};

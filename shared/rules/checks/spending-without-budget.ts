import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Money spent on an activity whose budget is empty or zero. */
export const spendingWithoutBudget: RowRule = {
  id: 'spending-without-budget',
  scope: 'row',
  actions: [2, 8],
  *check(row) {
    const field = row.table.of.action === 2 ? 'realisasi' : 'realisasi_anggaran';
    const [spent, budget] = [row.num(field), row.num('pagu')];
    if (spent === null || spent === 0 || !row.table.columns.has('pagu')) return;
    if (budget === 0 || (budget === null && !row.filled('pagu') && row.table.of.action === 8))
      yield atRow(row, 'spending-without-budget', ['pagu', field], { spent });
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** More spent than budgeted; after a change of budget the ceiling in the sheet may be the old one. */
export const spendingAboveBudget: RowRule = {
  id: 'spending-above-budget',
  scope: 'row',
  actions: [2, 8],
  *check(row) {
    const spent = row.table.of.action === 2 ? 'realisasi' : 'realisasi_anggaran';
    const [first, second] = [row.num(spent), row.num('pagu')];
    if (first === null || second === null || second === 0 || first <= second) return;
    yield atRow(row, 'spending-above-budget', [spent, 'pagu'], {
      first: row.figure(spent),
      second: row.figure('pagu'),
    });
  },
};

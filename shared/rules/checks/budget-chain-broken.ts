import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const CHAIN = ['terintegrasi_rkpd', 'terintegrasi_kua_ppas', 'terintegrasi_apbd'] as const;

/** In a later budget document without being in the one before it. */
export const budgetChainBroken: RowRule = {
  id: 'budget-chain-broken',
  scope: 'row',
  actions: [2],
  *check(row) {
    const answered = CHAIN.filter((field) => row.yes(field) !== null);
    for (const [index, earlier] of answered.entries()) {
      const later = answered[index + 1];
      if (later === undefined || row.yes(earlier) !== false || row.yes(later) !== true) continue;
      const label = (field: string) => row.table.fields.get(field)?.label ?? field;
      yield atRow(row, 'budget-chain-broken', [earlier, later], { later: label(later), earlier: label(earlier) });
    }
  },
};

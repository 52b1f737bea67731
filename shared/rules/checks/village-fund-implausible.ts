import { atRow } from '../core/draft.ts';
import { holdsAny } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const BUDGETS = ['dana_dd', 'dana_apbdes', 'dana_bumdes'];

/** More money for stunting than a village has altogether. */
export const villageFundImplausible: RowRule = {
  id: 'village-fund-implausible',
  scope: 'row',
  actions: [1],
  when: holdsAny(BUDGETS.map((field) => [field])),
  *check(row) {
    if (row.table.table.level !== 'desa') return;
    for (const field of BUDGETS) {
      const value = row.num(field);
      if (value !== null && value > 3e9 && value <= 1e13)
        yield atRow(row, 'village-fund-implausible', [field], { value });
    }
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Less than Rp 100.000 or more than two billion a village. */
export const allocationPerVillageImplausible: RowRule = {
  id: 'allocation-per-village-implausible',
  scope: 'row',
  actions: [4],
  *check(row) {
    const [amount, villages] = [row.num('total_alokasi_dd'), row.num('jml_desa_apbdes_stunting')];
    if (amount === null || villages === null || villages === 0 || amount < 1000) return;
    const perVillage = amount / villages;
    if (perVillage >= 1e5 && perVillage <= 2e9) return;
    yield atRow(row, 'allocation-per-village-implausible', ['total_alokasi_dd', 'jml_desa_apbdes_stunting'], {
      perVillage,
      villages,
    });
  },
};

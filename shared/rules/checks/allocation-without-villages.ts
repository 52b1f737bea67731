import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Village funds are allocated, but by no village. */
export const allocationWithoutVillages: RowRule = {
  id: 'allocation-without-villages',
  scope: 'row',
  actions: [4],
  *check(row) {
    const [amount, villages] = [row.num('total_alokasi_dd'), row.num('jml_desa_apbdes_stunting')];
    if (amount === null || amount === 0 || villages !== 0) return;
    yield atRow(row, 'allocation-without-villages', ['jml_desa_apbdes_stunting', 'total_alokasi_dd'], { amount });
  },
};

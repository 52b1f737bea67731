import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const OF_KIND: Readonly<Record<string, string>> = { Perbup: 'kabupaten', Perwali: 'kota' };

/** A bupati issues Perbup, a mayor Perwali. */
export const regulationKindDiffers: RowRule = {
  id: 'regulation-kind-differs',
  scope: 'row',
  actions: [4],
  *check(row) {
    const kind = row.text('jenis');
    const { district } = row.table.context.district;
    const belongs = kind === null ? undefined : OF_KIND[kind];
    // A register may list regulations of other districts, and a file may be read without knowing whose it is.
    if (district.code === '' || (row.row.region !== null && row.row.region !== district.code)) return;
    if (kind === null || belongs === undefined || belongs === district.kind) return;
    yield atRow(row, 'regulation-kind-differs', ['jenis'], {
      kind,
      district: `${district.kind === 'kota' ? 'Kota' : 'Kabupaten'} ${district.name}`,
    });
  },
};

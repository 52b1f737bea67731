import { districtOf } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule, RowView } from '../types.ts';

const OF_KIND: Readonly<Record<string, string>> = { Perbup: 'kabupaten', Perwali: 'kota' };

/** A register may list regulations of several districts: the row says of which, else it is the workbook's. */
function issuer(row: RowView): Region | null {
  const { region } = row.row;
  const own = row.table.context.district?.district ?? null;
  const code = region?.slice(0, 5) ?? own?.code;
  return code === undefined || code === own?.code ? own : (districtOf(code) ?? null);
}

/** A bupati issues Perbup, a mayor Perwali. */
export const regulationKindDiffers: RowRule = {
  id: 'regulation-kind-differs',
  scope: 'row',
  actions: [4],
  *check(row) {
    const kind = row.text('jenis');
    const district = issuer(row);
    const belongs = kind === null ? undefined : OF_KIND[kind];
    if (kind === null || district === null || belongs === undefined || belongs === district.kind) return;
    yield atRow(row, 'regulation-kind-differs', ['jenis'], {
      kind,
      district: `${district.kind === 'kota' ? 'Kota' : 'Kabupaten'} ${district.name}`,
    });
  },
};

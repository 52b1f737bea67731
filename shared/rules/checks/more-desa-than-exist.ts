import { atRow } from '../core/draft.ts';
import { desaCount } from '../core/setting.ts';
import type { DistrictRule } from '../types.ts';

const FIELDS = ['jml_desa_perdes', 'jml_desa_apbdes_stunting', 'jml_desa_punya_kpm'];

/** More desa with a regulation, a budget or a cadre than there are desa. Kelurahan have neither. */
export const moreDesaThanExist: DistrictRule = {
  id: 'more-desa-than-exist',
  scope: 'district',
  actions: [4, 5],
  *check(table, district) {
    const { villages } = district;
    for (const row of table.rows) {
      const { kecamatan } = row.row;
      const official = desaCount(
        kecamatan === null ? villages : villages.filter((village) => village.parent === kecamatan),
      );
      for (const field of FIELDS) {
        const value = row.num(field) ?? 0;
        if (value <= official || official === 0 || value <= (row.num('jml_desa') ?? 0)) continue;
        yield atRow(row, 'more-desa-than-exist', [field], { figure: row.figure(field), official });
      }
    }
  },
};

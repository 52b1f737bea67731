import { atRow } from '../core/draft.ts';
import type { DistrictRule } from '../types.ts';

const FIELDS = ['jml_desa_rembuk', 'tpps_desa'];

/** More desa and kelurahan than there are by the official list; the newest villages may not be on it, so a few more are let through. */
export const moreVillagesThanExist: DistrictRule = {
  id: 'more-villages-than-exist',
  scope: 'district',
  actions: [3, 5],
  *check(table, district) {
    const { villages } = district;
    for (const row of table.rows) {
      const { kecamatan } = row.row;
      const official =
        kecamatan === null ? villages.length : villages.filter((village) => village.parent === kecamatan).length;
      for (const field of FIELDS) {
        if ((row.num(field) ?? 0) > official)
          yield atRow(row, 'more-villages-than-exist', [field], { figure: row.figure(field), official });
      }
    }
  },
};

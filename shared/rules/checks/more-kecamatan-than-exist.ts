import { atRow } from '../core/draft.ts';
import type { DistrictRule } from '../types.ts';

const FIELDS = ['jml_kecamatan_rembuk', 'tpps_kec'];

/** More kecamatan than the district has by the official list. */
export const moreKecamatanThanExist: DistrictRule = {
  id: 'more-kecamatan-than-exist',
  scope: 'district',
  actions: [3, 5],
  *check(table, district) {
    const official = district.kecamatan.length;
    for (const row of table.rows) {
      for (const field of FIELDS) {
        if ((row.num(field) ?? 0) > official)
          yield atRow(row, 'more-kecamatan-than-exist', [field], { figure: row.figure(field), official });
      }
    }
  },
};

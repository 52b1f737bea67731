import { atRow } from '../core/draft.ts';
import { desaCount } from '../core/setting.ts';
import type { DistrictRule } from '../types.ts';

/** The number of desa or kelurahan in the sheet is not that of the official list. */
export const villageCountDiffersFromList: DistrictRule = {
  id: 'village-count-differs-from-list',
  scope: 'district',
  actions: [5],
  *check(table, district) {
    const { villages } = district;
    for (const row of table.rows) {
      const { kecamatan } = row.row;
      const own = kecamatan === null ? villages : villages.filter((village) => village.parent === kecamatan);
      const desa = desaCount(own);
      for (const [field, official] of [
        ['jml_desa', desa],
        ['jml_kelurahan', own.length - desa],
      ] as const) {
        const value = row.num(field);
        if (value === null || value === official || table.table.level === 'desa') continue;
        yield atRow(row, 'village-count-differs-from-list', [field], { figure: row.figure(field), official });
      }
    }
  },
};

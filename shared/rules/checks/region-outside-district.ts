import { atRow } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** A row that speaks of a place in another district. */
export const regionOutsideDistrict: TableRule = {
  id: 'region-outside-district',
  scope: 'district',
  *check(table) {
    const { district } = table.context.district;
    for (const row of table.rows) {
      const { region } = row.row;
      if (region === null || region === district.code || region.startsWith(`${district.code}.`)) continue;
      if (table.table.level === 'kabupaten' && region.length === 5) continue;
      yield atRow(row, 'region-outside-district', [], { code: region, district: district.name });
    }
  },
};

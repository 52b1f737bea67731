import { atTable } from '../core/draft.ts';
import type { DistrictRule } from '../types.ts';

/** Rows that name another district, as in a table of a whole province: left out, and told once for all of them. */
export const regionOutsideDistrict: DistrictRule = {
  id: 'region-outside-district',
  scope: 'district',
  *check(table, { district }) {
    const { elsewhere } = table;
    if (elsewhere.length === 0) return;
    const districts = [...new Set(elsewhere.map((row) => row.elsewhere ?? row.label))];
    yield atTable(table, 'region-outside-district', null, {
      rows: elsewhere.length,
      districts,
      district: district.name,
    });
  },
};

import { countFields, numbersIn } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import { appliesInDistrict } from '../core/setting.ts';
import { sumOver } from '../core/sums.ts';
import type { TableRule } from '../types.ts';

/** Of fewer than these to be served, nobody served is nothing to ask about. */
const ENOUGH_TO_SERVE = 20;

/** Forms tell people to enter 0 where there are no data, so a column of nothing but zeros is asked about once. */
export const allZeroColumn: TableRule = {
  id: 'all-zero-column',
  scope: 'table',
  *check(table) {
    for (const field of countFields(table)) {
      if (!field.required || !field.zeroIsPlausible) continue;
      // A city of kelurahan has no cadres of desa: nothing but zeros is right there.
      if (appliesInDistrict(table.context.district, field) === false) continue;
      const values = numbersIn(table, field.id);
      if (values.length < 10 || values.some((value) => value !== 0)) continue;
      if (field.id.endsWith('_num') && sumOver(table.rows, field.id.replace('_num', '_den')).sum < ENOUGH_TO_SERVE)
        continue;
      yield atTable(table, 'all-zero-column', field.id, { rows: values.length });
    }
  },
};

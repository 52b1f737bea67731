import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Reported per puskesmas, kecamatan or district where villages are asked for: accepted at that level. */
export const coarserLevel: TableRule = {
  id: 'coarser-level',
  scope: 'table',
  actions: [1, 7],
  *check(table) {
    const { level } = table.table;
    const [asked] = table.of.levels;
    if (asked !== undefined && level !== asked && table.rows.length > 0)
      yield atTable(table, 'coarser-level', null, { level, asked });
  },
};

import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** It is not said whether the figures come from e-PPGBM or from a survey. */
export const dataSourceUnnamed: TableRule = {
  id: 'data-source-unnamed',
  scope: 'table',
  actions: [7],
  *check(table) {
    if (table.rows.length === 0 || table.rows.some((row) => row.filled('sumber_data'))) return;
    yield atTable(table, 'data-source-unnamed', table.columns.has('sumber_data') ? 'sumber_data' : null, {
      rows: table.rows.length,
    });
  },
};

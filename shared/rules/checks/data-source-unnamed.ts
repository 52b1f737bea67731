import { hasAnyValue } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** It is not said whether the figures come from e-PPGBM or from a survey. */
export const dataSourceUnnamed: TableRule = {
  id: 'data-source-unnamed',
  scope: 'table',
  actions: [7],
  *check(table) {
    const unnamed = table.rows.filter((row) => hasAnyValue(row) && !row.filled('sumber_data')).length;
    if (unnamed === 0) return;
    const field = table.columns.has('sumber_data') ? 'sumber_data' : null;
    yield atTable(table, 'data-source-unnamed', field, { rows: unnamed });
  },
};

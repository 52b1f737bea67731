import { countFields, hasAnyValue, isDash } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** `-` where a zero is a likely answer: none, or no data yet? Not taken for zero, and asked once for the whole column. */
export const dashToConfirm: TableRule = {
  id: 'dash-to-confirm',
  scope: 'table',
  *check(table) {
    for (const field of countFields(table)) {
      if (!field.zeroIsPlausible || !table.contents.get(field.id)?.dashes) continue;
      const cells = table.rows.filter((row) => isDash(row, field.id) && hasAnyValue(row)).length;
      if (cells > 0) yield atTable(table, 'dash-to-confirm', field.id, { cells, rows: table.rows.length });
    }
  },
};

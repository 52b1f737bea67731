import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** A fact of the whole district on every village row, but not everywhere the same. */
export const factRepeatedDifferently: TableRule = {
  id: 'fact-repeated-differently',
  scope: 'table',
  actions: [1, 5],
  *check(table) {
    for (const id of table.columns) {
      const field = table.fields.get(id);
      if (!field?.factOf) continue;
      const values = new Set(
        table.rows
          .flatMap((row) => (row.filled(id) ? [row.row.values[id]?.shown ?? ''] : []))
          .filter((shown) => shown !== ''),
      );
      const meant = new Set(table.rows.flatMap((row) => row.yes(id) ?? row.num(id) ?? []));
      if (meant.size > 1) yield atTable(table, 'fact-repeated-differently', id, { values: [...values].slice(0, 4) });
    }
  },
};

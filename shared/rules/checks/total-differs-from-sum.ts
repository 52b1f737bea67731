import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { isPartial, sumOver } from '../core/sums.ts';
import { rowsOfTotal } from '../core/total-scope.ts';
import type { TableRule } from '../types.ts';

/** A total of counts must be the sum of its rows, exactly. The finding is about the total cell, never about its rows. */
export const totalDiffersFromSum: TableRule = {
  id: 'total-differs-from-sum',
  scope: 'table',
  actions: [1, 2, 5, 7],
  *check(table) {
    if (isPartial(table)) return;
    for (const total of table.totals) {
      const rows = rowsOfTotal(table, total);
      if (rows === null) continue;
      for (const [field, typed] of numberCells(total)) {
        if (field.type !== 'count' && field.type !== 'rupiah') continue;
        if (field.factOf || table.troubled.has(field.id)) continue;
        const { sum, rows: counted } = sumOver(rows, field.id);
        // An empty cell among the rows may be what the typed total has more.
        if (counted < rows.length && typed > sum) continue;
        if (counted > 1 && sum !== typed)
          yield atRow(total, 'total-differs-from-sum', [field.id], { typed, sum, rows: counted });
      }
    }
  },
};

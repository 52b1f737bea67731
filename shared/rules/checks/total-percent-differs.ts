import { atRow } from '../core/draft.ts';
import { agrees, ratioCases, roundingOf, shareOf } from '../core/ratios.ts';
import { isPartial, sumOver } from '../core/sums.ts';
import { rowsOfTotal } from '../core/total-scope.ts';
import type { TableRule } from '../types.ts';

/** The percentage of the total row is neither what its own counts give nor their mean. */
export const totalPercentDiffers: TableRule = {
  id: 'total-percent-differs',
  scope: 'table',
  *check(table) {
    if (isPartial(table)) return;
    for (const total of table.totals) {
      const rows = rowsOfTotal(table, total);
      if (rows === null) continue;
      for (const { numerator, base, typed, percent, ratio, fields } of ratioCases(total)) {
        if (
          numerator === null ||
          !base ||
          typed === null ||
          table.troubled.has(fields[1]) ||
          table.troubled.has(fields[2])
        )
          continue;
        const { sum, rows: counted } = sumOver(rows, percent.id);
        const slack = Math.max(ratio.tolerance, roundingOf(typed));
        if (agrees(typed, shareOf(numerator, base), slack) || (counted > 1 && agrees(typed, sum / counted, 0.1)))
          continue;
        yield atRow(total, 'total-percent-differs', [percent.id], { typed, computed: shareOf(numerator, base) });
      }
    }
  },
};

import { atRow } from '../core/draft.ts';
import { agrees, ratioCases, roundingOf, shareOf } from '../core/ratios.ts';
import { isPartial, sumOver } from '../core/sums.ts';
import { rowsOfTotal } from '../core/total-scope.ts';
import type { TableRule } from '../types.ts';

/** The percentage of the total is the plain mean of the rows' percentages, which weighs a hamlet like a town. */
export const totalPercentIsAverage: TableRule = {
  id: 'total-percent-is-average',
  scope: 'table',
  *check(table) {
    if (isPartial(table)) return;
    for (const total of table.totals) {
      const rows = rowsOfTotal(table, total);
      if (rows === null) continue;
      for (const { numerator, base, typed, percent, ratio } of ratioCases(total)) {
        if (
          !numerator ||
          !base ||
          typed === null ||
          agrees(typed, shareOf(numerator, base), Math.max(ratio.tolerance, roundingOf(typed)))
        )
          continue;
        const { sum, rows: counted } = sumOver(rows, percent.id);
        if (counted < 2 || !agrees(typed, sum / counted, 0.1)) continue;
        yield atRow(total, 'total-percent-is-average', [percent.id], { typed, computed: shareOf(numerator, base) });
      }
    }
  },
};

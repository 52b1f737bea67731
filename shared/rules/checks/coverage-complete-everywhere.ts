import type { Ratio } from '#actions/measure.ts';
import { atTable } from '../core/draft.ts';
import { ratioFields } from '../core/ratios.ts';
import type { TableRule, TableView } from '../types.ts';

/** Rows in which everybody was reached; null where somebody was not. */
function completeRows(table: TableView, { numerator, denominator }: Ratio): number | null {
  let rows = 0;
  for (const row of table.rows) {
    const [some, all] = [row.num(numerator), row.num(denominator)];
    if (some === null || all === null || all <= 0) continue;
    if (some !== all) return null;
    rows += 1;
  }
  return rows;
}

/** A service that reached everybody in every village: perhaps the target was copied into the result. */
export const coverageCompleteEverywhere: TableRule = {
  id: 'coverage-complete-everywhere',
  scope: 'table',
  actions: [1],
  *check(table) {
    for (const { percent, ratio } of ratioFields(table)) {
      if (!/^i\d\d_pct$/.test(percent.id) || !table.columns.has(ratio.numerator)) continue;
      const rows = completeRows(table, ratio);
      if (rows !== null && rows >= 20) yield atTable(table, 'coverage-complete-everywhere', ratio.numerator, { rows });
    }
  },
};

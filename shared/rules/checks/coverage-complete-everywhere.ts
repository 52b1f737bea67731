import { atTable } from '../core/draft.ts';
import { ratioFields } from '../core/ratios.ts';
import type { TableRule } from '../types.ts';

/** A service that reached everybody in every village: perhaps the target was copied into the result. */
export const coverageCompleteEverywhere: TableRule = {
  id: 'coverage-complete-everywhere',
  scope: 'table',
  actions: [1],
  *check(table) {
    for (const { percent, ratio } of ratioFields(table)) {
      if (!/^i\d\d_pct$/.test(percent.id) || !table.columns.has(ratio.numerator)) continue;
      const pairs = table.rows.flatMap((row) => {
        const [numerator, base] = [row.num(ratio.numerator), row.num(ratio.denominator)];
        return numerator !== null && base !== null && base > 0 ? [numerator === base] : [];
      });
      if (pairs.length < 20 || !pairs.every((same) => same)) continue;
      yield atTable(table, 'coverage-complete-everywhere', ratio.numerator, { rows: pairs.length });
    }
  },
};

import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import { agrees, oddRatios, roundingOf, shareOf } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The official sheet names two bases for indicators 11 and 18; this percentage was computed on the other one. */
export const percentFitsOtherBase: RowRule = {
  id: 'percent-fits-other-base',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, typed, fields } of oddRatios(row)) {
      const other = indicator(Number(fields[0].slice(1, 3)))?.otherBase;
      if (other === undefined || !fields[0].startsWith('i')) continue;
      const otherBase = row.num(other);
      if (numerator === null || base === null || base === 0 || typed === null || !otherBase) continue;
      const computed = shareOf(numerator, base);
      const slack = Math.max(ratio.tolerance, roundingOf(typed));
      if (agrees(typed, computed, slack) || !agrees(typed, shareOf(numerator, otherBase), slack)) continue;
      yield atRow(row, 'percent-fits-other-base', fields, {
        typed,
        computed,
        base: row.figure(fields[2]),
        other: row.figure(other),
      });
    }
  },
};

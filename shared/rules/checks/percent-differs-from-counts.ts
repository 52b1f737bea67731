import { atRow } from '../core/draft.ts';
import { agrees, figureOf, oddRatios, roundingOf, shareOf } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The typed percentage is not what its two counts give, beyond rounding. */
export const percentDiffersFromCounts: RowRule = {
  id: 'percent-differs-from-counts',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, typed, fields } of oddRatios(row)) {
      if (numerator === null || base === null || base === 0 || typed === null) continue;
      const computed = shareOf(numerator, base);
      if (agrees(typed, computed, Math.max(ratio.tolerance, roundingOf(typed)))) continue;
      yield atRow(row, 'percent-differs-from-counts', fields, {
        typed,
        computed,
        numerator: figureOf(row, fields[1], numerator),
        base: figureOf(row, fields[2], base),
      });
    }
  },
};

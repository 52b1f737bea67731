import { atRow } from '../core/draft.ts';
import { agrees, oddRatios, shareOf } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** 0,125 typed where 12,5 was meant: the counts tell. The percentage is computed from them anyway. */
export const percentTypedAsFraction: RowRule = {
  id: 'percent-typed-as-fraction',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, typed, fields } of oddRatios(row)) {
      if (numerator === null || base === null || base === 0 || typed === null || typed === 0) continue;
      const computed = shareOf(numerator, base);
      if (typed > 1.5 || agrees(typed, computed, ratio.tolerance) || !agrees(typed * 100, computed, 0.6)) continue;
      yield atRow(row, 'percent-typed-as-fraction', fields, { typed, computed });
    }
  },
};

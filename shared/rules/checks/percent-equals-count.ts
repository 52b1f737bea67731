import { atRow } from '../core/draft.ts';
import { agrees, oddRatios, roundingOf, shareOf } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The count was typed once more where its percentage belongs. */
export const percentEqualsCount: RowRule = {
  id: 'percent-equals-count',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, typed, fields } of oddRatios(row)) {
      if (numerator === null || base === null || base === 0 || typed === null || typed === 0) continue;
      const computed = shareOf(numerator, base);
      if (typed !== numerator || agrees(typed, computed, Math.max(ratio.tolerance, roundingOf(typed)))) continue;
      const { label } = row.figure(fields[1]);
      yield atRow(row, 'percent-equals-count', fields, { typed, computed, numerator: { label, value: numerator } });
    }
  },
};

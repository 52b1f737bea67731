import { atRow } from '../core/draft.ts';
import { figureOf, oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** More above the line than below it, where the one are by definition among the other. */
export const numeratorAboveDenominator: RowRule = {
  id: 'numerator-above-denominator',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, fields } of oddRatios(row)) {
      if (!ratio.subset || numerator === null || base === null || numerator <= base) continue;
      const [percent, above, below] = fields;
      yield atRow(row, 'numerator-above-denominator', [above, below, percent], {
        numerator: figureOf(row, above, numerator),
        base: figureOf(row, below, base),
      });
    }
  },
};

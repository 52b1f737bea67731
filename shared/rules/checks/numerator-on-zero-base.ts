import { atRow } from '../core/draft.ts';
import { figureOf, oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Someone was served although nobody was to be served. */
export const numeratorOnZeroBase: RowRule = {
  id: 'numerator-on-zero-base',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, fields } of oddRatios(row)) {
      if (ratio.subset || numerator === null || numerator === 0 || base !== 0) continue;
      const [percent, above, below] = fields;
      if (percent === 'serapan_pct') continue;
      yield atRow(row, 'numerator-on-zero-base', [below, above, percent], {
        numerator: figureOf(row, above, numerator),
        base: figureOf(row, below, base),
      });
    }
  },
};

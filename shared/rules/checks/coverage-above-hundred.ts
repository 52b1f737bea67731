import { atRow } from '../core/draft.ts';
import { figureOf, oddRatios, shareOf } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Told by rules of their own, or computed on a base that may rightly be smaller (anaemic girls instead of all girls). */
const ELSEWHERE: ReadonlySet<string> = new Set(['cakupan_ukur', 'serapan_pct', 'i02_pct']);

/** More served than targeted. Accepted as typed: targets are projections, and people come from elsewhere. */
export const coverageAboveHundred: RowRule = {
  id: 'coverage-above-hundred',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { ratio, numerator, base, fields } of oddRatios(row)) {
      if (ratio.subset || numerator === null || base === null || base === 0 || numerator <= base) continue;
      const [percent, above, below] = fields;
      if (ELSEWHERE.has(percent)) continue;
      yield atRow(row, 'coverage-above-hundred', [above, below, percent], {
        numerator: figureOf(row, above, numerator),
        base: figureOf(row, below, base),
        percent: shareOf(numerator, base),
      });
    }
  },
};

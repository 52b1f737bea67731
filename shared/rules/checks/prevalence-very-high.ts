import type { Field } from '#actions/types.ts';
import { aboveShare, ENOUGH_MEASURED, RARE } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { countOrSum, shareOf, tableRatios } from '../core/ratios.ts';
import { holdsRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const isPrevalence = ({ id }: Field) => id.startsWith('prevalensi');

/** More than 60 % stunted where enough children were measured for it not to be chance. */
export const prevalenceVeryHigh: RowRule = {
  id: 'prevalence-very-high',
  scope: 'row',
  actions: [1, 7],
  arithmetic: true,
  when: holdsRatio(isPrevalence),
  *check(row) {
    for (const { percent, ratio } of tableRatios(row.table)) {
      if (!isPrevalence(percent)) continue;
      const numerator = countOrSum(row, ratio.numerator);
      const base = countOrSum(row, ratio.denominator);
      if (numerator === null || base === null || base < ENOUGH_MEASURED || numerator > base) continue;
      if (shareOf(numerator, base) <= 60 || aboveShare(numerator, base, 0.35) < RARE) continue;
      yield atRow(row, 'prevalence-very-high', [ratio.numerator, ratio.denominator], {
        percent: shareOf(numerator, base),
        stunted: numerator,
        measured: base,
      });
    }
  },
};

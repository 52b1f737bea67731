import type { Field } from '#actions/types.ts';
import { aboveShare, ENOUGH_MEASURED, RARE } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { ratioCases, shareOf } from '../core/ratios.ts';
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
    for (const { percent, numerator, base, fields } of ratioCases(row)) {
      if (!isPrevalence(percent) || numerator === null || base === null || base < ENOUGH_MEASURED || numerator > base)
        continue;
      if (shareOf(numerator, base) <= 60 || aboveShare(numerator, base, 0.35) < RARE) continue;
      yield atRow(row, 'prevalence-very-high', [fields[1], fields[2]], {
        percent: shareOf(numerator, base),
        stunted: numerator,
        measured: base,
      });
    }
  },
};

import { aboveShare, ENOUGH_MEASURED, RARE } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { ratioCases, shareOf } from '../core/ratios.ts';
import { holdsRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Under 1 % stunted among so many measured that chance does not explain it. */
export const prevalenceVeryLow: RowRule = {
  id: 'prevalence-very-low',
  scope: 'row',
  actions: [7],
  when: holdsRatio(({ id }) => id === 'prevalensi'),
  *check(row) {
    for (const { percent, numerator, base, fields } of ratioCases(row)) {
      if (percent.id !== 'prevalensi' || numerator === null || base === null || base < ENOUGH_MEASURED) continue;
      if (shareOf(numerator, base) >= 1 || -aboveShare(numerator, base, 0.1) < RARE) continue;
      yield atRow(row, 'prevalence-very-low', [fields[1], fields[2]], {
        percent: shareOf(numerator, base),
        stunted: numerator,
        measured: base,
      });
    }
  },
};

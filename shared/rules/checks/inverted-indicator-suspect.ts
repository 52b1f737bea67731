import { ENOUGH_MEASURED } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { ratioCases, shareOf } from '../core/ratios.ts';
import type { RowRule } from '../types.ts';

/** A very high share in an indicator where less is better: perhaps those who were served were counted. */
export const invertedIndicatorSuspect: RowRule = {
  id: 'inverted-indicator-suspect',
  scope: 'row',
  actions: [1],
  *check(row) {
    for (const { percent, numerator, base, fields, row: of } of ratioCases(row)) {
      if (!percent.lowerIsBetter || !/^i\d\d_pct$/.test(percent.id) || numerator === null || base === null) continue;
      if (base < ENOUGH_MEASURED || shareOf(numerator, base) <= 60 || numerator > base) continue;
      yield atRow(of, 'inverted-indicator-suspect', [fields[1]], {
        percent: shareOf(numerator, base),
        numerator: of.figure(fields[1]),
        base: of.figure(fields[2]),
      });
    }
  },
};

import type { Field } from '#actions/types.ts';
import { ENOUGH_MEASURED } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { ratioCases, shareOf } from '../core/ratios.ts';
import { holdsRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const isInverted = ({ id, lowerIsBetter }: Field) => lowerIsBetter === true && /^i\d\d_pct$/.test(id);

/** A very high share in an indicator where less is better: perhaps those who were served were counted. */
export const invertedIndicatorSuspect: RowRule = {
  id: 'inverted-indicator-suspect',
  scope: 'row',
  actions: [1],
  when: holdsRatio(isInverted),
  *check(row) {
    for (const { percent, numerator, base, fields, row: of } of ratioCases(row)) {
      if (!isInverted(percent) || numerator === null || base === null) continue;
      if (base < ENOUGH_MEASURED || shareOf(numerator, base) <= 60 || numerator > base) continue;
      yield atRow(of, 'inverted-indicator-suspect', [fields[1]], {
        percent: shareOf(numerator, base),
        numerator: of.figure(fields[1]),
        base: of.figure(fields[2]),
      });
    }
  },
};

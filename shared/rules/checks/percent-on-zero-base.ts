import { atRow } from '../core/draft.ts';
import { oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A percentage of nobody: with a base of zero the cell stays empty. */
export const percentOnZeroBase: RowRule = {
  id: 'percent-on-zero-base',
  scope: 'row',
  arithmetic: true,
  when: holdsOddRatio,
  *check(row) {
    for (const { numerator, base, typed, fields } of oddRatios(row)) {
      if (base !== 0 || (numerator ?? 0) !== 0 || typed === null || typed === 0) continue;
      yield atRow(row, 'percent-on-zero-base', fields, { typed, base: row.figure(fields[2]) });
    }
  },
};

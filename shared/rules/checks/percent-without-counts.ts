import { atRow } from '../core/draft.ts';
import { oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A percentage alone is accepted, but cannot be added up with those of other places. */
export const percentWithoutCounts: RowRule = {
  id: 'percent-without-counts',
  scope: 'row',
  when: holdsOddRatio,
  *check(row) {
    for (const { numerator, base, typed, fields } of oddRatios(row)) {
      if (typed !== null && numerator === null && base === null && !row.filled(fields[1]) && !row.filled(fields[2])) {
        yield atRow(row, 'percent-without-counts', [fields[0]], { typed });
      }
    }
  },
};

import { ENOUGH_MEASURED, RARE, shareDistance } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { countOrSum, shareOf } from '../core/ratios.ts';
import { earlierPeriod } from '../core/sums.ts';
import type { HistoryRule } from '../types.ts';

/** A change of prevalence by more than ten points that chance does not explain, where enough were measured both times. */
export const prevalenceJump: HistoryRule = {
  id: 'prevalence-jump',
  scope: 'history',
  actions: [7],
  *check(table, previous) {
    for (const [row, before] of earlierPeriod(table, previous)) {
      const [now, of] = [countOrSum(row, 'stunting'), row.num('diukur')];
      const [old, oldOf] = [before.values.stunting, before.values.diukur];
      if (now === null || of === null || typeof old !== 'number' || typeof oldOf !== 'number') continue;
      if (of < ENOUGH_MEASURED || oldOf < ENOUGH_MEASURED || now > of) continue;
      const [share, oldShare] = [shareOf(now, of), shareOf(old, oldOf)];
      if (Math.abs(share - oldShare) <= 10 || shareDistance(now, of, old, oldOf) < RARE) continue;
      yield atRow(row, 'prevalence-jump', ['stunting', 'diukur'], { before: oldShare, now: share, measured: of });
    }
  },
};

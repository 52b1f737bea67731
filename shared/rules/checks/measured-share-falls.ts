import { ENOUGH_MEASURED, RARE, shareDistance } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { shareOf } from '../core/ratios.ts';
import { earlierPeriod } from '../core/sums.ts';
import type { HistoryRule } from '../types.ts';

/** Thirty points fewer of the listed children were measured than in the period before. */
export const measuredShareFalls: HistoryRule = {
  id: 'measured-share-falls',
  scope: 'history',
  actions: [7],
  *check(table, previous) {
    for (const [row, before] of earlierPeriod(table, previous)) {
      const [measured, target] = [row.num('diukur'), row.num('sasaran')];
      const [oldMeasured, oldTarget] = [before.values.diukur, before.values.sasaran];
      if (measured === null || target === null || typeof oldMeasured !== 'number' || typeof oldTarget !== 'number')
        continue;
      if (target < ENOUGH_MEASURED || oldTarget < ENOUGH_MEASURED) continue;
      const [now, old] = [shareOf(measured, target), shareOf(oldMeasured, oldTarget)];
      if (old - now > 30 && shareDistance(measured, target, oldMeasured, oldTarget) >= RARE) {
        yield atRow(row, 'measured-share-falls', ['diukur', 'sasaran'], { before: old, now });
      }
    }
  },
};

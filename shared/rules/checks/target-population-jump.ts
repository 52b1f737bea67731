import { ENOUGH_MEASURED, RARE } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { earlierPeriod } from '../core/sums.ts';
import type { HistoryRule } from '../types.ts';

/** Half as many or half as many again children on the list than in the period before. */
export const targetPopulationJump: HistoryRule = {
  id: 'target-population-jump',
  scope: 'history',
  actions: [7],
  *check(table, previous) {
    for (const [row, before] of earlierPeriod(table, previous)) {
      const [now, old] = [row.num('sasaran'), before.values.sasaran];
      if (now === null || typeof old !== 'number' || old < ENOUGH_MEASURED || now === 0) continue;
      const factor = now / old;
      if (Math.abs(factor - 1) <= 0.5 || Math.abs(factor - 10) < 1 || Math.abs(factor - 0.1) < 0.01) continue;
      if (Math.abs(now - old) / Math.sqrt(now + old) < RARE) continue;
      yield atRow(row, 'target-population-jump', ['sasaran'], { before: old, now });
    }
  },
};

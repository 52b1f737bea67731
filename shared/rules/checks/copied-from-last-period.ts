import { numberCells } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import { earlierPeriod } from '../core/sums.ts';
import type { HistoryRule } from '../types.ts';

/** Nearly all counts are those of the period before: the sheet was copied and not yet filled in anew. */
export const copiedFromLastPeriod: HistoryRule = {
  id: 'copied-from-last-period',
  scope: 'history',
  actions: [1, 7],
  *check(table, previous) {
    let [same, compared] = [0, 0];
    for (const [row, before] of earlierPeriod(table, previous)) {
      const counts = [...numberCells(row)].filter(([field, value]) => field.type === 'count' && value > 0);
      if (counts.length < 2) continue;
      compared += 1;
      if (counts.every(([field, value]) => before.values[field.id] === value)) same += 1;
    }
    if (compared >= 10 && same / compared > 0.9)
      yield atTable(table, 'copied-from-last-period', null, { same, rows: compared });
  },
};

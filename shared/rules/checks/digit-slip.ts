import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { earlierPeriod } from '../core/sums.ts';
import type { HistoryRule } from '../types.ts';

function slipped(before: number, now: number): boolean {
  const factor = now / before;
  return (
    Math.min(before, now) >= 5 &&
    Math.max(before, now) >= 100 &&
    (Math.abs(factor - 10) < 1 || Math.abs(factor - 0.1) < 0.01)
  );
}

/** Ten times, or a tenth of, the value of the period before: a digit too many or too few. */
export const digitSlip: HistoryRule = {
  id: 'digit-slip',
  scope: 'history',
  actions: [1, 7],
  *check(table, previous) {
    for (const [row, before] of earlierPeriod(table, previous)) {
      for (const [field, now] of numberCells(row)) {
        const old = before.values[field.id];
        if (field.type !== 'count' || typeof old !== 'number' || old === 0 || !slipped(old, now)) continue;
        yield atRow(row, 'digit-slip', [field.id], { before: old, now });
      }
    }
  },
};

import { isAllZero, numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A place without a single child or family is rare enough to be asked about once. */
export const zeroToConfirm: RowRule = {
  id: 'zero-to-confirm',
  scope: 'row',
  when: holdsNumber(({ type, zeroIsPlausible }, { least }) => type === 'count' && least <= 0 && !zeroIsPlausible),
  *check(row) {
    if (isAllZero(row) !== null) return;
    for (const [field, value] of numberCells(row)) {
      if (field.type === 'count' && value === 0 && !field.zeroIsPlausible)
        yield atRow(row, 'zero-to-confirm', [field.id], {});
    }
  },
};

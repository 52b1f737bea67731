import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A number below the least that the field allows (a score of 0, a negative priority). */
export const valueBelowRange: RowRule = {
  id: 'value-below-range',
  scope: 'row',
  when: holdsNumber(({ range }, { least }) => range?.min !== undefined && least < range.min),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      const least = field.range?.min;
      if (least !== undefined && value < least) yield atRow(row, 'value-below-range', [field.id], { value, least });
    }
  },
};

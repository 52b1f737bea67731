import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** An amount above ten trillion is more than any district spends in a year. */
export const amountTooLarge: RowRule = {
  id: 'amount-too-large',
  scope: 'row',
  when: holdsNumber(({ type }, { most }) => type === 'rupiah' && most > 1e13),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      if (field.type === 'rupiah' && value > 1e13) yield atRow(row, 'amount-too-large', [field.id], { value });
    }
  },
};

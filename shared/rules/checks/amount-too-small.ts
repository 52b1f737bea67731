import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** An amount below Rp 1.000 was most likely typed in thousands or millions. */
export const amountTooSmall: RowRule = {
  id: 'amount-too-small',
  scope: 'row',
  when: holdsNumber(({ type }, { most, least }) => type === 'rupiah' && most > 0 && least < 1000),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      if (field.type === 'rupiah' && value > 0 && value < 1000)
        yield atRow(row, 'amount-too-small', [field.id], { value });
    }
  },
};

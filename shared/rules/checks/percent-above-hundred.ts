import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A coverage above 100 % without the counts that would explain it. */
export const percentAboveHundred: RowRule = {
  id: 'percent-above-hundred',
  scope: 'row',
  when: holdsNumber(({ type }, { most }) => type === 'percent' && most > 100),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      if (field.type !== 'percent' || field.range?.max !== undefined || value <= 100) continue;
      if (field.ratio && row.num(field.ratio.numerator) !== null && row.num(field.ratio.denominator) !== null) continue;
      if (row.table.of.action === 8) continue;
      yield atRow(row, 'percent-above-hundred', [field.id], { value });
    }
  },
};

import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A number above the most that the field allows. Coverage has no such bound, because targets are projections. */
export const valueAboveRange: RowRule = {
  id: 'value-above-range',
  scope: 'row',
  when: holdsNumber(({ range }, { most }) => range?.max !== undefined && most > range.max),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      const most = field.range?.max;
      if (most === undefined || value <= most) continue;
      if (field.ratio && row.num(field.ratio.numerator) !== null && row.num(field.ratio.denominator) !== null) continue;
      yield atRow(row, 'value-above-range', [field.id], { value, most });
    }
  },
};

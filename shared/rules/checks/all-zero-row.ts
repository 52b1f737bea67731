import { isAllZero } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Every count of a place is zero: is it so, or is there no data yet? */
export const allZeroRow: RowRule = {
  id: 'all-zero-row',
  scope: 'row',
  when: holdsNumber(({ type }, { least }) => type === 'count' && least <= 0),
  *check(row) {
    const fields = isAllZero(row);
    if (fields !== null) yield atRow(row, 'all-zero-row', [], { fields });
  },
};

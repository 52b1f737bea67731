import type { Field } from '#actions/types.ts';
import { isAllZero } from '../core/cells.ts';
import type { Contents } from '../core/contents.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule, TableView } from '../types.ts';

/** Each row has more than zero in this column. */
function isNowhereZero({ type }: Field, { least, taken }: Contents, { table }: TableView): boolean {
  return type === 'count' && least > 0 && taken === table.rows.length;
}

/** Every count of a place is zero: is it so, or is there no data yet? */
export const allZeroRow: RowRule = {
  id: 'all-zero-row',
  scope: 'row',
  when: (table) => !holdsNumber(isNowhereZero)(table),
  *check(row) {
    const fields = isAllZero(row);
    if (fields !== null) yield atRow(row, 'all-zero-row', [], { fields });
  },
};

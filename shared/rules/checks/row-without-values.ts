import { hasAnyValue, isFilledThroughout } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A place is named, but nothing is reported for it yet. */
export const rowWithoutValues: RowRule = {
  id: 'row-without-values',
  scope: 'row',
  when: (table) => !isFilledThroughout(table),
  *check(row) {
    if (!hasAnyValue(row)) yield atRow(row, 'row-without-values', [], {});
  },
};

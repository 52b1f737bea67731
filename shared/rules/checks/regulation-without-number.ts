import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** In force, but without a number. */
export const regulationWithoutNumber: RowRule = {
  id: 'regulation-without-number',
  scope: 'row',
  actions: [4],
  *check(row) {
    if (row.text('status') !== 'Ditetapkan' || row.filled('nomor') || row.table.columns.has('nomor')) return;
    yield atRow(row, 'regulation-without-number', ['status'], {});
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Said not to exist, and yet it has a number. */
export const regulationStatusContradicts: RowRule = {
  id: 'regulation-status-contradicts',
  scope: 'row',
  actions: [4],
  *check(row) {
    const [status, number] = [row.text('status'), row.text('nomor')];
    if (status !== 'Belum ada' || number === null || !/\d/.test(number)) return;
    yield atRow(row, 'regulation-status-contradicts', ['status', 'nomor'], { status, number });
  },
};

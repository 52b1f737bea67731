import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** An action is said to be finished, but not when. */
export const actionFinishedWithoutDate: RowRule = {
  id: 'action-finished-without-date',
  scope: 'row',
  actions: [8],
  *check(row) {
    for (const action of [1, 2, 3, 4, 5, 6, 7]) {
      const date = `tanggal_aksi_${action}`;
      if (row.yes(`aksi_${action}_selesai`) !== true || !row.table.columns.has(date) || row.filled(date)) continue;
      yield atRow(row, 'action-finished-without-date', [date], { action });
    }
  },
};

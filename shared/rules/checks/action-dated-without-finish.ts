import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** An action has a day that has passed, but is said not to be finished. */
export const actionDatedWithoutFinish: RowRule = {
  id: 'action-dated-without-finish',
  scope: 'row',
  actions: [8],
  *check(row) {
    for (const action of [1, 2, 3, 4, 5, 6, 7]) {
      const date = row.text(`tanggal_aksi_${action}`);
      if (row.yes(`aksi_${action}_selesai`) !== false || date === null || date > row.table.context.today) continue;
      yield atRow(row, 'action-dated-without-finish', [`aksi_${action}_selesai`], { action, date });
    }
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** The day set for the follow-up has passed and its status is not finished. */
export const followUpOverdue: RowRule = {
  id: 'follow-up-overdue',
  scope: 'row',
  actions: [6],
  *check(row) {
    const [due, status] = [row.text('target_waktu'), row.text('status')];
    if (due === null || status === null || status === 'selesai' || due >= row.table.context.today) return;
    yield atRow(row, 'follow-up-overdue', ['status', 'target_waktu'], { due, status });
  },
};

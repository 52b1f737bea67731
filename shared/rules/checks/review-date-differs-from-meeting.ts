import { atRow } from '../core/draft.ts';
import type { WorkbookRule } from '../types.ts';

/** The review dates the consensus meeting on another day than the sheet of meetings. */
export const reviewDateDiffersFromMeeting: WorkbookRule = {
  id: 'review-date-differs-from-meeting',
  scope: 'workbook',
  *check(tables) {
    const meetings = tables
      .filter((table) => table.table.action === 3)
      .flatMap((table) => table.rows.filter((row) => row.text('tingkat') === 'Kabupaten'))
      .flatMap((row) => row.text('tanggal') ?? []);
    const [meeting] = meetings;
    if (meeting === undefined) return;
    for (const row of tables.filter((table) => table.table.action === 8).flatMap((table) => table.rows)) {
      const review = row.text('tanggal_aksi_3');
      if (review !== null && !meetings.includes(review))
        yield atRow(row, 'review-date-differs-from-meeting', ['tanggal_aksi_3'], { review, meeting });
    }
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A coaching is named with its day, but nobody took part. */
export const coachingWithoutParticipants: RowRule = {
  id: 'coaching-without-participants',
  scope: 'row',
  actions: [5],
  *check(row) {
    const activity = row.text('kegiatan_pembinaan');
    if (activity === null || row.num('jml_peserta') !== 0 || row.text('tanggal') === null) return;
    yield atRow(row, 'coaching-without-participants', ['jml_peserta'], { activity });
  },
};

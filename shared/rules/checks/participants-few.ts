import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A consensus meeting of fewer than five people. */
export const participantsFew: RowRule = {
  id: 'participants-few',
  scope: 'row',
  actions: [3],
  *check(row) {
    const participants = row.num('jml_peserta');
    if (participants !== null && participants < 5)
      yield atRow(row, 'participants-few', ['jml_peserta'], { participants });
  },
};

import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Published before it was measured. */
export const publicationBeforeMeasurement: RowRule = {
  id: 'publication-before-measurement',
  scope: 'row',
  actions: [7],
  when: holds('tanggal_publikasi', 'periode_ukur'),
  *check(row) {
    const [published, measured] = [row.text('tanggal_publikasi'), row.text('periode_ukur')];
    if (published === null || measured === null || published.slice(0, 7) >= measured) return;
    yield atRow(row, 'publication-before-measurement', ['tanggal_publikasi'], { published, measured });
  },
};

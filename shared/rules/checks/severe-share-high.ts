import { aboveShare, RARE } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Very short children are rarely more than half of the stunted ones; the two columns may have changed places. */
export const severeShareHigh: RowRule = {
  id: 'severe-share-high',
  scope: 'row',
  actions: [7],
  arithmetic: true,
  when: holds('sangat_pendek', 'pendek'),
  *check(row) {
    const [severe, short] = [row.num('sangat_pendek'), row.num('pendek')];
    if (severe === null || short === null) return;
    const stunted = severe + short;
    if (stunted < 20 || severe <= short || aboveShare(severe, stunted, 0.5) < RARE) return;
    yield atRow(row, 'severe-share-high', ['sangat_pendek', 'pendek'], { severe, stunted });
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A number of what? */
export const volumeWithoutUnit: RowRule = {
  id: 'volume-without-unit',
  scope: 'row',
  actions: [2],
  *check(row) {
    const volume = row.num('target_volume');
    if (volume === null || volume === 0 || !row.table.columns.has('satuan') || row.filled('satuan')) return;
    yield atRow(row, 'volume-without-unit', ['satuan'], { volume });
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Data are said not to be available, but the gap is not described. */
export const missingDataWithoutGap: RowRule = {
  id: 'missing-data-without-gap',
  scope: 'row',
  actions: [6],
  *check(row) {
    if (row.text('ketersediaan') !== 'Tidak' || !row.table.columns.has('kesenjangan') || row.filled('kesenjangan'))
      return;
    yield atRow(row, 'missing-data-without-gap', ['kesenjangan'], {});
  },
};

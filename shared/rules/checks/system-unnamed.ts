import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Data are said to be available, but not in which system. */
export const systemUnnamed: RowRule = {
  id: 'system-unnamed',
  scope: 'row',
  actions: [6],
  *check(row) {
    if (row.text('ketersediaan') !== 'Ada' || row.filled('nama_sistem') || row.table.columns.has('nama_sistem')) return;
    yield atRow(row, 'system-unnamed', ['ketersediaan'], {});
  },
};

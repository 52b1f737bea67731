import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Reported as finished, with a column for the document that is left empty. */
export const finishedWithoutDocument: RowRule = {
  id: 'finished-without-document',
  scope: 'row',
  actions: [3, 5, 6, 8],
  *check(row) {
    const status = row.text('status');
    if (status !== 'selesai' || !row.table.columns.has('dokumen') || row.filled('dokumen')) return;
    yield atRow(row, 'finished-without-document', ['dokumen'], { status });
  },
};

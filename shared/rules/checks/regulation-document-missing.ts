import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** In force, with a column for the document that is left empty. */
export const regulationDocumentMissing: RowRule = {
  id: 'regulation-document-missing',
  scope: 'row',
  actions: [4],
  *check(row) {
    if (row.text('status') !== 'Ditetapkan' || !row.table.columns.has('dokumen') || row.filled('dokumen')) return;
    yield atRow(row, 'regulation-document-missing', ['dokumen'], {});
  },
};

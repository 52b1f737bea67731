import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A commitment is said to be signed, but nothing shows it. */
export const commitmentWithoutDocument: RowRule = {
  id: 'commitment-without-document',
  scope: 'row',
  actions: [3],
  *check(row) {
    if (row.yes('komitmen_ditandatangani') !== true || !row.table.columns.has('dokumen') || row.filled('dokumen'))
      return;
    if (row.text('status') === 'selesai') return;
    yield atRow(row, 'commitment-without-document', ['dokumen'], {});
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const NONE = /^(tidak ada|nihil|tidak|-|belum ada|lengkap|sudah lengkap)\.?$/i;

/** A gap is named, but not what will be done about it. */
export const gapWithoutFollowUp: RowRule = {
  id: 'gap-without-follow-up',
  scope: 'row',
  actions: [6],
  *check(row) {
    const gap = row.text('kesenjangan');
    if (gap === null || NONE.test(gap.trim()) || !row.table.columns.has('tindak_lanjut') || row.filled('tindak_lanjut'))
      return;
    yield atRow(row, 'gap-without-follow-up', ['tindak_lanjut'], { gap });
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const CODE = /^[X\d]\.(\d{2}|XX)(\.\d{2})(\.\d)(\.\d{2})(\.\d{2,4})$/i;

/** Codes of sub-kegiatan look like 1.02.02.2.02.0015 (the old ones end in two digits); a number column eats their zeros. */
export const activityCodeMalformed: RowRule = {
  id: 'activity-code-malformed',
  scope: 'row',
  actions: [2],
  *check(row) {
    const code = row.text('kode_sub_kegiatan');
    if (code === null || CODE.test(code.replaceAll(' ', ''))) return;
    yield atRow(row, 'activity-code-malformed', ['kode_sub_kegiatan'], { code });
  },
};

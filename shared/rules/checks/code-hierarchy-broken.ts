import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const LEVELS = ['kode_program', 'kode_kegiatan', 'kode_sub_kegiatan'] as const;

/** The code of an activity begins with the code of what it belongs to. */
export const codeHierarchyBroken: RowRule = {
  id: 'code-hierarchy-broken',
  scope: 'row',
  actions: [2],
  *check(row) {
    const codes = LEVELS.flatMap((field) => {
      const code = row.text(field)?.replaceAll(' ', '').replace(/\.$/, '');
      return code ? [{ field, code }] : [];
    });
    for (const [index, lower] of codes.entries()) {
      const above = codes[index - 1];
      if (!above || lower.code.startsWith(`${above.code}.`)) continue;
      yield atRow(row, 'code-hierarchy-broken', [lower.field, above.field], { code: lower.code, above: above.code });
    }
  },
};

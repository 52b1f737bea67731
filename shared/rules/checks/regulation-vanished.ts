import { atTable } from '../core/draft.ts';
import type { HistoryRule } from '../types.ts';

/** A regulation stays valid until it is replaced; one that was listed is no longer in the sheet. */
export const regulationVanished: HistoryRule = {
  id: 'regulation-vanished',
  scope: 'history',
  actions: [4],
  *check(table, previous) {
    if (table.rows.length === 0) return;
    const listed = new Set(table.rows.map((row) => row.row.key));
    for (const [key, before] of previous) {
      if (!listed.has(key)) yield atTable(table, 'regulation-vanished', null, { label: before.label });
    }
  },
};

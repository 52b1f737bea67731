import { atTable } from '../core/draft.ts';
import type { HistoryRule } from '../types.ts';

/**
 * A regulation stays valid until it is replaced; one that the period before lists is not in this one. Only the other period
 * is asked: what this very table held before it was corrected depends on how often it was read in between.
 */
export const regulationVanished: HistoryRule = {
  id: 'regulation-vanished',
  scope: 'history',
  actions: [4],
  *check(table, previous) {
    if (table.rows.length === 0) return;
    const listed = new Set(table.rows.map((row) => row.row.key));
    for (const [key, before] of previous) {
      if (before.table !== table.table.key && !listed.has(key))
        yield atTable(table, 'regulation-vanished', null, { label: before.label });
    }
  },
};

import { atRow } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Two villages with the same rank. */
export const priorityRankTwice: TableRule = {
  id: 'priority-rank-twice',
  scope: 'table',
  actions: [1],
  *check(table) {
    const byRank = Map.groupBy(
      table.rows.filter((row) => row.num('urutan_prioritas') !== null),
      (row) => row.num('urutan_prioritas') ?? 0,
    );
    const twice = [...byRank].filter(([, rows]) => rows.length > 1);
    if (twice.length > byRank.size / 4) return;
    for (const [rank, rows] of twice) {
      const [, second] = rows;
      if (second)
        yield atRow(second, 'priority-rank-twice', ['urutan_prioritas'], {
          rank,
          rows: rows.map((row) => row.row.label),
        });
    }
  },
};

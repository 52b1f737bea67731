import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Survey and routine figures in one column. They are kept apart, and the reader of the sheet should see it. */
export const sourcesMixed: TableRule = {
  id: 'sources-mixed',
  scope: 'table',
  actions: [7],
  *check(table) {
    const sources = new Set(table.rows.flatMap((row) => row.text('sumber_data') ?? []));
    if (sources.size > 1 && sources.has('e-PPGBM'))
      yield atTable(table, 'sources-mixed', 'sumber_data', { sources: [...sources].sort() });
  },
};

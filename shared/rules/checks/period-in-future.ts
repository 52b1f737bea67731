import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** A measurement round that has not come yet. */
export const periodInFuture: TableRule = {
  id: 'period-in-future',
  scope: 'table',
  actions: [7],
  *check(table) {
    const { period, rows } = table.table;
    if (!/^\d{4}-\d{2}$/.test(period) || rows.length === 0 || period <= table.context.today.slice(0, 7)) return;
    yield atTable(table, 'period-in-future', null, { period });
  },
};

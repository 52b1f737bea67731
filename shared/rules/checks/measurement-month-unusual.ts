import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** The rounds are in February and August; other months are read all the same. */
export const measurementMonthUnusual: TableRule = {
  id: 'measurement-month-unusual',
  scope: 'table',
  actions: [7],
  *check(table) {
    const { period } = table.table;
    const month = /^\d{4}-(\d{2})$/.exec(period)?.[1];
    if (month === undefined || month === '02' || month === '08') return;
    yield atTable(table, 'measurement-month-unusual', null, { month: period });
  },
};

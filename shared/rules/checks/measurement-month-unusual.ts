import { atTable } from '../core/draft.ts';
import type { WorkbookRule } from '../types.ts';

/** The rounds are in February and August. A tab of several months is a monthly report, and its months are as they should be. */
export const measurementMonthUnusual: WorkbookRule = {
  id: 'measurement-month-unusual',
  scope: 'workbook',
  *check(tables) {
    const measured = tables.filter((table) => table.table.action === 7);
    for (const table of measured) {
      const { period, located } = table.table;
      const month = /^\d{4}-(\d{2})$/.exec(period)?.[1];
      if (month === undefined || month === '02' || month === '08') continue;
      if (measured.some((other) => other !== table && other.table.located.tabId === located.tabId)) continue;
      yield atTable(table, 'measurement-month-unusual', null, { month: period });
    }
  },
};

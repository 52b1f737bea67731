import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** The table speaks of another year than the workbook is registered for. Aksi 8 of a year and Aksi 1 of the next stand side by side. */
export const fiscalYearDiffersFromSource: TableRule = {
  id: 'fiscal-year-differs-from-source',
  scope: 'table',
  *check(table) {
    const { fiscalYear } = table.table;
    const registered = table.context.source.fiscalYear;
    if (Math.abs(fiscalYear - registered) <= 1) return;
    yield atTable(table, 'fiscal-year-differs-from-source', null, { table: fiscalYear, registered });
  },
};

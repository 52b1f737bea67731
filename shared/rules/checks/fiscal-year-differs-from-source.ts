import { atTable } from '../core/draft.ts';
import type { TableView, WorkbookRule } from '../types.ts';

/** The newest table of each action: earlier years beside it are history and nothing to speak of. */
function newest(tables: readonly TableView[]): readonly TableView[] {
  const byAction = Map.groupBy(tables, (table) => table.table.action);
  return [...byAction.values()].flatMap((own) =>
    own.reduce<TableView[]>(
      ([best], table) => [best && best.table.fiscalYear >= table.table.fiscalYear ? best : table],
      [],
    ),
  );
}

/**
 * A table speaks of another year than the workbook is registered for. Aksi 8 of a year and Aksi 1 of the next stand side
 * by side, so a year more or less is right.
 */
export const fiscalYearDiffersFromSource: WorkbookRule = {
  id: 'fiscal-year-differs-from-source',
  scope: 'workbook',
  *check(tables) {
    for (const table of newest(tables)) {
      const { fiscalYear } = table.table;
      const registered = table.context.source.fiscalYear;
      if (Math.abs(fiscalYear - registered) <= 1) continue;
      yield atTable(table, 'fiscal-year-differs-from-source', null, { table: fiscalYear, registered });
    }
  },
};

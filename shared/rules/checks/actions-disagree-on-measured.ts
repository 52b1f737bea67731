import { atRow } from '../core/draft.ts';
import type { WorkbookRule } from '../types.ts';

/** The analysis and the measurement of the same year name different numbers of measured children for a village. */
export const actionsDisagreeOnMeasured: WorkbookRule = {
  id: 'actions-disagree-on-measured',
  scope: 'workbook',
  *check(tables) {
    const measured = new Map(
      tables
        .filter((table) => table.table.action === 7 && table.table.level === 'desa')
        .flatMap((table) => table.rows.map((row) => [`${table.table.fiscalYear}|${row.row.region}`, row] as const)),
    );
    if (measured.size === 0) return;
    for (const table of tables.filter((each) => each.table.action === 1)) {
      for (const row of table.rows) {
        const other = measured.get(`${table.table.fiscalYear}|${row.row.region}`);
        const [here, there] = [row.num('jml_balita_diukur'), other?.num('diukur') ?? null];
        if (!other || here === null || there === null || here === there) continue;
        yield atRow(row, 'actions-disagree-on-measured', ['jml_balita_diukur'], {
          first: row.figure('jml_balita_diukur'),
          second: other.figure('diukur'),
        });
      }
    }
  },
};

import type { SourceId } from '#registry/types.ts';
import type { AcceptedTable } from '#tabs/siap-salin-input.ts';
import type { WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';

/** What was accepted of the tables that stand in the workbook now; those that a newer period replaced are left out. */
export async function acceptedTables(
  source: SourceId,
  state: WorkbookState,
  workbooks: Pick<WorkbookStore, 'heads' | 'rows'>,
): Promise<readonly AcceptedTable[]> {
  const heads = await workbooks.heads(source, Object.values(state.heads));
  const current = heads.filter(({ closedSeq, manifest }) => closedSeq === null && Object.keys(manifest).length > 0);
  const tables: AcceptedTable[] = [];
  for (const { identity, table, manifest } of current) {
    tables.push({ identity, records: await workbooks.rows(source, table, manifest) });
  }
  return tables;
}

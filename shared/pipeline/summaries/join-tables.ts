import { declaration } from '#actions/declarations.ts';
import type { Head, RowRecord, TableIdentity } from '#ledger/types.ts';
import { aggregateTable } from '#progress/aggregate.ts';
import { budgetLines, PLANNING } from '#progress/budget.ts';
import type { TableInput } from '#progress/input.ts';
import { joinRows } from '#progress/join.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import type { FreezeDeps } from '../summary-ports.ts';

export interface HeldTable {
  readonly source: Source;
  readonly head: Head;
}

type Deps = Pick<FreezeDeps, 'workbooks'>;

/**
 * One table per table key. What a single workbook holds is taken from its head as it was committed; rows are read only
 * where several workbooks hold the same table, and of plans, for their amounts by office.
 */
export async function joinTables(
  held: readonly HeldTable[],
  district: DistrictIndex,
  deps: Deps,
): Promise<readonly TableInput[]> {
  const groups = [...Map.groupBy(held, ({ head }) => head.table).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const tables: TableInput[] = [];
  for (const [, same] of groups) {
    const table = same.length > 1 ? await joinSame(same, district, deps) : await asCommitted(same[0], deps);
    if (table) tables.push(table);
  }
  return tables;
}

async function asCommitted(only: HeldTable | undefined, deps: Deps): Promise<TableInput | null> {
  if (!only) return null;
  const { source, head } = only;
  const { table, identity, aggregate } = head;
  const whole = { table, identity, sources: [source.id], aggregate, held: head.held !== null, conflicts: [] };
  // Amounts by office are no sums of the head: there are as many as offices.
  if (identity.action !== PLANNING) return whole;
  return { ...whole, ...budgetIn(await deps.workbooks.rows(source.id, head.table, head.manifest), identity) };
}

function budgetIn(records: readonly RowRecord[], { action }: TableIdentity): Pick<TableInput, 'budget'> {
  return action === PLANNING ? { budget: budgetLines(records) } : {};
}

async function joinSame(same: readonly HeldTable[], district: DistrictIndex, deps: Deps): Promise<TableInput | null> {
  const [first] = same;
  if (!first) return null;
  const { edition, action } = first.head.identity;
  const asked = declaration(edition, action);
  const parts = await Promise.all(
    same.map(async ({ source, head }) => ({
      source,
      records: await deps.workbooks.rows(source.id, head.table, head.manifest),
    })),
  );
  const { records, conflicts } = joinRows(parts, asked);
  const rowsRead = same.reduce((sum, { head }) => sum + head.aggregate.rowsRead, 0);
  const whole = { ...first.source, kecamatan: coveredTogether(same) };
  return {
    table: first.head.table,
    identity: first.head.identity,
    sources: same.map(({ source }) => source.id),
    aggregate: aggregateTable(records, asked, first.head.identity, district, whole, rowsRead),
    held: same.some(({ head }) => head.held !== null),
    conflicts,
    ...budgetIn(records, first.head.identity),
  };
}

/** Kecamatan that the workbooks cover together; empty as soon as one of them covers the whole district. */
function coveredTogether(same: readonly HeldTable[]): readonly string[] {
  if (same.some(({ source }) => source.kecamatan.length === 0)) return [];
  return [...new Set(same.flatMap(({ source }) => source.kecamatan))].sort();
}

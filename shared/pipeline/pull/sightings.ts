import { goneKey } from '#ledger/hold.ts';
import type { TableSighting } from '#ledger/next-head.ts';
import { nameRows } from '#ledger/rows.ts';
import type { Head, TableIdentity } from '#ledger/types.ts';
import { chosen } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import type { CheckContext, CheckedTable } from '#rules/types.ts';

/** A table as this read saw it; its parts may lie on several tabs. */
export interface SeenTable {
  readonly table: string;
  readonly identity: TableIdentity;
  readonly tab: { readonly tabId: number; readonly title: string };
  readonly rowsRead: number;
  readonly sighting: TableSighting;
}

export interface ReadMoment {
  readonly seq: number;
  /** Day in WIB of a nightly read; null for any other. */
  readonly night: string | null;
}

/** Tables by key; one that is spread over several tabs is one table. */
export function seenTables(
  checked: readonly CheckedTable[],
  context: CheckContext,
  moment: ReadMoment,
  before: ReadonlyMap<string, Head>,
): ReadonlyMap<string, SeenTable> {
  const parts = Map.groupBy(checked, ({ table }) => table.key);
  return new Map(
    [...parts].map(([key, tables]) => [key, seenTable(key, tables, context, moment, before.get(key) ?? null)] as const),
  );
}

function seenTable(
  key: string,
  parts: readonly CheckedTable[],
  context: CheckContext,
  moment: ReadMoment,
  before: Head | null,
): SeenTable {
  const [first] = parts;
  if (!first) throw new Error('a table without parts');
  const { action, fiscalYear, period, level, located } = first.table;
  const rows = parts.flatMap((part) => part.table.rows);
  return {
    table: key,
    identity: { edition: context.edition, fiscalYear, period, action, level },
    tab: { tabId: located.tabId, title: located.tab },
    rowsRead: rows.length,
    sighting: {
      ...moment,
      rows: nameRows(parts.flatMap((part) => part.records)),
      keys: [...new Set(rows.map((row) => row.key))],
      ...saidOf(context.choices, key, before),
    },
  };
}

/** What a read says about a table that it did not see. */
export function unseen(before: Head, choices: Choices, moment: ReadMoment): TableSighting {
  return { ...moment, rows: new Map(), keys: [], ...saidOf(choices, before.table, before) };
}

/** What a person said about the rows that are missed; nothing while none are. */
function saidOf(choices: Choices, table: string, before: Head | null) {
  const said = before?.held ? chosen(choices, goneKey(table, before.held.sinceSeq)) : null;
  return { confirmed: said === 'ya', denied: said === 'tidak' };
}

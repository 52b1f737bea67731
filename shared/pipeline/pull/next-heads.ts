import { declaration } from '#actions/declarations.ts';
import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { nextTable } from '#ledger/next-head.ts';
import { isSameSeries } from '#ledger/previous-table.ts';
import type { NamedRow } from '#ledger/rows.ts';
import type { Head, RowRecord } from '#ledger/types.ts';
import { aggregateTable } from '#progress/aggregate.ts';
import type { CheckedTable, RegisteredContext } from '#rules/types.ts';
import { type ReadMoment, type SeenTable, seenTables, unseen } from './sightings.ts';

/** Rows that are already stored, by table and part of its manifest. */
export type StoredRows = (table: string, manifest: Readonly<Record<string, string>>) => Promise<readonly RowRecord[]>;

export interface NextHeads {
  /** Table → head after this read, with its hash. */
  readonly heads: ReadonlyMap<string, { readonly hash: string; readonly head: Head }>;
  /** Rows that are not stored yet. */
  readonly rows: readonly NamedRow[];
  readonly changes: { readonly added: number; readonly changed: number; readonly vanished: number };
}

/** The tables of a workbook after a read: those that were seen, and those that were there before. */
export async function nextHeads(
  before: ReadonlyMap<string, Head>,
  checked: readonly CheckedTable[],
  context: RegisteredContext,
  moment: ReadMoment,
  stored: StoredRows,
): Promise<NextHeads> {
  const seen = seenTables(checked, context, moment, before);
  const newlySeen = [...seen.keys()].filter((table) => !before.has(table));
  const heads = new Map<string, { hash: string; head: Head }>();
  const rows: NamedRow[] = [];
  const changes = { added: 0, changed: 0, vanished: 0 };
  for (const table of [...new Set([...before.keys(), ...seen.keys()])].sort()) {
    const next = await nextHead(
      before.get(table) ?? null,
      seen.get(table) ?? null,
      table,
      newlySeen,
      context,
      moment,
      stored,
    );
    heads.set(table, { hash: contentHash(canonicalJson(next.head)), head: next.head });
    rows.push(...next.rows);
    changes.added += next.added;
    changes.changed += next.changed;
    changes.vanished += next.vanished;
  }
  return { heads, rows, changes };
}

interface NextHead {
  readonly head: Head;
  readonly rows: readonly NamedRow[];
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
}

async function nextHead(
  before: Head | null,
  seen: SeenTable | null,
  table: string,
  newlySeen: readonly string[],
  context: RegisteredContext,
  moment: ReadMoment,
  stored: StoredRows,
): Promise<NextHead> {
  if (seen) return headOf(before, seen, table, context, stored);
  if (!before) throw new Error('a table that was neither stored nor seen');
  const closedSeq = before.closedSeq ?? (newlySeen.some((other) => isSameSeries(table, other)) ? moment.seq : null);
  if (closedSeq !== null) return asItWas({ ...before, closedSeq, held: null });
  const gone = { ...unseenTable(before, table), sighting: unseen(before, context.choices, moment) };
  return headOf(before, gone, table, context, stored);
}

function unseenTable(before: Head, table: string): Omit<SeenTable, 'sighting'> {
  return { table, identity: before.identity, tab: before.tab, rowsRead: 0 };
}

function asItWas(head: Head): NextHead {
  return { head, rows: [], added: 0, changed: 0, vanished: 0 };
}

async function headOf(
  before: Head | null,
  seen: SeenTable,
  table: string,
  context: RegisteredContext,
  stored: StoredRows,
): Promise<NextHead> {
  const next = nextTable(before, seen.sighting);
  const now = seen.sighting.rows;
  const kept = Object.entries(next.manifest).filter(([key]) => !now.has(key));
  const records = [...[...now.values()].map((row) => row.record), ...(await stored(table, Object.fromEntries(kept)))];
  const aggregate = aggregateTable(
    records,
    declaration(seen.identity.edition, seen.identity.action),
    seen.identity,
    context.district,
    context.source,
    seen.rowsRead,
  );
  const { manifest, tombstones, prior, held, diff } = next;
  const { identity, tab } = seen;
  return {
    head: { schema: 1, identity, table, manifest, tombstones, tab, prior, closedSeq: null, held, aggregate },
    rows: [...diff.added, ...diff.changed].flatMap((key) => now.get(key) ?? []),
    added: diff.added.length,
    changed: diff.changed.length,
    vanished: diff.vanished.length,
  };
}

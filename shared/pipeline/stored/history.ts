import type { ActionNumber } from '#actions/types.ts';
import { canonicalJson } from '#ledger/canonical.ts';
import { a1 } from '#reading/a1.ts';
import type { PlainValue, TypedRow, Verdict } from '#reading/types.ts';
import type { Source, SourceId } from '#registry/types.ts';
import type { CheckedTable } from '#rules/types.ts';
import { judgeAlone, type StoredDeps } from './judge-stored.ts';

export interface HistoricValue {
  readonly cell: string;
  readonly shown: string;
  readonly verdict: Verdict['kind'];
  /** What stood in the record; null when it was not accepted. */
  readonly accepted: PlainValue | null;
}

/** A row as one read found it, where that differs from the read before. Never who typed it: nobody is stored. */
export interface HistoricRow {
  readonly source: SourceId;
  readonly seq: number;
  readonly readAt: string;
  readonly snapshot: string;
  readonly table: string;
  /** Null when the row had left the table. */
  readonly row: { readonly label: string; readonly values: Readonly<Record<string, HistoricValue>> } | null;
}

export interface HistoryAsked {
  readonly action: ActionNumber;
  readonly rowKey: string;
  /** Only this field; null for all. */
  readonly field: string | null;
}

export interface History {
  readonly entries: readonly HistoricRow[];
  /** Keys of rows of the action that were seen, when the one asked for was not: at most some to show what they look like. */
  readonly otherKeys: readonly string[];
}

const EXAMPLES = 5;

/** Every stored read of a source, oldest first, told where the row changed. Verdicts are those of today's rules. */
export async function historyOf(source: Source, asked: HistoryAsked, deps: StoredDeps): Promise<History> {
  const entries: HistoricRow[] = [];
  const others = new Set<string>();
  const last = new Map<string, string>();
  for (const snapshot of await deps.snapshots.list(source.id)) {
    const judged = await judgeAlone(source, snapshot, deps);
    const { seq, readAt } = judged.snapshot;
    const now = rowsOf(judged.checked.tables, asked, others);
    for (const table of new Set([...last.keys(), ...now.keys()])) {
      const row = now.get(table) ?? null;
      const said = canonicalJson(withoutCells(row));
      if (last.get(table) === said) continue;
      last.set(table, said);
      entries.push({ source: source.id, seq, readAt, snapshot, table, row });
    }
  }
  return { entries, otherKeys: [...others].slice(0, EXAMPLES) };
}

function rowsOf(tables: readonly CheckedTable[], asked: HistoryAsked, others: Set<string>) {
  const found = new Map<string, NonNullable<HistoricRow['row']>>();
  for (const table of tables.filter((each) => each.table.action === asked.action)) {
    for (const row of table.table.rows) {
      if (row.key === asked.rowKey) found.set(table.table.key, historic(row, table, asked.field));
      else if (others.size < EXAMPLES) others.add(row.key);
    }
  }
  return found;
}

function historic(row: TypedRow, { records }: CheckedTable, field: string | null) {
  const accepted = records.find(({ key }) => key === row.key)?.values ?? {};
  const chosen = Object.entries(row.values).filter(([id]) => field === null || id === field);
  const values = chosen.map(([id, { row: at, column, shown, verdict }]) => {
    const value: HistoricValue = { cell: a1(at, column), shown, verdict: verdict.kind, accepted: accepted[id] ?? null };
    return [id, value] as const;
  });
  return { label: row.label, values: Object.fromEntries(values) };
}

/** A row that moved is no other row. */
function withoutCells(row: HistoricRow['row']): unknown {
  return row && Object.entries(row.values).map(([id, { cell: _, ...value }]) => [id, value]);
}

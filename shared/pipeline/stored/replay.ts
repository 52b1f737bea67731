import { findingIdentity } from '#findings/identity.ts';
import type { Finding } from '#findings/types.ts';
import { nameRows } from '#ledger/rows.ts';
import type { Head, Receipt } from '#ledger/types.ts';
import type { Source, SourceId } from '#registry/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import type { WorkbookState } from '../state.ts';
import { judgeStored, type StoredDeps } from './judge-stored.ts';

/** What today's rules would change about a source. */
export interface Replayed {
  readonly source: SourceId;
  readonly snapshot: string;
  readonly receipt: { readonly before: Receipt | null; readonly after: Receipt };
  /** Found by today's rules and not stored. */
  readonly appearing: readonly Finding[];
  /** Stored and no longer found. */
  readonly disappearing: readonly Finding[];
  /** Records whose accepted values would differ, and those that would no longer be accepted. */
  readonly rows: { readonly changed: number; readonly refused: number };
}

/** Today's rules over the stored snapshot; nothing is written. Null where nothing was read yet. */
export async function replay(source: Source, state: WorkbookState, deps: StoredDeps): Promise<Replayed | null> {
  const judged = await judgeStored(source, state, deps);
  if (!judged || state.snapshot === null) return null;
  const report = state.findings === null ? null : await deps.workbooks.report(source.id, state.findings);
  const heads = await deps.workbooks.heads(source.id, Object.values(state.heads));
  const { checked } = judged;
  const now = new Map(checked.findings.map((finding) => [findingIdentity(finding), finding]));
  const before = new Map((report?.findings ?? []).map(({ identity, finding }) => [identity, finding]));
  return {
    source: source.id,
    snapshot: state.snapshot,
    receipt: { before: report?.receipt ?? null, after: checked.receipt },
    appearing: [...now].flatMap(([identity, finding]) => (before.has(identity) ? [] : [finding])),
    disappearing: [...before].flatMap(([identity, finding]) => (now.has(identity) ? [] : [finding])),
    rows: rowChanges(checked, heads),
  };
}

export function isSame({ receipt, appearing, disappearing, rows }: Replayed): boolean {
  const verdicts = appearing.length + disappearing.length + rows.changed + rows.refused;
  return verdicts === 0 && receipt.before === receipt.after;
}

function rowChanges(checked: CheckedWorkbook, heads: readonly Head[]): Replayed['rows'] {
  let [changed, refused] = [0, 0];
  for (const [key, parts] of Map.groupBy(checked.tables, ({ table }) => table.key)) {
    const manifest = heads.find((head) => head.table === key)?.manifest ?? {};
    const accepted = nameRows(parts.flatMap(({ records }) => records));
    const inSheet = new Set(parts.flatMap(({ table }) => table.rows.map((row) => row.key)));
    changed += [...accepted].filter(([row, { hash }]) => manifest[row] !== hash).length;
    refused += Object.keys(manifest).filter((row) => inSheet.has(row) && !accepted.has(row)).length;
  }
  return { changed, refused };
}

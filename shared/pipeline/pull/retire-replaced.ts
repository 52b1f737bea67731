import type { Head } from '#ledger/types.ts';
import type { Source } from '#registry/types.ts';
import type { ReplacedRow, WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { noteRetired } from '../transitions/reads.ts';
import { Vanished } from '../vanished.ts';

type Deps = { readonly workbooks: Pick<WorkbookStore, 'heads' | 'retire' | 'change'> };

/**
 * Lets what is no longer in force go in a week. The flip itself wrote down what it replaced, so that nothing is forgotten by
 * a process that is killed before this: the next commit finds it. Only for the commit of a later read: what the same read
 * put, and other rules replaced, cannot be told from what is put again, and waits for the next one.
 */
export async function retireReplaced(source: Source, state: WorkbookState, deps: Deps): Promise<void> {
  if (state.replaced.length === 0) return;
  const rows = await replacedRows(state, deps);
  await deps.workbooks.retire(source.id, [...rows, ...state.replaced], state.committedSeq);
  await deps.workbooks.change(source.id, (now) => noteRetired(now, state.committedSeq));
}

/** Rows that replaced heads name and no head in force does: not as they are, nor as they were, nor as gone. */
async function replacedRows(state: WorkbookState, deps: Deps): Promise<readonly ReplacedRow[]> {
  const old: Head[] = [];
  for (const { kind, hash } of state.replaced)
    if (kind === 'head') old.push(...(await headsThere(state, [hash], deps)));
  if (old.length === 0) return [];
  const inForce = new Set((await deps.workbooks.heads(state.source, Object.values(state.heads))).flatMap(rowsOf));
  const gone = new Set(old.flatMap(rowsOf).filter((hash) => !inForce.has(hash)));
  return [...gone].map((hash) => ({ kind: 'row', hash }));
}

/** A head that died meanwhile was let go before, after its rows. */
async function headsThere(state: WorkbookState, hashes: readonly string[], deps: Deps): Promise<readonly Head[]> {
  try {
    return await deps.workbooks.heads(state.source, hashes);
  } catch (error) {
    if (error instanceof Vanished) return [];
    throw error;
  }
}

function rowsOf({ manifest, prior, tombstones }: Head): readonly string[] {
  return [
    ...Object.values(manifest),
    ...Object.values(prior),
    ...Object.values(tombstones).map((tombstone) => tombstone.hash),
  ];
}

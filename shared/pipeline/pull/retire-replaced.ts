import type { Head } from '#ledger/types.ts';
import type { Source } from '#registry/types.ts';
import type { ReplacedItem, ReplacedRow, WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { noteRetired } from '../transitions/reads.ts';
import { Vanished } from '../vanished.ts';

type Deps = { readonly workbooks: Pick<WorkbookStore, 'heads' | 'lasting' | 'retire' | 'change'> };

/**
 * Lets what is no longer in force go in a week. The flip itself wrote down what it replaced, so that nothing is forgotten by
 * a process that is killed before this: the next commit finds it. Only for the commit of a later read: what the same read
 * put, and other rules replaced, cannot be told from what is put again, and waits for the next one.
 */
export async function retireReplaced(source: Source, state: WorkbookState, before: number, deps: Deps): Promise<void> {
  const left = isLookedThrough(before, state.committedSeq) ? await leftBehind(state, deps) : [];
  const replaced = [...state.replaced, ...left];
  if (replaced.length === 0) return;
  const rows = await replacedRows({ ...state, replaced }, deps);
  await deps.workbooks.retire(source.id, [...rows, ...replaced], state.committedSeq);
  await deps.workbooks.change(source.id, (now) => noteRetired(now, state.committedSeq));
}

/** Reads between two looks at all that is stored of a workbook, which costs by its size. */
const LOOK_EVERY = 10;

/** Whether the numbers of the last two commits lie on both sides of a round one. */
function isLookedThrough(before: number, committedSeq: number): boolean {
  return Math.floor(before / LOOK_EVERY) < Math.floor(committedSeq / LOOK_EVERY);
}

/** What a read put that was killed before its flip, or lost it: nothing ever named it. */
async function leftBehind(state: WorkbookState, deps: Deps): Promise<readonly ReplacedItem[]> {
  const named = [...Object.values(state.heads), state.findings, ...state.replaced.map(({ hash }) => hash)];
  const lasting = await deps.workbooks.lasting(state.source, state.committedSeq);
  return lasting.filter(({ hash }) => !named.includes(hash));
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

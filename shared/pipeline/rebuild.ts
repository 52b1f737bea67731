import { silencedIn } from '#registry/silenced.ts';
import type { Choice, Choices, Source } from '#registry/types.ts';
import { dayInWib } from './days.ts';
import type { JudgedRead, Snapshot, SnapshotStore, SourceRegistry, WorkbookStore } from './ports.ts';
import type { DistrictSource } from './pull/deps.ts';
import { inputHashes, type RuleBook } from './pull/input-key.ts';
import type { Judge } from './pull/judge.ts';
import { prepare } from './pull/prepare.ts';
import { retireReplaced } from './pull/retire-replaced.ts';
import type { WorkbookState } from './state.ts';
import { commitRead } from './transitions/reads.ts';

/** What people chose at one moment. */
export interface ChosenAt {
  readonly at: string;
  readonly choices: readonly Choice[];
}

export interface RebuildDeps {
  /** As it was made again from its own journal. */
  readonly registry: Pick<SourceRegistry, 'list' | 'silenced'>;
  /** The journal of choices, oldest first. */
  readonly chosen: (source: string) => Promise<readonly ChosenAt[]>;
  readonly workbooks: WorkbookStore;
  readonly snapshots: Pick<SnapshotStore, 'get' | 'reads'>;
  readonly districts: DistrictSource;
  readonly judge: Judge;
  readonly ruleBook: RuleBook;
  readonly hashKey: string;
}

export interface Rebuilt {
  readonly sources: number;
  readonly reads: number;
}

/**
 * The workbooks' part of the table, made again from the journal: every read that was judged, in its order, under today's
 * rules and registry, with the choices of its time. Rows, heads with their tombstones and holds, findings with their dates
 * and receipts come out as they were. What cannot be told is not claimed: answers are owed again, and the next scan looks
 * at every workbook. May be killed and started again.
 */
export async function rebuildWorkbooks(deps: RebuildDeps): Promise<Rebuilt> {
  const sources = await deps.registry.list();
  let reads = 0;
  for (const source of sources) reads += await rebuildWorkbook(source, deps);
  return { sources: sources.length, reads };
}

/** One source alone: its rows, heads and reports, made again in their order. Answers how many reads there were. */
export async function rebuildWorkbook(source: Source, deps: RebuildDeps): Promise<number> {
  const reads = await deps.snapshots.reads(source.id);
  const chosen = await deps.chosen(source.id);
  const moments: string[] = [];
  for (const read of reads) moments.push(read.again?.readAt ?? (await deps.snapshots.get(read.snapshot)).readAt);
  for (const [index, read] of reads.entries()) {
    const snapshot = await deps.snapshots.get(read.snapshot);
    const choices = choicesBefore(chosen, moments[index + 1] ?? null);
    await repeat(source, read, snapshot, choices, deps);
  }
  return reads.length;
}

/** A read stores what it finds chosen before it judges: what was stored before the next read began belongs to it. */
function choicesBefore(chosen: readonly ChosenAt[], next: string | null): Choices {
  const known = chosen.filter(({ at }) => next === null || at < next).flatMap(({ choices }) => choices);
  const last = new Map(known.map((choice) => [choice.key, choice]));
  return new Map([...last].filter(([, { value }]) => value !== ''));
}

async function repeat(
  source: Source,
  read: JudgedRead,
  snapshot: Snapshot,
  choices: Choices,
  deps: RebuildDeps,
): Promise<void> {
  const { seq } = read;
  const readAt = Date.parse(read.again?.readAt ?? snapshot.readAt);
  const night = read.again ? read.again.night : nightOf(snapshot);
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  const silenced = silencedIn(source.district, await deps.registry.silenced());
  const hashes = inputHashes(snapshot, choices, source, deps.ruleBook, silenced);
  const moment = { seq, night };
  const known = { source, district, choices, silenced, hashes, moment, readAt };
  const { state } = await deps.workbooks.change(source.id, (before) => begin(before, seq));
  if (state.committedSeq >= seq) return;
  const ready = await prepare({ ...known, workbook: snapshot, snapshot: read.snapshot }, state, deps);
  if (!ready) throw new Error('the table is being changed while it is made again');
  const basis = { seq, committedSeq: state.committedSeq, inputKey: state.inputKey, served: null };
  const committed = { ...ready.committed, answerSentAt: null, answerAnyway: false };
  const flipped = await deps.workbooks.change(source.id, (now) => commitRead(now, basis, committed));
  if (!flipped.changed) throw new Error('the table is being changed while it is made again');
  await retireReplaced(source, flipped.state, state.committedSeq, deps);
}

function begin(state: WorkbookState, seq: number): WorkbookState | null {
  return state.readSeq >= seq ? null : { ...state, readSeq: seq };
}

function nightOf({ reason, readAt }: Snapshot): string | null {
  return reason === 'nightly' ? dayInWib(Date.parse(readAt)) : null;
}

import type { RowRecord } from '#ledger/types.ts';
import { silencedIn } from '#registry/silenced.ts';
import type { Source } from '#registry/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import type { Snapshot, SnapshotStore, SourceRegistry, WorkbookStore } from '../ports.ts';
import { checkAlone, checkWithPrevious, contextFacts } from '../pull/check-with-previous.ts';
import type { DistrictSource } from '../pull/deps.ts';
import type { Judge } from '../pull/judge.ts';
import type { WorkbookState } from '../state.ts';

/** What looking at stored reads needs: the table, the snapshots and today's rules; neither Google nor a queue. */
export interface StoredDeps {
  readonly registry: Pick<SourceRegistry, 'choices' | 'silenced'>;
  readonly workbooks: Pick<WorkbookStore, 'heads' | 'rows' | 'report'>;
  readonly snapshots: Pick<SnapshotStore, 'get' | 'list'>;
  readonly districts: DistrictSource;
  readonly judge: Judge;
  readonly hashKey: string;
}

/** A stored read under today's rules, as a re-check would judge it. */
export interface JudgedAgain {
  readonly snapshot: Snapshot;
  readonly checked: CheckedWorkbook;
}

/**
 * Judges the current snapshot of a source again, as of the day of its read: a difference from what is stored is due to
 * rules, lists or choices alone.
 */
export async function judgeStored(source: Source, state: WorkbookState, deps: StoredDeps): Promise<JudgedAgain | null> {
  if (state.snapshot === null) return null;
  const heads = await deps.workbooks.heads(source.id, Object.values(state.heads));
  const stored = (table: string, manifest: Readonly<Record<string, string>>): Promise<readonly RowRecord[]> =>
    deps.workbooks.rows(source.id, table, manifest);
  const snapshot = await deps.snapshots.get(state.snapshot);
  const facts = await factsOf(source, Date.parse(state.readAt ?? snapshot.readAt), deps);
  const byTable = new Map(heads.map((head) => [head.table, head]));
  const { checked } = await checkWithPrevious(deps.judge, snapshot, facts, byTable, stored);
  return { snapshot, checked };
}

/** Judges any snapshot of a source by itself, without what was accepted before it. */
export async function judgeAlone(source: Source, name: string, deps: StoredDeps): Promise<JudgedAgain> {
  const snapshot = await deps.snapshots.get(name);
  const facts = await factsOf(source, Date.parse(snapshot.readAt), deps);
  return { snapshot, checked: await checkAlone(deps.judge, snapshot, facts) };
}

async function factsOf(source: Source, readAt: number, deps: StoredDeps) {
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  const choices = await deps.registry.choices(source.id);
  const silenced = silencedIn(source.district, await deps.registry.silenced());
  return contextFacts(source, district, choices, readAt, deps.hashKey, silenced);
}

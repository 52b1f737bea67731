import { gzipSync } from 'node:zlib';
import { canonicalJson } from '#ledger/canonical.ts';
import type { ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import type { Source, SourceId } from '#registry/types.ts';
import { dataPrefix, type ExportDeps, exportWeek } from '../exports/export-week.ts';
import type { Erased, ObjectStore, Snapshot, SnapshotStore } from '../ports.ts';
import { readFrozen } from '../summaries/frozen.ts';
import { eraseFromSnapshot, eraseFromWeek } from './erase.ts';

export interface PurgeDeps {
  readonly snapshots: Pick<SnapshotStore, 'get' | 'list'>;
  readonly objects: Pick<ObjectStore, 'get' | 'list'>;
  /** Written to the journal first: who comes later knows why something is missing. */
  readonly note: (source: SourceId, erased: Erased) => Promise<void>;
  /** Replaces an object and deletes every older version of it; answers how many there were. */
  readonly replace: (name: string, body: Uint8Array) => Promise<number>;
  /** Deletes an object with every version of it; answers how many there were. */
  readonly remove: (name: string) => Promise<number>;
  readonly exports: ExportDeps;
  readonly rewriteSnapshot: (name: string, snapshot: Snapshot) => Promise<number>;
  /** Choices whose keys quote headers of the tab. */
  readonly forgetChoices: (source: SourceId, tabIds: readonly number[]) => Promise<number>;
  /** Deletes all rows, heads and reports of a source, and makes them again from the snapshots as they are now. */
  readonly makeRecordsAgain: (source: Source) => Promise<void>;
}

export interface Purged {
  readonly snapshots: number;
  readonly weeks: number;
  /** Files of weekly exports that gave way to new ones. */
  readonly exports: number;
  readonly choices: number;
  /** Older versions of objects that were deleted. */
  readonly versions: number;
}

/** Whether any stored read of the source knows the tab. */
export async function isStored(source: Source, tab: string, deps: Pick<PurgeDeps, 'snapshots'>): Promise<boolean> {
  for (const name of await deps.snapshots.list(source.id)) {
    if ((await deps.snapshots.get(name)).tabs.some((each) => each.tab.title === tab)) return true;
  }
  return false;
}

/**
 * Erases a tab, or one cell of it, from everything that is stored of a source.
 * 1. The reason is written down.
 * 2. Frozen weeks, provisional ones too, lose what they quote of the tab; what was exported of them is made again from what
 *    is left, and the files before it go.
 * 3. Each snapshot is replaced by one that says what was erased and why; older versions go.
 * 4. Choices that quote its headers go; records and reports are deleted and made again from what is left.
 * Killed and started again, it ends the same.
 */
export async function purgeSource(source: Source, erased: Erased, deps: PurgeDeps): Promise<Purged> {
  await deps.note(source.id, erased);
  const weeks = await purgeWeeks(source, erased, deps);
  const { tabIds, ...snapshots } = await purgeSnapshots(source, erased, deps);
  const choices = erased.cell === null ? await deps.forgetChoices(source.id, tabIds) : 0;
  await deps.makeRecordsAgain(source);
  return {
    snapshots: snapshots.changed,
    weeks: weeks.changed,
    exports: weeks.exports,
    choices,
    versions: weeks.versions + snapshots.versions,
  };
}

async function purgeWeeks(source: Source, erased: Erased, deps: PurgeDeps) {
  const province = source.district.slice(0, 2);
  const names = (await deps.objects.list('weeks/')).filter(
    (name) => /^weeks\/[^/]+\/(\d{2})[@.]/.exec(name)?.[1] === province,
  );
  let [changed, versions, exports] = [0, 0, 0];
  for (const name of names) {
    const input = await readFrozen(name, deps.objects);
    const left = input && eraseFromWeek(input, source.id, erased);
    if (!left) continue;
    changed += 1;
    // Before the week itself: killed in between, the next run finds the week as it was and does both.
    exports += await exportAgain(left, deps);
    versions += await deps.replace(name, gzipSync(canonicalJson(left)));
  }
  return { changed, versions, exports };
}

/** Exports a week again that was exported, and removes what was there; answers how many files. */
async function exportAgain(left: ProvinceInput, deps: PurgeDeps): Promise<number> {
  const before = left.kind === 'weekly' ? await deps.objects.list(dataPrefix(left)) : [];
  if (before.length === 0) return 0;
  const now = await exportWeek(summarise(left), deps.exports);
  const old = before.filter((name) => now === null || !name.startsWith(now));
  for (const name of old) await deps.remove(name);
  return old.length;
}

async function purgeSnapshots(source: Source, erased: Erased, deps: PurgeDeps) {
  const tabIds = new Set<number>();
  let [changed, versions] = [0, 0];
  for (const name of await deps.snapshots.list(source.id)) {
    const snapshot = await deps.snapshots.get(name);
    for (const each of snapshot.tabs) {
      if (each.tab.title === erased.tab) tabIds.add(each.kind === 'open' ? each.tab.id : each.tab.tabId);
    }
    const left = eraseFromSnapshot(snapshot, erased);
    if (left) changed += 1;
    // One that was rewritten before, by a run that was killed, may still have its older versions.
    const isErased =
      left !== null || snapshot.erased?.some(({ tab, cell }) => tab === erased.tab && cell === erased.cell);
    if (isErased) versions += await deps.rewriteSnapshot(name, left ?? snapshot);
  }
  return { changed, versions, tabIds: [...tabIds] };
}

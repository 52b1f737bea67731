import { isSuspicious, nextHold } from './hold.ts';
import { diffManifests, type Manifest, type ManifestDiff, manifestOf, type NamedRow } from './rows.ts';
import type { Head, Tombstone } from './types.ts';

/** What one read says about one table. */
export interface TableSighting {
  readonly seq: number;
  /** Rows accepted now, by row key. */
  readonly rows: ReadonlyMap<string, NamedRow>;
  /** Keys of all rows that are in the sheet, refused ones included. */
  readonly keys: readonly string[];
  readonly night: string | null;
  readonly confirmed: boolean;
  readonly denied?: boolean;
}

/** The next manifest of a table, with what changed; the aggregate is counted afterwards, over its rows. */
export interface NextTable {
  readonly manifest: Manifest;
  readonly tombstones: Readonly<Record<string, Tombstone>>;
  readonly prior: Manifest;
  readonly held: Head['held'];
  readonly diff: ManifestDiff;
}

/**
 * 1. Rows that are in the sheet but refused now are no longer accepted; they leave the manifest without a hold.
 * 2. When under half of the stored rows are still in the sheet, those that are missing are kept (held).
 * 3. Otherwise they leave the manifest and a tombstone says at which read.
 * 4. A row that comes back loses its tombstone.
 */
export function nextTable(before: Head | null, seen: TableSighting): NextTable {
  const old = before?.manifest ?? {};
  const now = new Map([...seen.rows].map(([key, row]) => [key, row.hash]));
  const inSheet = new Set(seen.keys);
  const missing = Object.keys(old).filter((key) => !inSheet.has(key));
  const held = holdOf(before, seen, Object.keys(old).length - missing.length);
  const kept = held ? missing.map((key) => [key, old[key] ?? ''] as const) : [];
  const manifest = manifestOf([...now, ...kept]);
  const diff = diffManifests(old, manifest);
  const prior = priorAfter(before, diff, manifest);
  return { manifest, tombstones: tombstonesAfter(before, diff, seen, inSheet), prior, held, diff };
}

function holdOf(before: Head | null, seen: TableSighting, stillThere: number): Head['held'] {
  if (!before || !isSuspicious(Object.keys(before.manifest).length, stillThere)) return null;
  return nextHold(before.held, seen);
}

function tombstonesAfter(
  before: Head | null,
  diff: ManifestDiff,
  seen: TableSighting,
  inSheet: ReadonlySet<string>,
): Readonly<Record<string, Tombstone>> {
  const old = Object.entries(before?.tombstones ?? {}).filter(([key]) => !inSheet.has(key));
  const fresh = diff.vanished
    .filter((key) => !inSheet.has(key))
    .map((key) => [key, { hash: before?.manifest[key] ?? '', seq: seen.seq }] as const);
  return Object.fromEntries([...old, ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A row that changes remembers what it was; one that is gone forgets it. */
function priorAfter(before: Head | null, diff: ManifestDiff, manifest: Manifest): Manifest {
  const kept = Object.entries(before?.prior ?? {}).filter(([key]) => Object.hasOwn(manifest, key));
  const fresh = diff.changed.map((key) => [key, before?.manifest[key] ?? ''] as const);
  return manifestOf([...kept, ...fresh]);
}

import { canonicalJson, contentHash } from './canonical.ts';
import type { RowRecord } from './types.ts';

/** Row key → content hash. */
export type Manifest = Readonly<Record<string, string>>;

/** A record with its name in the store. */
export interface NamedRow {
  readonly hash: string;
  readonly record: RowRecord;
}

export function rowHash(record: RowRecord): string {
  return contentHash(canonicalJson(record));
}

/** Records by row key; of two with the same key the later wins (reading has refused contradictory ones before). */
export function nameRows(records: readonly RowRecord[]): ReadonlyMap<string, NamedRow> {
  return new Map(records.map((record) => [record.key, { hash: rowHash(record), record }]));
}

/** Keys sorted, so that equal tables give equal heads. */
export function manifestOf(entries: Iterable<readonly [string, string]>): Manifest {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface ManifestDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly vanished: readonly string[];
}

export function diffManifests(before: Manifest, after: Manifest): ManifestDiff {
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    changed: [...now].filter(([key, hash]) => old.has(key) && old.get(key) !== hash).map(([key]) => key),
    vanished: [...old.keys()].filter((key) => !now.has(key)),
  };
}

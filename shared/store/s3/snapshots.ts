import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ObjectStore, Snapshot, SnapshotStore } from '#pipeline/ports.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const LARGEST = 512 * 1024 * 1024;

/** `snapshots/6201-1/00000042-<hash>.json.gz`: in the order of the reads, named by read and content. */
export function snapshotName(source: string, seq: number, contentHash: string): string {
  return `${snapshotPrefix(source)}${String(seq).padStart(8, '0')}-${contentHash}.json.gz`;
}

export function snapshotPrefix(source: string): string {
  return `snapshots/${source}/`;
}

export function snapshotStore(objects: ObjectStore): SnapshotStore {
  return {
    async put(snapshot, contentHash) {
      const name = snapshotName(snapshot.source, snapshot.seq, contentHash);
      await objects.putIfAbsent(name, await zip(JSON.stringify(snapshot)), 'application/gzip');
      return name;
    },
    async get(name) {
      const body = await objects.get(name);
      if (!body) throw new Error(`snapshot ${name} is missing`);
      return readSnapshot(JSON.parse((await unzip(body, { maxOutputLength: LARGEST })).toString('utf8')));
    },
    list: (source) => objects.list(snapshotPrefix(source)),
  };
}

/** Snapshots are written by us alone: only their version is checked. Blank cells are null in JSON. */
function readSnapshot(stored: Snapshot): Snapshot {
  if (stored.schema !== 1) throw new Error('a snapshot has a version that this program does not know');
  return {
    ...stored,
    tabs: stored.tabs.map((tab) => (tab.kind === 'open' ? { ...tab, tab: withBlanks(tab.tab) } : tab)),
  };
}

type Tab = Extract<Snapshot['tabs'][number], { kind: 'open' }>['tab'];

function withBlanks(tab: Tab): Tab {
  return { ...tab, rows: tab.rows.map((row) => row.map((cell) => cell ?? undefined)) };
}

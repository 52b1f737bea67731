import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { JudgedRead, ObjectStore, Snapshot, SnapshotStore } from '#pipeline/ports.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const LARGEST = 512 * 1024 * 1024;

/** `snapshots/6201-1/00000042-<hash>.json.gz`: in the order of the reads, named by read and content. */
export function snapshotName(source: string, seq: number, contentHash: string): string {
  return `${snapshotPrefix(source)}${padded(seq)}-${contentHash}.json.gz`;
}

export function snapshotPrefix(source: string): string {
  return `snapshots/${source}/`;
}

/** `journal/reads/6201-1/00000043.json`: reads that found the cells of an earlier snapshot and were judged all the same. */
export function readsPrefix(source: string): string {
  return `journal/reads/${source}/`;
}

function padded(seq: number): string {
  return String(seq).padStart(8, '0');
}

export function snapshotBody(snapshot: Snapshot): Promise<Uint8Array> {
  return zip(JSON.stringify(snapshot));
}

export function snapshotStore(objects: ObjectStore): SnapshotStore {
  return {
    async put(snapshot, contentHash) {
      const name = snapshotName(snapshot.source, snapshot.seq, contentHash);
      await objects.putIfAbsent(name, await snapshotBody(snapshot), 'application/gzip');
      return name;
    },
    async get(name) {
      const body = await objects.get(name);
      if (!body) throw new Error(`snapshot ${name} is missing`);
      return readSnapshot(JSON.parse((await unzip(body, { maxOutputLength: LARGEST })).toString('utf8')));
    },
    list: (source) => objects.list(snapshotPrefix(source)),
    async noteAgain(read) {
      const name = `${readsPrefix(read.source)}${padded(read.seq)}.json`;
      const body = new TextEncoder().encode(JSON.stringify({ schema: 1, ...read }));
      await objects.putIfAbsent(name, body, 'application/json');
    },
    reads: (source) => judgedReads(objects, source),
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

async function judgedReads(objects: ObjectStore, source: string): Promise<readonly JudgedRead[]> {
  const fresh = (await objects.list(snapshotPrefix(source))).map((snapshot) => {
    const seq = Number(snapshot.slice(snapshotPrefix(source).length).split('-')[0]);
    return { source, seq, snapshot, again: null };
  });
  const noted = await Promise.all((await objects.list(readsPrefix(source))).map((name) => readNoted(objects, name)));
  return [...fresh, ...noted].sort((a, b) => a.seq - b.seq);
}

async function readNoted(objects: ObjectStore, name: string): Promise<JudgedRead> {
  const body = await objects.get(name);
  if (!body) throw new Error(`journal entry ${name} is missing`);
  const { schema, ...read } = JSON.parse(new TextDecoder().decode(body)) as JudgedRead & { readonly schema: number };
  if (schema !== 1) throw new Error('a journal entry has a version that this program does not know');
  return read;
}

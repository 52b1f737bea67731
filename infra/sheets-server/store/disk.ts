import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StoredFile } from '../model/types.ts';
import { applyRecord, encodeChange, type FileRecord } from './codec.ts';

const COMPACT_AT_BYTES = 4_000_000;

/** An id of any form becomes a name of hex digits, so that it can never lead out of the folder. */
const nameOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 40);

interface Place {
  seq: number;
  logBytes: number;
}

/**
 * One snapshot (`NAME.json`) and one journal (`NAME.log`, a record a line) a file. A change is in the journal before
 * it is answered: a killed process loses nothing that it answered. A journal's torn last line was never answered.
 */
export class Disk {
  readonly #folder: string;
  readonly #places = new Map<string, Place>();

  constructor(folder: string) {
    this.#folder = join(folder, 'files');
    mkdirSync(this.#folder, { recursive: true });
  }

  #path(id: string, ending: 'json' | 'log'): string {
    return join(this.#folder, `${nameOf(id)}.${ending}`);
  }

  /** Reads every file; journals are folded into their snapshots on the way. */
  load(): StoredFile[] {
    const names = new Set(
      readdirSync(this.#folder)
        .filter((f) => /^[0-9a-f]{40}\.(json|log)$/.test(f))
        .map((f) => f.slice(0, 40)),
    );
    return [...names].flatMap((name) => this.#loadOne(join(this.#folder, name)) ?? []);
  }

  #loadOne(base: string): StoredFile | null {
    let state: StoredFile | undefined;
    let seq = 0;
    for (const record of [...readSnapshot(`${base}.json`), ...readLog(`${base}.log`)]) {
      if (record.seq <= seq) continue;
      state = applyRecord(record, state);
      seq = record.seq;
    }
    if (!state) return null;
    this.#places.set(state.entry.id, { seq, logBytes: 0 });
    if (existsSync(`${base}.log`)) this.#compact(state);
    return state;
  }

  /** Appends the change; when it returns, the change survives the process. */
  write(after: StoredFile, before: StoredFile | undefined): void {
    const { id } = after.entry;
    const place = this.#places.get(id) ?? { seq: 0, logBytes: 0 };
    place.seq++;
    const line = `${JSON.stringify(encodeChange(place.seq, after, before))}\n`;
    appendFileSync(this.#path(id, 'log'), line);
    place.logBytes += line.length;
    this.#places.set(id, place);
    if (place.logBytes > COMPACT_AT_BYTES && place.logBytes > 2 * sizeOf(this.#path(id, 'json'))) this.#compact(after);
  }

  /** A new snapshot by atomic replacement; until the journal is gone, its records are known to be older by `seq`. */
  #compact(state: StoredFile): void {
    const { id } = state.entry;
    const place = this.#places.get(id) ?? { seq: 0, logBytes: 0 };
    const target = this.#path(id, 'json');
    writeFileSync(`${target}.tmp`, JSON.stringify(encodeChange(place.seq, state, undefined)));
    renameSync(`${target}.tmp`, target);
    rmSync(this.#path(id, 'log'), { force: true });
    place.logBytes = 0;
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

const readSnapshot = (path: string): FileRecord[] =>
  existsSync(path) ? [JSON.parse(readFileSync(path, 'utf8')) as FileRecord] : [];

function readLog(path: string): FileRecord[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.pop(); // behind the last line feed: nothing, or a line cut off by the kill
  return lines.map((line) => JSON.parse(line) as FileRecord);
}

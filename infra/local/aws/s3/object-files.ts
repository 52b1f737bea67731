import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ObjectHead } from './types.ts';

export interface BucketInfo {
  readonly name: string;
  readonly createdAt: number;
  readonly lifecycle: string | null;
}

/** Where buckets and objects rest. Everything is synchronous, so that a condition and the write it allows are one step. */
export interface ObjectFiles {
  buckets(): BucketInfo[];
  writeBucket(info: BucketInfo): void;
  removeBucket(name: string): void;
  heads(bucket: string): ObjectHead[];
  writeObject(bucket: string, head: ObjectHead, body: Buffer): void;
  readBody(bucket: string, key: string): Buffer;
  removeObject(bucket: string, key: string): void;
}

export class MemoryFiles implements ObjectFiles {
  readonly #buckets: Map<string, BucketInfo>;
  readonly #objects: Map<string, { readonly bucket: string; readonly head: ObjectHead; readonly body: Buffer }>;

  /** @param before what to begin with; it stays as it is */
  constructor(before: MemoryFiles | null = null) {
    this.#buckets = new Map(before ? before.#buckets : []);
    this.#objects = new Map(before ? before.#objects : []);
  }

  buckets(): BucketInfo[] {
    return [...this.#buckets.values()];
  }
  writeBucket(info: BucketInfo): void {
    this.#buckets.set(info.name, info);
  }
  removeBucket(name: string): void {
    this.#buckets.delete(name);
  }
  heads(bucket: string): ObjectHead[] {
    return [...this.#objects.values()].filter((object) => object.bucket === bucket).map(({ head }) => head);
  }
  writeObject(bucket: string, head: ObjectHead, body: Buffer): void {
    this.#objects.set(`${bucket}/${head.key}`, { bucket, head, body: Buffer.from(body) });
  }
  readBody(bucket: string, key: string): Buffer {
    return this.#objects.get(`${bucket}/${key}`)?.body ?? Buffer.alloc(0);
  }
  removeObject(bucket: string, key: string): void {
    this.#objects.delete(`${bucket}/${key}`);
  }
}

const HEAD_CHUNK_BYTES = 16_384;
const NEWLINE = 0x0a;

/**
 * One file an object: its head as a line of JSON, then its body. The file is written aside and renamed, so that a
 * process killed at any moment leaves the old object or the new one. Its name is a hash: no key becomes a path.
 */
export class DiskFiles implements ObjectFiles {
  readonly #root: string;
  readonly #aside: string;

  constructor(root: string) {
    this.#root = join(root, 'buckets');
    this.#aside = join(root, 'aside');
    rmSync(this.#aside, { recursive: true, force: true });
    mkdirSync(this.#aside, { recursive: true });
    mkdirSync(this.#root, { recursive: true });
  }

  buckets(): BucketInfo[] {
    const files = readdirSync(this.#root).map((name) => join(this.#root, name, 'bucket.json'));
    return files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')) as BucketInfo);
  }

  writeBucket(info: BucketInfo): void {
    this.#replace(join(this.#folder(info.name), 'bucket.json'), [Buffer.from(JSON.stringify(info))]);
  }

  removeBucket(name: string): void {
    rmSync(this.#folder(name), { recursive: true, force: true });
  }

  heads(bucket: string): ObjectHead[] {
    const objects = join(this.#folder(bucket), 'objects');
    if (!existsSync(objects)) return [];
    const shards = readdirSync(objects).map((shard) => join(objects, shard));
    return shards.flatMap((shard) => readdirSync(shard).map((name) => readHead(join(shard, name))));
  }

  writeObject(bucket: string, head: ObjectHead, body: Buffer): void {
    this.#replace(this.#file(bucket, head.key), [Buffer.from(`${JSON.stringify(head)}\n`), body]);
  }

  readBody(bucket: string, key: string): Buffer {
    const file = readFileSync(this.#file(bucket, key));
    return file.subarray(file.indexOf(NEWLINE) + 1);
  }

  removeObject(bucket: string, key: string): void {
    rmSync(this.#file(bucket, key), { force: true });
  }

  #folder(bucket: string): string {
    return join(this.#root, hash(bucket));
  }

  #file(bucket: string, key: string): string {
    const name = hash(key);
    return join(this.#folder(bucket), 'objects', name.slice(0, 2), name);
  }

  #replace(file: string, parts: readonly Buffer[]): void {
    const aside = join(this.#aside, randomUUID());
    writeFileSync(aside, Buffer.concat(parts));
    mkdirSync(join(file, '..'), { recursive: true });
    renameSync(aside, file);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readHead(file: string): ObjectHead {
  const handle = openSync(file, 'r');
  try {
    let read = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.alloc(HEAD_CHUNK_BYTES);
      const length = readSync(handle, chunk, 0, HEAD_CHUNK_BYTES, read.length);
      read = Buffer.concat([read, chunk.subarray(0, length)]);
      const end = read.indexOf(NEWLINE);
      if (end >= 0) return JSON.parse(read.toString('utf8', 0, end)) as ObjectHead;
      if (length === 0) throw new Error(`${file} is not an object file.`);
    }
  } finally {
    closeSync(handle);
  }
}

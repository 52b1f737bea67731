import { noSuchKey, S3Error } from './errors.ts';
import type { BucketInfo, ObjectFiles } from './object-files.ts';
import { SortedKeys } from './sorted-keys.ts';
import type { ObjectHead } from './types.ts';

interface Bucket {
  info: BucketInfo;
  readonly heads: Map<string, ObjectHead>;
  readonly keys: SortedKeys;
}

const BUCKET_NAME = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Buckets with the heads of their objects in memory; bodies and the lasting copy are in `files`. */
export class BucketStore {
  readonly #files: ObjectFiles;
  readonly #buckets = new Map<string, Bucket>();

  constructor(files: ObjectFiles) {
    this.#files = files;
    for (const info of files.buckets()) this.#load(info);
  }

  #load(info: BucketInfo): void {
    const bucket: Bucket = { info, heads: new Map(), keys: new SortedKeys() };
    for (const head of this.#files.heads(info.name)) {
      bucket.heads.set(head.key, head);
      bucket.keys.add(head.key);
    }
    this.#buckets.set(info.name, bucket);
  }

  list(): BucketInfo[] {
    return [...this.#buckets.values()].map((bucket) => bucket.info).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  create(name: string, createdAt: number): void {
    if (!BUCKET_NAME.test(name)) throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
    if (this.#buckets.has(name)) {
      throw new S3Error(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
      );
    }
    const info = { name, createdAt, lifecycle: null };
    this.#files.writeBucket(info);
    this.#load(info);
  }

  remove(name: string): void {
    if (this.#bucket(name).heads.size > 0) {
      throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    }
    this.#files.removeBucket(name);
    this.#buckets.delete(name);
  }

  info(name: string): BucketInfo {
    return this.#bucket(name).info;
  }

  setLifecycle(name: string, lifecycle: string | null): void {
    const bucket = this.#bucket(name);
    bucket.info = { ...bucket.info, lifecycle };
    this.#files.writeBucket(bucket.info);
  }

  find(name: string, key: string): ObjectHead | undefined {
    return this.#bucket(name).heads.get(key);
  }

  get(name: string, key: string): ObjectHead {
    const head = this.find(name, key);
    if (!head) throw noSuchKey();
    return head;
  }

  body(name: string, key: string): Buffer {
    return this.#files.readBody(name, key);
  }

  put(name: string, head: ObjectHead, body: Buffer): void {
    const bucket = this.#bucket(name);
    this.#files.writeObject(name, head, body);
    bucket.heads.set(head.key, head);
    bucket.keys.add(head.key);
  }

  delete(name: string, key: string): void {
    const bucket = this.#bucket(name);
    if (!bucket.heads.has(key)) return;
    this.#files.removeObject(name, key);
    bucket.heads.delete(key);
    bucket.keys.remove(key);
  }

  keysSince(name: string, start: string): Iterable<string> {
    return this.#bucket(name).keys.since(start);
  }

  #bucket(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (!bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return bucket;
  }
}

import type { HttpAnswer } from '../loopback-server.ts';
import type { BucketStore } from './bucket-store.ts';
import { notImplemented, S3Error } from './errors.ts';
import { isAfter } from './sorted-keys.ts';
import type { ObjectHead, S3Request } from './types.ts';
import { tag, xmlAnswer } from './xml.ts';

interface Page {
  readonly keys: string[];
  readonly prefixes: string[];
  /** The last key or common prefix of a page after which more is left. */
  readonly next: string | null;
}

const MAX_KEYS = 1000;

/** ListObjectsV2; the first version of the call is refused. */
export function listObjects(store: BucketStore, request: S3Request): HttpAnswer {
  const { query, bucket } = request;
  if (query.get('list-type') !== '2') throw notImplemented('ListObjects; use ListObjectsV2');
  const token = query.get('continuation-token');
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const after = token === undefined ? (query.get('start-after') ?? '') : fromToken(token);
  const max = maxKeys(query.get('max-keys'));
  const page = pageOf(store.keysSince(bucket, isAfter(prefix, after) ? prefix : after), {
    prefix,
    delimiter,
    after,
    max,
  });
  const encode = query.get('encoding-type') === 'url' ? encodeKey : (text: string) => text;
  const contents = page.keys.map((key) => contentXml(store.get(bucket, key), encode(key)));
  const prefixes = page.prefixes.map((text) => `<CommonPrefixes>${tag('Prefix', encode(text))}</CommonPrefixes>`);
  const parts = [
    tag('Name', bucket),
    tag('Prefix', encode(prefix)),
    delimiter && tag('Delimiter', encode(delimiter)),
    tag('MaxKeys', max),
    tag('KeyCount', page.keys.length + page.prefixes.length),
    tag('IsTruncated', String(page.next !== null)),
    query.has('encoding-type') && tag('EncodingType', 'url'),
    token !== undefined && tag('ContinuationToken', token),
    page.next !== null && tag('NextContinuationToken', toToken(page.next)),
    query.has('start-after') && tag('StartAfter', encode(query.get('start-after') ?? '')),
    ...contents,
    ...prefixes,
  ];
  return xmlAnswer('ListBucketResult', parts.filter(Boolean).join(''));
}

interface Wish {
  readonly prefix: string;
  readonly delimiter: string;
  readonly after: string;
  readonly max: number;
}

/** @param keys in order, from the first that may matter */
function pageOf(keys: Iterable<string>, { prefix, delimiter, after, max }: Wish): Page {
  const page = { keys: [] as string[], prefixes: [] as string[] };
  let last = '';
  for (const key of keys) {
    if (!key.startsWith(prefix)) {
      if (isAfter(key, prefix)) break;
      continue;
    }
    const common = commonPrefix(key, prefix, delimiter);
    const entry = common ?? key;
    // A token that is a common prefix stands for every key under it: the prefix itself is not after it.
    if (!isAfter(entry, after) || entry === last) continue;
    if (page.keys.length + page.prefixes.length >= max) return { ...page, next: max === 0 ? null : last };
    (common === null ? page.keys : page.prefixes).push(entry);
    last = entry;
  }
  return { ...page, next: null };
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | null {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? null : key.slice(0, at + delimiter.length);
}

function maxKeys(text: string | undefined): number {
  const number = text === undefined ? MAX_KEYS : Number(text);
  if (!Number.isInteger(number) || number < 0) throw new S3Error('InvalidArgument', 'Provided max-keys not an integer');
  return Math.min(number, MAX_KEYS);
}

function contentXml(head: ObjectHead, key: string): string {
  const checksum = head.checksum
    ? tag('ChecksumAlgorithm', head.checksum.algorithm) + tag('ChecksumType', head.checksum.type)
    : '';
  const modified = new Date(head.lastModified).toISOString();
  return `<Contents>${tag('Key', key)}${tag('LastModified', modified)}${tag('ETag', `"${head.etag}"`)}${checksum}${tag('Size', head.size)}${tag('StorageClass', 'STANDARD')}</Contents>`;
}

function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}

function toToken(last: string): string {
  return Buffer.from(last).toString('base64url');
}

function fromToken(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8');
}

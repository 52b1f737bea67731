import { createHash } from 'node:crypto';
import { headerName } from './checksums.ts';
import { S3Error } from './errors.ts';
import type { Checksum, ObjectHead } from './types.ts';

type Headers = Readonly<Record<string, string>>;

const STORED_HEADERS = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
const META = 'x-amz-meta-';
const MAX_METADATA_BYTES = 2048;

export type Description = Pick<ObjectHead, 'contentType' | 'headers' | 'metadata'>;

/** What a request says of its object beside the bytes. @throws S3Error MetadataTooLarge */
export function descriptionOf(headers: Headers): Description {
  const entries = Object.entries(headers);
  const metadata = entries.filter(([name]) => name.startsWith(META));
  const size = metadata.reduce((sum, [name, value]) => sum + name.length - META.length + value.length, 0);
  if (size > MAX_METADATA_BYTES) {
    throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  }
  return {
    contentType: headers['content-type'] ?? 'application/octet-stream',
    headers: Object.fromEntries(entries.filter(([name]) => STORED_HEADERS.includes(name))),
    metadata: Object.fromEntries(metadata.map(([name, value]) => [name.slice(META.length), value])),
  };
}

export function headOf(
  key: string,
  body: Buffer,
  description: Description,
  checksum: Checksum | null,
  now: number,
): ObjectHead {
  return { key, etag: md5(body), size: body.length, lastModified: now, ...description, checksum };
}

export function md5(data: Buffer): string {
  return createHash('md5').update(data).digest('hex');
}

export function checksumHeaders(checksum: Checksum | null): Record<string, string> {
  if (!checksum) return {};
  return { [headerName(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type };
}

/** Headers of an answer to GET and HEAD, without length and checksum. */
export function answerHeaders(head: ObjectHead): Record<string, string> {
  const metadata = Object.entries(head.metadata).map(([name, value]) => [META + name, value]);
  return {
    ...head.headers,
    ...Object.fromEntries(metadata),
    'content-type': head.contentType,
    etag: `"${head.etag}"`,
    'last-modified': new Date(head.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-server-side-encryption': 'AES256',
  };
}

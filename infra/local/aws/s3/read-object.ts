import type { HttpAnswer } from '../loopback-server.ts';
import type { BucketStore } from './bucket-store.ts';
import { isNotModified } from './conditions.ts';
import { S3Error } from './errors.ts';
import { answerHeaders, checksumHeaders } from './object-head.ts';
import type { ObjectHead, S3Request } from './types.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** GET and HEAD of an object. */
export function readObject(store: BucketStore, request: S3Request): HttpAnswer {
  const head = store.get(request.bucket, request.key);
  if (isNotModified(request.headers, head)) return { status: 304, headers: { etag: `"${head.etag}"` } };
  const range = rangeOf(request.headers.range, head.size);
  const headers = { ...answerHeaders(head), ...(range ? rangeHeaders(range, head) : wholeHeaders(request, head)) };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return { status, headers };
  const body = store.body(request.bucket, request.key);
  return { status, headers, body: range ? body.subarray(range.start, range.end + 1) : body };
}

function rangeHeaders(range: Range, head: ObjectHead): Record<string, string> {
  return {
    'content-length': String(range.end - range.start + 1),
    'content-range': `bytes ${range.start}-${range.end}/${head.size}`,
  };
}

function wholeHeaders(request: S3Request, head: ObjectHead): Record<string, string> {
  const wanted = request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
  return { 'content-length': String(head.size), ...(wanted ? checksumHeaders(head.checksum) : {}) };
}

/**
 * `bytes=2-4`, `bytes=2-`, `bytes=-4`; several ranges or nonsense are read over, as S3 does.
 * @throws S3Error InvalidRange
 */
function rangeOf(header: string | undefined, size: number): Range | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  if (start >= size || (first === '' && Number(last) === 0)) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable');
  }
  return { start, end };
}

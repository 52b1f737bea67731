import { noSuchKey, notImplemented, preconditionFailed } from './errors.ts';
import type { ObjectHead } from './types.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Conditions of a write. To be called in the same tick as the write: nothing may come between the two.
 * @throws S3Error PreconditionFailed, NoSuchKey, NotImplemented
 */
export function checkWriteConditions(headers: Headers, current: ObjectHead | undefined): void {
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) {
    if (noneMatch.trim() !== '*') throw notImplemented('If-None-Match with an ETag on a write');
    if (current) throw preconditionFailed();
  }
  const match = headers['if-match'];
  if (match === undefined) return;
  if (!current) throw noSuchKey();
  if (!matches(match, current)) throw preconditionFailed();
}

/**
 * Conditions of a read, in the order of RFC 9110 §13.2.2.
 * @throws S3Error PreconditionFailed
 */
export function isNotModified(headers: Headers, head: ObjectHead): boolean {
  const match = headers['if-match'];
  const unmodifiedSince = seconds(headers['if-unmodified-since']);
  const modified = Math.floor(head.lastModified / 1000);
  if (match !== undefined && !matches(match, head)) throw preconditionFailed();
  if (match === undefined && unmodifiedSince !== null && modified > unmodifiedSince) throw preconditionFailed();
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) return matches(noneMatch, head);
  const modifiedSince = seconds(headers['if-modified-since']);
  return modifiedSince !== null && modified <= modifiedSince;
}

function matches(header: string, head: ObjectHead): boolean {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  return tags.includes('*') || tags.includes(head.etag);
}

function seconds(date: string | undefined): number | null {
  const ms = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}

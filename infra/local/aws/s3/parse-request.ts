import type { HttpRequest } from '../loopback-server.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './types.ts';

const MAX_KEY_BYTES = 1024;

/**
 * Takes `/bucket/key?query` apart. Never by URL: that would normalise `a/../b` and `//`, which are keys like any other.
 * @throws S3Error InvalidURI, KeyTooLongError
 */
export function parseRequest(request: HttpRequest): S3Request {
  const [path = '', ...rest] = request.target.split('?');
  const query = new Map(new URLSearchParams(rest.join('?')));
  const slash = path.indexOf('/', 1);
  const bucket = decode(slash < 0 ? path.slice(1) : path.slice(1, slash));
  const key = slash < 0 ? '' : decode(path.slice(slash + 1));
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return { method: request.method, bucket, key, query, headers: headersOf(request, query), body: request.body };
}

/** Percent-encoded UTF-8, as in addresses and copy sources. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/**
 * A signed address carries `x-amz-*` headers as parameters ("hoisted"): they mean the same. Not the checksum: the SDK
 * signs that of an empty body into it, and S3 goes by headers and trailers alone.
 */
function headersOf(request: HttpRequest, query: ReadonlyMap<string, string>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of query) {
    if (/^x-amz-(meta|acl|tagging|object-lock|server-side|storage)/i.test(name)) {
      headers[name.toLowerCase()] = value;
    }
  }
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

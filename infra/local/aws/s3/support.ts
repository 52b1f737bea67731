import { notImplemented, S3Error } from './errors.ts';
import type { S3Request } from './types.ts';

/**
 * What this S3 understands. Anything else is refused: a header or a sub-resource that is read over in silence makes a
 * program work here and fail, or lose data, in the cloud.
 */
const HEADERS = new Set([
  'x-amz-checksum-algorithm',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-mode',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-checksum-type',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-metadata-directive',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-trailer',
  'x-amz-user-agent',
]);

/** Headers that are understood where they ask for what is done anyway. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'x-amz-acl': ['private', 'bucket-owner-full-control'],
  'x-amz-bucket-object-lock-enabled': ['false'],
  'x-amz-expected-bucket-owner': ['000000000000'],
  'x-amz-server-side-encryption': ['AES256'],
  'x-amz-storage-class': ['STANDARD'],
};

const LISTING = [
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'start-after',
  'continuation-token',
  'encoding-type',
  'fetch-owner',
];

/** Query parameters by method, for the service, a bucket and an object. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'GET service': [],
  'PUT bucket': ['lifecycle'],
  'HEAD bucket': [],
  'GET bucket': [...LISTING, 'lifecycle', 'location', 'versioning'],
  'DELETE bucket': ['lifecycle'],
  'POST bucket': ['delete'],
  'PUT object': ['uploadId', 'partNumber'],
  'GET object': ['uploadId', 'max-parts', 'part-number-marker'],
  'HEAD object': [],
  'DELETE object': ['uploadId'],
  'POST object': ['uploads', 'uploadId'],
};

/** Signed addresses carry these; nothing here depends on a signature. */
const SIGNATURE =
  /^(x-id|x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256))$/i;

/** @throws S3Error NotImplemented */
export function refuseUnsupported(request: S3Request): void {
  const level = request.key ? 'object' : request.bucket ? 'bucket' : 'service';
  const allowed = QUERIES[`${request.method} ${level}`];
  if (!allowed) throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.');
  for (const name of request.query.keys()) {
    if (!allowed.includes(name) && !SIGNATURE.test(name) && !carriesHeader(name)) throw notImplemented(`?${name}`);
  }
  for (const [name, value] of Object.entries(request.headers)) refuseHeader(name, value);
}

/** A signed address may hold headers as parameters; the request was given them before this check. */
function carriesHeader(name: string): boolean {
  return /^x-amz-/i.test(name);
}

function refuseHeader(name: string, value: string): void {
  if (!name.startsWith('x-amz-') || name.startsWith('x-amz-meta-') || HEADERS.has(name)) return;
  if (!HARMLESS[name]?.includes(value)) throw notImplemented(`${name}: ${value}`);
}

import type { HttpAnswer } from '../loopback-server.ts';
import type { BucketStore } from './bucket-store.ts';
import { computeChecksum, parseAlgorithm, verifiedChecksum } from './checksums.ts';
import { checkWriteConditions, isNotModified } from './conditions.ts';
import { notImplemented, S3Error } from './errors.ts';
import { checksumHeaders, descriptionOf, headOf } from './object-head.ts';
import { decode } from './parse-request.ts';
import { payloadOf } from './payload.ts';
import type { Checksum, ObjectHead, S3Request } from './types.ts';
import { innerTexts, tag, unescapeXml, xmlAnswer } from './xml.ts';

/** PutObject. The condition is looked at after the whole body came, in the tick of the write: of twenty, one wins. */
export function putObject(store: BucketStore, request: S3Request, now: number): HttpAnswer {
  const { body, headers } = payloadOf(request);
  const named = headers['x-amz-sdk-checksum-algorithm'];
  const checksum = verifiedChecksum(headers, body, named ? parseAlgorithm(named) : null);
  const head = headOf(request.key, body, descriptionOf(headers), checksum, now);
  checkWriteConditions(headers, store.find(request.bucket, request.key));
  store.put(request.bucket, head, body);
  return { status: 200, headers: { etag: `"${head.etag}"`, ...checksumHeaders(checksum) } };
}

export function copyObject(store: BucketStore, request: S3Request, now: number): HttpAnswer {
  const source = sourceOf(request);
  const body = store.body(source.bucket, store.get(source.bucket, source.key).key);
  const original = store.get(source.bucket, source.key);
  const replace = request.headers['x-amz-metadata-directive']?.toUpperCase() === 'REPLACE';
  if (!replace && source.bucket === request.bucket && source.key === request.key) {
    throw new S3Error(
      'InvalidRequest',
      'This copy request is illegal because it copies an object to itself unchanged.',
    );
  }
  const description = replace ? descriptionOf(request.headers) : original;
  const { contentType, headers, metadata } = description;
  const checksum = copiedChecksum(request, original, body);
  const head = headOf(request.key, body, { contentType, headers, metadata }, checksum, now);
  checkWriteConditions(request.headers, store.find(request.bucket, request.key));
  store.put(request.bucket, head, body);
  return xmlAnswer(
    'CopyObjectResult',
    tag('ETag', `"${head.etag}"`) + tag('LastModified', new Date(now).toISOString()),
  );
}

function sourceOf(request: S3Request): { bucket: string; key: string } {
  const [path = '', query] = (request.headers['x-amz-copy-source'] ?? '').split('?');
  if (query !== undefined) throw notImplemented('copying a version');
  const [bucket = '', ...key] = decode(path).replace(/^\//, '').split('/');
  return { bucket, key: key.join('/') };
}

function copiedChecksum(request: S3Request, original: ObjectHead, body: Buffer): Checksum | null {
  const named = request.headers['x-amz-checksum-algorithm'];
  const algorithm = named ? parseAlgorithm(named) : original.checksum?.algorithm;
  return algorithm ? { algorithm, value: computeChecksum(algorithm, body), type: 'FULL_OBJECT' } : null;
}

export function deleteObject(store: BucketStore, request: S3Request): HttpAnswer {
  const current = store.find(request.bucket, request.key);
  const condition = request.headers['if-match'];
  if (condition !== undefined && current) isNotModified({ 'if-match': condition }, current);
  store.delete(request.bucket, request.key);
  return { status: 204 };
}

const MAX_DELETED_AT_ONCE = 1000;

export function deleteObjects(store: BucketStore, request: S3Request): HttpAnswer {
  const { body, headers } = payloadOf(request);
  if (!verifiedChecksum(headers, body) && headers['content-md5'] === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: Content-MD5');
  }
  const xml = body.toString('utf8');
  const objects = innerTexts(xml, 'Object');
  if (objects.length === 0 || objects.length > MAX_DELETED_AT_ONCE) {
    throw new S3Error(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  if (objects.some((object) => /<(VersionId|ETag|Size|LastModifiedTime)>/.test(object))) {
    throw notImplemented('deleting a version or under a condition in DeleteObjects');
  }
  const keys = objects.map((object) => unescapeXml(innerTexts(object, 'Key')[0] ?? ''));
  for (const key of keys) store.delete(request.bucket, key);
  const quiet = innerTexts(xml, 'Quiet')[0] === 'true';
  return xmlAnswer('DeleteResult', quiet ? '' : keys.map((key) => `<Deleted>${tag('Key', key)}</Deleted>`).join(''));
}

import type { HttpAnswer } from '../loopback-server.ts';
import type { BucketStore } from './bucket-store.ts';
import { S3Error } from './errors.ts';
import { payloadOf } from './payload.ts';
import type { S3Request } from './types.ts';
import { escapeXml, tag, xmlAnswer } from './xml.ts';

export function listBuckets(store: BucketStore): HttpAnswer {
  const buckets = store
    .list()
    .map(
      (info) =>
        `<Bucket>${tag('Name', info.name)}${tag('CreationDate', new Date(info.createdAt).toISOString())}</Bucket>`,
    );
  return xmlAnswer('ListAllMyBucketsResult', `<Buckets>${buckets.join('')}</Buckets>`);
}

export function putBucket(store: BucketStore, request: S3Request, now: number): HttpAnswer {
  if (request.query.has('lifecycle')) {
    store.setLifecycle(request.bucket, payloadOf(request).body.toString('utf8'));
    return { status: 200 };
  }
  store.create(request.bucket, now);
  return { status: 200, headers: { location: `/${request.bucket}` } };
}

export function headBucket(store: BucketStore, request: S3Request, region: string): HttpAnswer {
  store.info(request.bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': region } };
}

export function deleteBucket(store: BucketStore, request: S3Request): HttpAnswer {
  if (request.query.has('lifecycle')) store.setLifecycle(request.bucket, null);
  else store.remove(request.bucket);
  return { status: 204 };
}

/** The sub-resources of a bucket that can be asked for truthfully; null: it is a listing. */
export function bucketProperty(store: BucketStore, request: S3Request, region: string): HttpAnswer | null {
  const info = store.info(request.bucket);
  if (request.query.has('location')) return xmlAnswer('LocationConstraint', escapeXml(region));
  // Never versioned: S3 says so by an empty document.
  if (request.query.has('versioning')) return xmlAnswer('VersioningConfiguration', '');
  if (!request.query.has('lifecycle')) return null;
  if (info.lifecycle === null) {
    throw new S3Error('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist');
  }
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: info.lifecycle };
}

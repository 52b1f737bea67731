import { randomUUID } from 'node:crypto';
import { type HttpAnswer, type HttpRequest, type LoopbackServer, startLoopbackServer } from '../loopback-server.ts';
import { BucketStore } from './bucket-store.ts';
import { bucketProperty, deleteBucket, headBucket, listBuckets, putBucket } from './buckets.ts';
import { errorAnswer, notImplemented, S3Error } from './errors.ts';
import { listObjects } from './list-objects.ts';
import { Multipart } from './multipart.ts';
import { DiskFiles, MemoryFiles } from './object-files.ts';
import { parseRequest } from './parse-request.ts';
import { readObject } from './read-object.ts';
import { refuseUnsupported } from './support.ts';
import type { S3Request } from './types.ts';
import { copyObject, deleteObject, deleteObjects, putObject } from './write-object.ts';

export interface S3Options {
  /** Folder in which buckets rest; null keeps them in memory. */
  readonly dir: string | null;
  /** Where they rest in memory: those to begin with, which take on what is written. */
  readonly files?: MemoryFiles;
  readonly region: string;
  readonly clock: () => number;
  readonly port?: number;
}

const MAX_BODY_BYTES = 512 * 1024 * 1024;

/**
 * An S3 for one machine: objects, conditional writes, checksums, listings, multipart uploads. It checks no signature,
 * and refuses what it does not do (versions, locks, tags, ACLs, …) with 501 rather than doing something else.
 */
export async function startS3(options: S3Options): Promise<LoopbackServer> {
  const store = new BucketStore(
    options.dir === null ? (options.files ?? new MemoryFiles()) : new DiskFiles(options.dir),
  );
  const service = { store, multipart: new Multipart(store), ...options };
  return startLoopbackServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    maxBodyBytes: MAX_BODY_BYTES,
    handle: (request) => withRequestId(answer(service, request)),
  });
}

interface Service extends S3Options {
  readonly store: BucketStore;
  readonly multipart: Multipart;
}

function withRequestId(answer: HttpAnswer): HttpAnswer {
  const id = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
  return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': id, 'x-amz-id-2': id } };
}

function answer(service: Service, http: HttpRequest): HttpAnswer {
  try {
    const request = parseRequest(http);
    refuseUnsupported(request);
    if (request.bucket === '') return listBuckets(service.store);
    return request.key === '' ? ofBucket(service, request) : ofObject(service, request);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return errorAnswer(error, http.target.split('?')[0] ?? '', http.method === 'HEAD');
  }
}

function ofBucket({ store, region, clock }: Service, request: S3Request): HttpAnswer {
  if (request.method === 'PUT') return putBucket(store, request, clock());
  if (request.method === 'HEAD') return headBucket(store, request, region);
  if (request.method === 'DELETE') return deleteBucket(store, request);
  if (request.method === 'GET') return bucketProperty(store, request, region) ?? listObjects(store, request);
  if (!request.query.has('delete')) throw notImplemented('a form upload');
  return deleteObjects(store, request);
}

function ofObject(service: Service, request: S3Request): HttpAnswer {
  const { store, multipart, clock } = service;
  const { method, query, headers } = request;
  if (method === 'POST') return query.has('uploads') ? multipart.create(request) : multipart.complete(request, clock());
  if (query.has('uploadId')) return ofUpload(service, request);
  if (method === 'GET' || method === 'HEAD') return readObject(store, request);
  if (method === 'DELETE') return deleteObject(store, request);
  if (headers['x-amz-copy-source'] !== undefined) return copyObject(store, request, clock());
  return putObject(store, request, clock());
}

function ofUpload({ multipart, clock }: Service, request: S3Request): HttpAnswer {
  if (request.method === 'GET') return multipart.listParts(request);
  if (request.method === 'DELETE') return multipart.abort(request);
  if (request.headers['x-amz-copy-source'] !== undefined) throw notImplemented('UploadPartCopy');
  return multipart.uploadPart(request, clock());
}

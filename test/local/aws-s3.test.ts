import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3 } from '#local/aws/s3/server.ts';
import { clientsOf } from './aws-clients.ts';

const Bucket = 'aksi8-test';
const NOW = Date.parse('2026-11-22T08:00:00Z');
const dir = mkdtempSync(join(tmpdir(), 'aksi8-s3-'));
let server: Awaited<ReturnType<typeof startS3>>;
let s3: ReturnType<typeof clientsOf>['s3'];

beforeAll(async () => {
  server = await startS3({ dir, region: 'ap-southeast-3', clock: () => NOW });
  s3 = clientsOf({ AWS_REGION: 'ap-southeast-3', AWS_ENDPOINT_URL_S3: server.url }).s3;
  await s3.send(new CreateBucketCommand({ Bucket }));
});

afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

function put(Key: string, Body: PutObjectCommandInput['Body'] = 'x', more: Partial<PutObjectCommandInput> = {}) {
  return s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
}

async function bytes(Key: string): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

async function text(Key: string): Promise<string> {
  return (await bytes(Key)).toString();
}

async function listed(Prefix: string, pageSize: number, Delimiter?: string): Promise<string[]> {
  const found: string[] = [];
  const query = { Bucket, Prefix, ...(Delimiter === undefined ? {} : { Delimiter }) };
  for await (const page of paginateListObjectsV2({ client: s3, pageSize }, query)) {
    found.push(...(page.Contents ?? []).map((object) => object.Key ?? ''));
    found.push(...(page.CommonPrefixes ?? []).map((prefix) => prefix.Prefix ?? ''));
  }
  return found;
}

const refused = (code: string, status: number) => ({ name: code, $metadata: { httpStatusCode: status } });

describe('conditional writes', () => {
  it('lets one of twenty win', async () => {
    const puts = Array.from({ length: 20 }, (_, at) => put('race', String(at), { IfNoneMatch: '*' }));
    const results = await Promise.allSettled(puts);
    const winners = results.flatMap((result, at) => (result.status === 'fulfilled' ? [at] : []));
    expect(winners).toHaveLength(1);
    expect(await text('race')).toBe(String(winners[0]));
    const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(losers).toEqual(Array(19).fill(expect.objectContaining({ name: 'PreconditionFailed' })));
  });

  it('replaces only the version that was read', async () => {
    const { ETag } = await put('version', '1');
    await expect(put('version', '2', { IfMatch: '"0123"' })).rejects.toMatchObject(refused('PreconditionFailed', 412));
    const races = await Promise.allSettled([
      put('version', 'a', { IfMatch: ETag }),
      put('version', 'b', { IfMatch: ETag }),
    ]);
    expect(races.map((race) => race.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(put('none', '1', { IfMatch: ETag })).rejects.toMatchObject(refused('NoSuchKey', 404));
  });

  it('holds for the end of a multipart upload, and keeps the upload', async () => {
    await put('whole', 'first');
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'whole' }));
    const part = { Bucket, Key: 'whole', UploadId, PartNumber: 1 };
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: 'second' }));
    const complete = { Bucket, Key: 'whole', UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } };
    await expect(s3.send(new CompleteMultipartUploadCommand({ ...complete, IfNoneMatch: '*' }))).rejects.toMatchObject(
      refused('PreconditionFailed', 412),
    );
    expect(await text('whole')).toBe('first');
    await s3.send(new CompleteMultipartUploadCommand(complete));
    expect(await text('whole')).toBe('second');
    await expect(s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'whole', UploadId }))).rejects.toMatchObject(
      refused('NoSuchUpload', 404),
    );
  });

  it('holds for a delete', async () => {
    const { ETag } = await put('delete-me', '1');
    const wrong = new DeleteObjectCommand({ Bucket, Key: 'delete-me', IfMatch: '"0123"' });
    await expect(s3.send(wrong)).rejects.toMatchObject(refused('PreconditionFailed', 412));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'delete-me', IfMatch: ETag }));
    await expect(text('delete-me')).rejects.toMatchObject(refused('NoSuchKey', 404));
  });
});

describe('bytes', () => {
  it.each([
    ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['CRC32C', { ChecksumCRC32C: 'AAAAAA==' }],
    ['SHA1', { ChecksumSHA1: createHash('sha1').update('other').digest('base64') }],
    ['SHA256', { ChecksumSHA256: createHash('sha256').update('other').digest('base64') }],
    ['MD5', { ContentMD5: createHash('md5').update('other').digest('base64') }],
  ])('are refused where their %s is another', async (_name, checksum) => {
    await expect(put('wrong-sum', 'abc', checksum)).rejects.toMatchObject(refused('BadDigest', 400));
    await expect(text('wrong-sum')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it.each([
    ['CRC32', 'ChecksumCRC32', 'y/Q5Jg=='],
    ['CRC32C', 'ChecksumCRC32C', '4waSgw=='],
    ['SHA1', 'ChecksumSHA1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
    ['SHA256', 'ChecksumSHA256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
  ] as const)('keep their %s', async (ChecksumAlgorithm, field, expected) => {
    // "123456789" is the text for which the check values of the algorithms are published.
    await put('sum', '123456789', { ChecksumAlgorithm });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'sum', ChecksumMode: 'ENABLED' }));
    expect(head[field]).toBe(expected);
  });

  it('come back without the frames of a chunked upload, and keep their encoding', async () => {
    const zipped = gzipSync('q'.repeat(50_000));
    const parts = Readable.from([zipped.subarray(0, 10), zipped.subarray(10)]);
    await put('stream', parts, { ContentLength: zipped.length, ContentEncoding: 'gzip' });
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(answer.ContentEncoding).toBe('gzip');
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? [])).toEqual(zipped);
  });

  it.each([
    ['a frame that ends too soon', '5\r\nabc\r\n0\r\n\r\n', '3'],
    ['fewer bytes than announced', '3\r\nabc\r\n0\r\n\r\n', '4'],
    ['no frames at all', 'abc', '3'],
    ['a trailer that does not fit', '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', '3'],
  ])('are refused with %s', async (_what, body, length) => {
    const headers = {
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': length,
    };
    const response = await fetch(`${server.url}/${Bucket}/broken`, { method: 'PUT', headers, body });
    expect(response.status).toBe(400);
    await expect(text('broken')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('are read in ranges', async () => {
    await put('range', '0123456789');
    const range = async (Range: string) => {
      const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'range', Range }));
      return `${await answer.Body?.transformToString()} ${answer.ContentRange}`;
    };
    expect(await range('bytes=2-4')).toBe('234 bytes 2-4/10');
    expect(await range('bytes=7-')).toBe('789 bytes 7-9/10');
    expect(await range('bytes=-3')).toBe('789 bytes 7-9/10');
    expect(await range('bytes=8-99')).toBe('89 bytes 8-9/10');
    await expect(range('bytes=10-')).rejects.toMatchObject(refused('InvalidRange', 416));
  });

  it('keep what was said of them', async () => {
    const said = { ContentType: 'application/json', CacheControl: 'no-store', Metadata: { week: '2026-W47' } };
    await put('said', '{}', said);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'said' }));
    expect(head).toMatchObject({ ...said, ContentLength: 2, LastModified: new Date(NOW) });
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'kopi é/1', CopySource: `${Bucket}/said` }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'kopi é/1' }))).toMatchObject(said);
    expect(await text('kopi é/1')).toBe('{}');
  });
});

describe('keys', () => {
  it.each([
    'a/../../b',
    '../../etc',
    'a//b',
    '%2e%2e',
    'ünï/日本 😀.txt',
    'q\'&<>"?#',
    'spasi +=',
    '.',
    'x'.repeat(1024),
  ])('are never paths: %s', async (key) => {
    await put(key, `of ${key}`);
    expect(await text(key)).toBe(`of ${key}`);
    expect(await listed(key, 10)).toContain(key);
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: key }] } }));
    await expect(text(key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('are listed in the order of their bytes, and none is lost between pages', async () => {
    const keys = ['B', 'a', 'Z', '_x', 'ä', 'é', '\u{ff5e}', '\u{1f600}', 'a/1', 'a/2', 'a-1', '1', '10', '9'];
    for (const key of keys) await put(`order/${key}`);
    const sorted = keys.map((key) => `order/${key}`).sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
    for (const size of [1, 2, 3, 100]) expect(await listed('order/', size)).toEqual(sorted);
  });

  it('list the same in pages of any size', async () => {
    const key = fc.string({
      unit: fc.constantFrom('a', 'B', '/', '-', 'é', '😀', '\u{ff5e}'),
      minLength: 1,
      maxLength: 6,
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (keys, size) => {
        run += 1;
        const prefix = `property-${run}:`;
        for (const name of keys) await put(prefix + name);
        expect((await listed(prefix, size)).sort()).toEqual(keys.map((name) => prefix + name).sort());
        const folded = new Set(
          keys.map((name) => prefix + (name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : name)),
        );
        expect((await listed(prefix, size, '/')).sort()).toEqual([...folded].sort());
      }),
      { numRuns: 15 },
    );
  });
});

describe('buckets', () => {
  it('are there once, named as buckets are, and removed only when empty', async () => {
    const own = { Bucket: 'another-bucket' };
    await s3.send(new CreateBucketCommand(own));
    await expect(s3.send(new CreateBucketCommand(own))).rejects.toMatchObject(refused('BucketAlreadyOwnedByYou', 409));
    await s3.send(new PutObjectCommand({ ...own, Key: 'k', Body: 'x' }));
    await expect(s3.send(new DeleteBucketCommand(own))).rejects.toMatchObject(refused('BucketNotEmpty', 409));
    await s3.send(new DeleteObjectCommand({ ...own, Key: 'k' }));
    await s3.send(new DeleteBucketCommand(own));
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets.map((bucket) => bucket.Name)).toEqual([Bucket]);
    await expect(s3.send(new CreateBucketCommand({ Bucket: 'NotABucket' }))).rejects.toMatchObject({
      name: 'InvalidBucketName',
    });
  });
});

describe('what is not done', () => {
  const at = { Bucket, Key: 'kept' };
  const later = new Date('2030-01-01');
  const tags = { TagSet: [{ Key: 'a', Value: 'b' }] };
  const enabled = { VersioningConfiguration: { Status: 'Enabled' } } as const;
  it.each([
    ['tags', () => s3.send(new PutObjectTaggingCommand({ ...at, Tagging: tags }))],
    ['tags of an object', () => s3.send(new GetObjectTaggingCommand(at))],
    ['tags with a put', () => put('kept', 'y', { Tagging: 'a=b' })],
    ['versioning', () => s3.send(new PutBucketVersioningCommand({ Bucket, ...enabled }))],
    ['versions', () => s3.send(new ListObjectVersionsCommand({ Bucket }))],
    ['a version', () => s3.send(new GetObjectCommand({ ...at, VersionId: 'v1' }))],
    ['deleting a version', () => s3.send(new DeleteObjectCommand({ ...at, VersionId: 'v1' }))],
    [
      'retention',
      () =>
        s3.send(new PutObjectRetentionCommand({ ...at, Retention: { Mode: 'COMPLIANCE', RetainUntilDate: later } })),
    ],
    ['a legal hold', () => s3.send(new PutObjectLegalHoldCommand({ ...at, LegalHold: { Status: 'ON' } }))],
    ['a lock with a put', () => put('kept', 'y', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: later })],
    ['an ACL', () => s3.send(new PutObjectAclCommand({ ...at, ACL: 'public-read' }))],
    ['an ACL with a put', () => put('kept', 'y', { ACL: 'public-read' })],
    ['the ACL of a bucket', () => s3.send(new GetBucketAclCommand({ Bucket }))],
    ['a bucket policy', () => s3.send(new GetBucketPolicyCommand({ Bucket }))],
    ['KMS', () => put('kept', 'y', { ServerSideEncryption: 'aws:kms' })],
    ['another storage class', () => put('kept', 'y', { StorageClass: 'GLACIER' })],
    ['the first kind of listing', () => s3.send(new ListObjectsCommand({ Bucket }))],
    ['If-None-Match with an ETag', () => put('kept', 'y', { IfNoneMatch: '"abc"' })],
  ] as const)('is refused with 501 and changes nothing: %s', async (_what, ask) => {
    await put('kept', 'x');
    await expect(ask()).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    expect(await text('kept')).toBe('x');
  });

  it('says truthfully that nothing is versioned', async () => {
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
  });
});

describe('who may ask', () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { port: server.port, host: '127.0.0.1', path: '/', headers };
      request(options, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
  it.each<[Record<string, string>, number, string]>([
    [{}, 200, 'a program'],
    [{ host: 'evil.example:80' }, 403, 'a name that was pointed at this machine'],
    [{ origin: 'https://evil.example' }, 403, 'a page in a browser'],
  ])('%o gets %i: %s', async (headers, status) => {
    expect(await ask(headers)).toBe(status);
  });
});

describe('on disk', () => {
  it('an upload that breaks off leaves nothing', async () => {
    await put('cut', 'old');
    await new Promise<void>((resolve) => {
      const headers = { 'content-length': '1000' };
      const options = { port: server.port, host: '127.0.0.1', method: 'PUT', path: `/${Bucket}/cut`, headers };
      const upload = request(options).on('error', () => resolve());
      upload.write('new', () => upload.destroy());
    });
    expect(await text('cut')).toBe('old');
    expect(readdirSync(join(dir, 'aside'))).toEqual([]);
  });

  it('what was half written when the process died is swept away, and the rest is found again', async () => {
    const own = mkdtempSync(join(tmpdir(), 'aksi8-s3-'));
    const options = { dir: own, region: 'ap-southeast-3', clock: () => NOW };
    const first = await startS3(options);
    const client = clientsOf({ AWS_REGION: 'x', AWS_ENDPOINT_URL_S3: first.url }).s3;
    await client.send(new CreateBucketCommand({ Bucket }));
    const Metadata = { long: 'm'.repeat(1900) };
    const Key = `${'k'.repeat(1000)}\n`;
    const { ETag } = await client.send(new PutObjectCommand({ Bucket, Key, Body: '{"a":\n1}\n', Metadata }));
    await first.close();
    writeFileSync(join(own, 'aside', 'half'), 'half');
    const second = await startS3(options);
    const again = clientsOf({ AWS_REGION: 'x', AWS_ENDPOINT_URL_S3: second.url }).s3;
    const answer = await again.send(new GetObjectCommand({ Bucket, Key }));
    expect(await answer.Body?.transformToString()).toBe('{"a":\n1}\n');
    expect(answer).toMatchObject({ ETag, Metadata, LastModified: new Date(NOW) });
    expect(readdirSync(join(own, 'aside'))).toEqual([]);
    await second.close();
    rmSync(own, { recursive: true, force: true });
  });
});

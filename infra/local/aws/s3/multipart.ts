import { createHash, randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../loopback-server.ts';
import type { BucketStore } from './bucket-store.ts';
import { compositeChecksum, computeChecksum, parseAlgorithm, verifiedChecksum } from './checksums.ts';
import { checkWriteConditions } from './conditions.ts';
import { S3Error } from './errors.ts';
import { checksumHeaders, type Description, descriptionOf, md5 } from './object-head.ts';
import { payloadOf } from './payload.ts';
import type { Checksum, ChecksumAlgorithm, ObjectHead, S3Request } from './types.ts';
import { innerTexts, tag, unescapeXml, xmlAnswer } from './xml.ts';

interface Part {
  readonly number: number;
  readonly body: Buffer;
  readonly etag: string;
  readonly checksum: Checksum | null;
  readonly at: number;
}

interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly description: Description;
  readonly algorithm: ChecksumAlgorithm | null;
  readonly wholeChecksum: boolean;
  readonly parts: Map<number, Part>;
}

const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_PARTS = 10_000;

/** Uploads under way. They live in memory: one that was not completed before a restart is gone, as after its expiry. */
export class Multipart {
  readonly #uploads = new Map<string, Upload>();
  readonly #store: BucketStore;

  constructor(store: BucketStore) {
    this.#store = store;
  }

  create({ bucket, key, headers }: S3Request): HttpAnswer {
    this.#store.info(bucket);
    const named = headers['x-amz-checksum-algorithm'];
    const algorithm = named ? parseAlgorithm(named) : null;
    const wholeChecksum = headers['x-amz-checksum-type'] === 'FULL_OBJECT';
    const uploadId = randomUUID();
    const description = descriptionOf(headers);
    this.#uploads.set(uploadId, { bucket, key, description, algorithm, wholeChecksum, parts: new Map() });
    const answer = xmlAnswer(
      'InitiateMultipartUploadResult',
      tag('Bucket', bucket) + tag('Key', key) + tag('UploadId', uploadId),
    );
    return algorithm ? { ...answer, headers: { ...answer.headers, 'x-amz-checksum-algorithm': algorithm } } : answer;
  }

  uploadPart(request: S3Request, now: number): HttpAnswer {
    const upload = this.#upload(request);
    const number = Number(request.query.get('partNumber'));
    if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS) {
      throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
    }
    const { body, headers } = payloadOf(request);
    const checksum = verifiedChecksum(headers, body, upload.algorithm);
    const part = { number, body, etag: md5(body), checksum, at: now };
    upload.parts.set(number, part);
    return { status: 200, headers: { etag: `"${part.etag}"`, ...checksumHeaders(checksum) } };
  }

  complete(request: S3Request, now: number): HttpAnswer {
    const upload = this.#upload(request);
    const parts = chosenParts(upload, payloadOf(request).body.toString('utf8'));
    const body = Buffer.concat(parts.map((part) => part.body));
    const head = headOfParts(upload, parts, body, now);
    checkWriteConditions(request.headers, this.#store.find(upload.bucket, upload.key));
    this.#store.put(upload.bucket, head, body);
    this.#uploads.delete(request.query.get('uploadId') ?? '');
    const checksum = head.checksum
      ? tag(`Checksum${head.checksum.algorithm}`, head.checksum.value) + tag('ChecksumType', head.checksum.type)
      : '';
    const inner = tag('Bucket', upload.bucket) + tag('Key', upload.key) + tag('ETag', `"${head.etag}"`) + checksum;
    return xmlAnswer('CompleteMultipartUploadResult', inner);
  }

  abort(request: S3Request): HttpAnswer {
    this.#upload(request);
    this.#uploads.delete(request.query.get('uploadId') ?? '');
    return { status: 204 };
  }

  listParts(request: S3Request): HttpAnswer {
    const upload = this.#upload(request);
    const marker = Number(request.query.get('part-number-marker') ?? 0);
    const max = Math.min(Number(request.query.get('max-parts') ?? 1000), 1000);
    const left = [...upload.parts.values()].filter((part) => part.number > marker).sort((a, b) => a.number - b.number);
    const parts = left.slice(0, max);
    const inner = [
      tag('Bucket', upload.bucket),
      tag('Key', upload.key),
      tag('UploadId', request.query.get('uploadId') ?? ''),
      tag('PartNumberMarker', marker),
      tag('NextPartNumberMarker', parts.at(-1)?.number ?? marker),
      tag('MaxParts', max),
      tag('IsTruncated', String(left.length > parts.length)),
      ...parts.map(partXml),
    ];
    return xmlAnswer('ListPartsResult', inner.join(''));
  }

  #upload(request: S3Request): Upload {
    const upload = this.#uploads.get(request.query.get('uploadId') ?? '');
    if (!upload || upload.bucket !== request.bucket || upload.key !== request.key) {
      throw new S3Error('NoSuchUpload', 'The specified upload does not exist.');
    }
    return upload;
  }
}

function partXml(part: Part): string {
  const checksum = part.checksum ? tag(`Checksum${part.checksum.algorithm}`, part.checksum.value) : '';
  const modified = tag('LastModified', new Date(part.at).toISOString());
  return `<Part>${tag('PartNumber', part.number)}${modified}${tag('ETag', `"${part.etag}"`)}${tag('Size', part.body.length)}${checksum}</Part>`;
}

function chosenParts(upload: Upload, xml: string): Part[] {
  const chosen = innerTexts(xml, 'Part').map((part) => chosenPart(upload, part));
  if (chosen.length === 0) throw new S3Error('MalformedXML', 'You must specify at least one part');
  chosen.forEach((part, at) => {
    if (at > 0 && part.number <= (chosen[at - 1]?.number ?? 0)) {
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    if (at < chosen.length - 1 && part.body.length < MIN_PART_BYTES) {
      throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    }
  });
  return chosen;
}

function chosenPart(upload: Upload, xml: string): Part {
  const part = upload.parts.get(Number(innerTexts(xml, 'PartNumber')[0]));
  const etag = unescapeXml(innerTexts(xml, 'ETag')[0] ?? '').replaceAll('"', '');
  const sums = [...xml.matchAll(/<Checksum\w+>([^<]*)</g)].map((match) => match[1]);
  if (!part || part.etag !== etag || sums.some((sum) => sum !== part.checksum?.value)) {
    throw new S3Error('InvalidPart', 'One or more of the specified parts could not be found.');
  }
  return part;
}

function headOfParts(upload: Upload, parts: readonly Part[], body: Buffer, now: number): ObjectHead {
  const digests = parts.map((part) => Buffer.from(part.etag, 'hex'));
  const etag = `${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${parts.length}`;
  const checksum = checksumOfParts(upload, parts, body);
  return { key: upload.key, etag, size: body.length, lastModified: now, ...upload.description, checksum };
}

function checksumOfParts({ algorithm, wholeChecksum }: Upload, parts: readonly Part[], body: Buffer): Checksum | null {
  if (!algorithm) return null;
  if (wholeChecksum) return { algorithm, value: computeChecksum(algorithm, body), type: 'FULL_OBJECT' };
  return compositeChecksum(
    algorithm,
    parts.map((part) => part.checksum?.value ?? ''),
  );
}

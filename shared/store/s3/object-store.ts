import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '#pipeline/ports.ts';

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** `pathStyle` for servers that have no host name for each bucket. */
export function openBucket(name: string, pathStyle: boolean): Bucket {
  return { name, client: new S3Client({ maxAttempts: 5, ...(pathStyle ? { forcePathStyle: true } : {}) }) };
}

export function objectStore(bucket: Bucket): ObjectStore {
  return {
    get: (name) => getObject(bucket, name),
    putIfAbsent: (name, body, contentType) => putIfAbsent(bucket, name, body, contentType),
    async put(name, body, contentType) {
      await bucket.client.send(putCommand(bucket, name, body, contentType));
    },
    list: (prefix) => listObjects(bucket, prefix),
  };
}

async function getObject(bucket: Bucket, name: string): Promise<Uint8Array | null> {
  try {
    const answer = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: name }));
    return (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

async function putIfAbsent(
  bucket: Bucket,
  name: string,
  body: Uint8Array,
  contentType: string,
): Promise<'put' | 'present'> {
  try {
    await bucket.client.send(putCommand(bucket, name, body, contentType, '*'));
    return 'put';
  } catch (error) {
    if (statusOf(error) === 412) return 'present';
    // Somebody is putting the same object at this moment: it is there in an instant, or asked for again.
    if (statusOf(error) === 409) return putIfAbsent(bucket, name, body, contentType);
    throw error;
  }
}

function putCommand(bucket: Bucket, name: string, body: Uint8Array, contentType: string, ifNoneMatch?: string) {
  return new PutObjectCommand({
    Bucket: bucket.name,
    Key: name,
    Body: body,
    ContentType: contentType,
    ...(ifNoneMatch === undefined ? {} : { IfNoneMatch: ifNoneMatch }),
  });
}

async function listObjects(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  let from: string | undefined;
  do {
    const answer = await bucket.client.send(
      new ListObjectsV2Command({ Bucket: bucket.name, Prefix: prefix, ContinuationToken: from }),
    );
    names.push(...(answer.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
    from = answer.NextContinuationToken;
  } while (from !== undefined);
  return names;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

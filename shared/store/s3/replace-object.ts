import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Bucket } from './object-store.ts';

/** Replaces an object and deletes every older version; answers how many older ones there were. */
export async function replaceEverywhere(
  bucket: Bucket,
  name: string,
  body: Uint8Array,
  contentType: string,
): Promise<number> {
  const { client } = bucket;
  await client.send(new PutObjectCommand({ Bucket: bucket.name, Key: name, Body: body, ContentType: contentType }));
  const older = await olderVersions(bucket, name);
  for (const VersionId of older) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: name, VersionId }));
  }
  return older.length;
}

/** Versions and delete markers of this very object, without the one in force. None where a bucket keeps no versions. */
async function olderVersions(bucket: Bucket, name: string): Promise<string[]> {
  const found: string[] = [];
  let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await versionsPage(bucket, name, from);
    if (!page) return [];
    for (const { Key, VersionId, IsLatest } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      if (Key === name && VersionId !== undefined && IsLatest !== true) found.push(VersionId);
    }
    if (page.IsTruncated !== true) return found;
    from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

async function versionsPage(
  bucket: Bucket,
  Prefix: string,
  from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined },
): Promise<ListObjectVersionsCommandOutput | null> {
  try {
    return await bucket.client.send(new ListObjectVersionsCommand({ Bucket: bucket.name, Prefix, ...from }));
  } catch (error) {
    // A server that knows no versions has none.
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 501) return null;
    throw error;
  }
}

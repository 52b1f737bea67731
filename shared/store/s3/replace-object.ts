import {
  DeleteObjectCommand,
  type DeleteObjectCommandInput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
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
  return deleteVersions(bucket, name, await versionsOf(bucket, name, ({ IsLatest }) => IsLatest !== true));
}

/** Deletes an object with all its versions; answers how many there were. */
export async function removeEverywhere(bucket: Bucket, name: string): Promise<number> {
  const all = await versionsOf(bucket, name, () => true);
  if (all.length > 0) return deleteVersions(bucket, name, all);
  await bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: name }));
  return 1;
}

async function deleteVersions(bucket: Bucket, name: string, versions: readonly string[]): Promise<number> {
  for (const VersionId of versions) await deleteVersion(bucket, { Bucket: bucket.name, Key: name, VersionId });
  return versions.length;
}

/** Under a lock only somebody with the right to pass it over can delete; a bucket without one refuses to be asked so. */
async function deleteVersion({ client }: Bucket, version: DeleteObjectCommandInput): Promise<void> {
  try {
    await client.send(new DeleteObjectCommand(version));
  } catch (error) {
    if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== 403) throw error;
    await client.send(new DeleteObjectCommand({ ...version, BypassGovernanceRetention: true }));
  }
}

/** Versions and delete markers of this very object. None where a bucket keeps no versions. */
async function versionsOf(
  bucket: Bucket,
  name: string,
  isMeant: (version: Pick<ObjectVersion, 'IsLatest'>) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await versionsPage(bucket, name, from);
    if (!page) return [];
    for (const version of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      const { Key, VersionId } = version;
      if (Key === name && VersionId !== undefined && isMeant(version)) found.push(VersionId);
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

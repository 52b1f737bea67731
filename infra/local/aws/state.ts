import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

export interface StoredObject {
  readonly key: string;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface StoredState {
  /** In the order of pk and sk. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** In the order of their keys. */
  readonly objects: readonly StoredObject[];
}

/**
 * Everything that table and bucket hold, to compare two runs by or to search for what must not be there.
 * @param env endpoints and names: what `startEmbeddedAws` and `createLocalResources` gave, together
 */
export async function readState(env: Readonly<Record<string, string | undefined>>): Promise<StoredState> {
  const common = {
    region: env.AWS_REGION ?? '',
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' },
  };
  const dynamoDb = new DynamoDBClient({ ...common, endpoint: env.AWS_ENDPOINT_URL_DYNAMODB ?? '' });
  const s3 = new S3Client({ ...common, endpoint: env.AWS_ENDPOINT_URL_S3 ?? '', forcePathStyle: true });
  try {
    const items = await readItems(dynamoDb, env.AKSI8_TABLE ?? '');
    return { items, objects: await readObjects(s3, env.AKSI8_BUCKET ?? '') };
  } finally {
    dynamoDb.destroy();
    s3.destroy();
  }
}

async function readItems(dynamoDb: DynamoDBClient, TableName: string): Promise<Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(dynamoDb);
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  const order = (item: Record<string, unknown>) => `${item.pk}\u0000${item.sk}`;
  return items.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

async function readObjects(client: S3Client, Bucket: string): Promise<StoredObject[]> {
  const objects: StoredObject[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key = '' } of page.Contents ?? []) objects.push(await readObject(client, Bucket, Key));
  }
  return objects;
}

async function readObject(client: S3Client, Bucket: string, key: string): Promise<StoredObject> {
  const answer = await client.send(new GetObjectCommand({ Bucket, Key: key }));
  return {
    key,
    contentType: answer.ContentType,
    contentEncoding: answer.ContentEncoding,
    metadata: answer.Metadata ?? {},
    body: Buffer.from((await answer.Body?.transformToByteArray()) ?? []),
  };
}

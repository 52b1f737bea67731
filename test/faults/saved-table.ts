import {
  type AttributeValue,
  BatchWriteItemCommand,
  DeleteTableCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';

export type Items = readonly Readonly<Record<string, AttributeValue>>[];

const TABLE = 'aksi8';
const AT_ONCE = 25;

function client(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ region: 'ap-southeast-3', credentials, endpoint });
}

export async function savedItems(endpoint: string): Promise<Items> {
  const dynamoDb = client(endpoint);
  const items: Record<string, AttributeValue>[] = [];
  for await (const page of paginateScan({ client: dynamoDb }, { TableName: TABLE, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  dynamoDb.destroy();
  return items;
}

/** There need be none. */
export async function dropTable(endpoint: string): Promise<void> {
  const dynamoDb = client(endpoint);
  await dynamoDb.send(new DeleteTableCommand({ TableName: TABLE })).catch(() => {});
  dynamoDb.destroy();
}

/** @throws when the table does not take them all */
export async function putBack(endpoint: string, items: Items): Promise<void> {
  const dynamoDb = client(endpoint);
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const puts = items.slice(from, from + AT_ONCE).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await dynamoDb.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: puts } }));
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the table was not put back');
  }
  dynamoDb.destroy();
}

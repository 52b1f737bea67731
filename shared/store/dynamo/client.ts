import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A table and the client that speaks to it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Where requests go is the SDK's own business (`AWS_ENDPOINT_URL*`, region, credentials from the environment). */
export function openTable(name: string): Table {
  // One raw client per document client: two would share, and overwrite, each other's translation settings.
  const raw = new DynamoDBClient({ maxAttempts: 5 });
  return { name, client: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }) };
}

export function closeTable(table: Table): void {
  table.client.destroy();
}

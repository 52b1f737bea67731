import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './batch.ts';
import type { Table } from './client.ts';

/** All items of a partition whose sort key begins with the prefix, consistently, over as many pages as it takes. */
export async function queryAll(table: Table, pk: string, prefix: string): Promise<Item[]> {
  const found: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix === '' ? {} : { ':prefix': prefix }) },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from);
  return found;
}

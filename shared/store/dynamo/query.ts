import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Freshness } from '#pipeline/ports.ts';
import type { Item } from './batch.ts';
import type { Table } from './client.ts';

/** All items of a partition whose sort key begins with the prefix, whole or only some attributes, over as many pages as it takes. */
export async function queryAll(
  table: Table,
  pk: string,
  prefix: string,
  freshness: Freshness = 'latest',
  attributes: readonly string[] = [],
): Promise<Item[]> {
  const found: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: freshness === 'latest',
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix === '' ? {} : { ':prefix': prefix }) },
        ...(attributes.length > 0 ? { ProjectionExpression: attributes.join(', ') } : {}),
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from);
  return found;
}

/** At most so many items from the beginning of the prefix, as some replica has them: whole rows for the price of their size. */
export async function queryFirst(table: Table, pk: string, prefix: string, atMost: number): Promise<Item[]> {
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: false,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      Limit: atMost,
    }),
  );
  return answer.Items ?? [];
}

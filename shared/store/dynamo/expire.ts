import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { chunks, type Item } from './batch.ts';
import type { Table } from './client.ts';
import { isConditionFailed } from './conditions.ts';
import type { Key } from './keys.ts';

const WEEK_S = 7 * 86_400;
const AT_ONE_TIME = 20;

/** Sets times of death a week ahead, unless a later read put an item again. Readers in between still find it. */
export async function expireItems(table: Table, keys: readonly Key[], seq: number, nowMs: number): Promise<void> {
  for (const some of chunks(keys, AT_ONE_TIME))
    await Promise.all(some.map((key) => expireItem(table, key, seq, nowMs)));
}

/** The same of one item, as it then is; null where there is nothing to be done. */
export async function expireItem(table: Table, key: Key, seq: number, nowMs: number): Promise<Item | null> {
  try {
    const answer = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: 'SET expiresAt = :at',
        ConditionExpression: 'seq < :seq',
        ExpressionAttributeValues: { ':at': Math.floor(nowMs / 1000) + WEEK_S, ':seq': seq },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return answer.Attributes ?? null;
  } catch (error) {
    if (isConditionFailed(error)) return null;
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { WorkbookState } from '#pipeline/state.ts';
import { newState } from '#pipeline/transitions/requests.ts';
import type { SourceId } from '#registry/types.ts';
import type { Item } from './batch.ts';
import type { Table } from './client.ts';
import { isConditionFailed } from './conditions.ts';
import { stateKey } from './keys.ts';
import { readState, stateItem } from './state-item.ts';

const ATTEMPTS = 30;

/**
 * Compare-and-set over the workbook item. Each write carries a revision of its own: when the answer to a write is lost and
 * the client sends it again, the refusal shows our own revision, and the change counts as made, once.
 */
export async function changeState(
  table: Table,
  source: SourceId,
  transition: (state: WorkbookState) => WorkbookState | null,
): Promise<{ readonly state: WorkbookState; readonly changed: boolean }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const item = await getStateItem(table, source);
    const before = item ? readState(item) : newState(source);
    const after = transition(before);
    if (!after) return { state: before, changed: false };
    if (await replace(table, after, revisionOf(item))) return { state: after, changed: true };
    await pause(attempt);
  }
  throw new Error('the workbook item is being changed without end');
}

export async function getStateItem(table: Table, source: SourceId): Promise<Item | null> {
  const answer = await table.client.send(
    new GetCommand({ TableName: table.name, Key: stateKey(source), ConsistentRead: true }),
  );
  return answer.Item ?? null;
}

async function replace(table: Table, after: WorkbookState, before: string | null): Promise<boolean> {
  const rev = randomUUID();
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: stateItem(after, rev),
        ConditionExpression: before === null ? 'attribute_not_exists(pk)' : 'rev = :before',
        ...(before === null ? {} : { ExpressionAttributeValues: { ':before': before } }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return error.Item?.rev?.S === rev;
    throw error;
  }
}

function revisionOf(item: Item | null): string | null {
  return item ? String(item.rev) : null;
}

async function pause(attempt: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)));
}

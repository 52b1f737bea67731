import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { frozenName } from '#pipeline/summaries/frozen.ts';
import type { OwedSummaries, OwedSummary, SummaryMessage } from '#pipeline/summary-ports.ts';
import type { Item } from './batch.ts';
import type { Table } from './client.ts';
import { isConditionFailed } from './conditions.ts';
import { type Key, OWED_SUMMARIES } from './keys.ts';
import { queryAll } from './query.ts';

const owedSchema = z.object({
  message: z.object({
    schema: z.literal(1),
    province: z.string(),
    week: z.string(),
    asOf: z.string().nullable(),
    refusals: z.int().nonnegative().optional(),
  }),
  sentAt: z.string(),
});

/** One item a province for its week and one for its *posisi sementara*. Names of frozen inputs of one kind sort by time. */
export function owedSummaries(table: Table): OwedSummaries {
  return {
    async note(owed) {
      const Item: Item = { ...keyOf(owed.message), schema: 1, ...owed, frozen: frozenOf(owed.message) };
      await ifNothingNewer(() =>
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item,
            ConditionExpression: 'attribute_not_exists(pk) OR frozen <= :frozen',
            ExpressionAttributeValues: { ':frozen': Item.frozen },
          }),
        ),
      );
    },
    async settle(message) {
      await ifNothingNewer(() =>
        table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: keyOf(message),
            ConditionExpression: 'attribute_not_exists(pk) OR frozen <= :frozen',
            ExpressionAttributeValues: { ':frozen': frozenOf(message) },
          }),
        ),
      );
    },
    async list() {
      return (await queryAll(table, OWED_SUMMARIES, '')).map((item): OwedSummary => owedSchema.parse(item));
    },
  };
}

function keyOf({ province, asOf }: SummaryMessage): Key {
  return { pk: OWED_SUMMARIES, sk: `${province}#${asOf === null ? 'week' : 'now'}` };
}

function frozenOf({ week, province, asOf }: SummaryMessage): string {
  return frozenName(week, province, asOf);
}

async function ifNothingNewer(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

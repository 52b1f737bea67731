import { PutCommand } from '@aws-sdk/lib-dynamodb';
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

/**
 * One item a province for its week and one for its *posisi sementara*. Names of frozen inputs of one kind sort by time. What
 * is settled keeps its item, for no function may delete any.
 */
export function owedSummaries(table: Table): OwedSummaries {
  const put = (of: SummaryMessage, content: Partial<OwedSummary>) => putUnlessNewer(table, of, content);
  return {
    note: (owed) => put(owed.message, owed),
    settle: (message) => put(message, {}),
    async list() {
      const items = await queryAll(table, OWED_SUMMARIES, '');
      return items.filter(({ message }) => message !== undefined).map((item): OwedSummary => owedSchema.parse(item));
    },
  };
}

async function putUnlessNewer(table: Table, of: SummaryMessage, content: Partial<OwedSummary>): Promise<void> {
  const Item: Item = { ...keyOf(of), schema: 1, ...content, frozen: frozenOf(of) };
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item,
        ConditionExpression: 'attribute_not_exists(pk) OR frozen <= :frozen',
        ExpressionAttributeValues: { ':frozen': Item.frozen },
      }),
    );
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

function keyOf({ province, asOf }: SummaryMessage): Key {
  return { pk: OWED_SUMMARIES, sk: `${province}#${asOf === null ? 'week' : 'now'}` };
}

function frozenOf({ week, province, asOf }: SummaryMessage): string {
  return frozenName(week, province, asOf);
}

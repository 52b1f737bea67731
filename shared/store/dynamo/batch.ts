import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Key } from './keys.ts';

const GET_AT_MOST = 100;
const WRITE_AT_MOST = 25;
const ROUNDS = 10;

export type Item = Record<string, unknown>;

/** Items by key, in no order; missing ones are left out. Keys that DynamoDB hands back unprocessed are asked for again. */
export async function getItems(table: Table, keys: readonly Key[], consistent: boolean): Promise<Item[]> {
  const found: Item[] = [];
  for (const chunk of chunks(keys, GET_AT_MOST)) found.push(...(await getChunk(table, chunk, consistent)));
  return found;
}

async function getChunk(table: Table, keys: readonly Key[], consistent: boolean): Promise<Item[]> {
  const found: Item[] = [];
  let open: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let round = 0; open.length > 0; round++) {
    await pauseBefore(round);
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: open, ConsistentRead: consistent } } }),
    );
    found.push(...(answer.Responses?.[table.name] ?? []));
    open = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}

/** Puts items; what DynamoDB hands back unprocessed is put again. Not atomic: only for items that may be put twice. */
export async function putItems(table: Table, items: readonly Item[]): Promise<void> {
  const puts = items.map((Item) => ({ PutRequest: { Item } }));
  for (const chunk of chunks(puts, WRITE_AT_MOST)) await writeChunk(table, chunk);
}

/** Deletes items; those that are not there are no error. */
export async function deleteItems(table: Table, keys: readonly Key[]): Promise<void> {
  const deletes = keys.map((key) => ({ DeleteRequest: { Key: { ...key } } }));
  for (const chunk of chunks(deletes, WRITE_AT_MOST)) await writeChunk(table, chunk);
}

type Writes = NonNullable<NonNullable<BatchWriteCommand['input']['RequestItems']>[string]>;

async function writeChunk(table: Table, writes: Writes): Promise<void> {
  let open = writes;
  for (let round = 0; open.length > 0; round++) {
    await pauseBefore(round);
    const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: open } }));
    open = answer.UnprocessedItems?.[table.name] ?? [];
  }
}

/** Throws when the table keeps handing work back: an outage, not a race. */
async function pauseBefore(round: number): Promise<void> {
  if (round === 0) return;
  if (round >= ROUNDS) throw new Error('the table keeps handing items back unprocessed');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** round));
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

import * as z from 'zod';
import type { NamedRow } from '#ledger/rows.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { SourceId } from '#registry/types.ts';
import { getItems, type Item, putItems } from './batch.ts';
import type { Table } from './client.ts';
import { ROW_PREFIX, rowItemKey, workbookPartition } from './keys.ts';
import { pack, unpack } from './packing.ts';
import { queryFirst } from './query.ts';

const recordSchema = z.looseObject({
  schema: z.literal(1),
  source: z.string(),
  table: z.string(),
  key: z.string(),
  label: z.string(),
  region: z.string().nullable(),
  kecamatan: z.string().nullable(),
  subgroup: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  missing: z.record(z.string(), z.enum(['blank', 'refused', 'notApplicable'])),
});

export async function putRowItems(
  table: Table,
  source: SourceId,
  rows: readonly NamedRow[],
  seq: number,
): Promise<void> {
  const unique = new Map(rows.map((row) => [row.hash, row]));
  const items = [...unique.values()].map(({ hash, record }) => ({
    ...rowItemKey(source, hash),
    schema: 1,
    seq,
    body: pack(record),
  }));
  await putItems(table, items);
}

/** From so many rows on the partition is read through: its items cost by size, while one asked for by key costs a unit of its own. */
const MANY = 24;
/** Items of the partition for each row wanted, at the most: beyond that reading through would cost more. */
const READ_FOR_ONE = 6;

/** Records by hash. Rows never change, so an answer that is there is right; only one that is missing is asked for again, consistently. */
export async function getRowItems(
  table: Table,
  source: SourceId,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, RowRecord>> {
  const wanted = [...new Set(hashes)];
  const readThrough = wanted.length < MANY ? [] : await someRows(table, source, new Set(wanted));
  const found = [...readThrough, ...(await getItems(table, keysOf(source, without(wanted, readThrough)), false))];
  const late = await getItems(table, keysOf(source, without(wanted, found)), true);
  return new Map([...found, ...late].map((item) => [hashOf(item), readRow(item)] as const));
}

async function someRows(table: Table, source: SourceId, wanted: ReadonlySet<string>): Promise<Item[]> {
  const items = await queryFirst(table, workbookPartition(source), ROW_PREFIX, wanted.size * READ_FOR_ONE);
  return items.filter((item) => wanted.has(hashOf(item)));
}

function without(wanted: readonly string[], found: readonly Item[]): readonly string[] {
  const there = new Set(found.map(hashOf));
  return wanted.filter((hash) => !there.has(hash));
}

function keysOf(source: SourceId, hashes: readonly string[]) {
  return hashes.map((hash) => rowItemKey(source, hash));
}

function hashOf(item: Item): string {
  return String(item.sk).slice(ROW_PREFIX.length);
}

function readRow(item: Item): RowRecord {
  if (!(item.body instanceof Uint8Array)) throw new Error('a row item has no body');
  return recordSchema.parse(unpack(item.body));
}

import * as z from 'zod';
import type { NamedRow } from '#ledger/rows.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { SourceId } from '#registry/types.ts';
import { getItems, type Item, putItems } from './batch.ts';
import type { Table } from './client.ts';
import { rowItemKey } from './keys.ts';
import { pack, unpack } from './packing.ts';

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

export async function putRowItems(table: Table, source: SourceId, rows: readonly NamedRow[]): Promise<void> {
  const unique = new Map(rows.map((row) => [row.hash, row]));
  const items = [...unique.values()].map(({ hash, record }) => ({
    ...rowItemKey(source, hash),
    schema: 1,
    body: pack(record),
  }));
  await putItems(table, items);
}

/** Records by hash. Rows never change, so an answer that is there is right; only one that is missing is asked for again, consistently. */
export async function getRowItems(
  table: Table,
  source: SourceId,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, RowRecord>> {
  const wanted = [...new Set(hashes)];
  const found = await getItems(table, keysOf(source, wanted), false);
  const there = new Set(found.map(hashOf));
  const missing = wanted.filter((hash) => !there.has(hash));
  const late = await getItems(table, keysOf(source, missing), true);
  return new Map([...found, ...late].map((item) => [hashOf(item), readRow(item)] as const));
}

function keysOf(source: SourceId, hashes: readonly string[]) {
  return hashes.map((hash) => rowItemKey(source, hash));
}

function hashOf(item: Item): string {
  return String(item.sk).slice('ROW#'.length);
}

function readRow(item: Item): RowRecord {
  if (!(item.body instanceof Uint8Array)) throw new Error('a row item has no body');
  return recordSchema.parse(unpack(item.body));
}

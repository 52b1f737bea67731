import type { SourceId } from '#registry/types.ts';
import { getItems, type Item, putItems } from './batch.ts';
import type { Table } from './client.ts';
import { expireItem } from './expire.ts';
import { type PagedKind, pageKey, workbookPartition } from './keys.ts';
import { pack, unpack } from './packing.ts';
import { queryAll } from './query.ts';

/** An item may have 400 KB, names included. */
const PAGE_BYTES = 350_000;

/** Something large and immutable under the hash of its content, over as many items as it takes. */
export async function putPaged(
  table: Table,
  source: SourceId,
  kind: PagedKind,
  hash: string,
  value: unknown,
  seq: number,
): Promise<void> {
  const body = pack(value);
  const pages = Math.max(1, Math.ceil(body.length / PAGE_BYTES));
  const items = Array.from({ length: pages }, (_, page) => ({
    ...pageKey(source, kind, hash, page),
    schema: 1,
    seq,
    pages,
    body: body.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES),
  }));
  // The first page comes last: whoever finds it finds the others.
  await putItems(table, items.slice(1));
  await putItems(table, items.slice(0, 1));
}

/** By hash; those that are gone are left out. */
export async function getPaged(
  table: Table,
  source: SourceId,
  kind: PagedKind,
  hashes: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, unknown>> {
  const first = await getItems(
    table,
    [...new Set(hashes)].map((hash) => pageKey(source, kind, hash, 0)),
    true,
  );
  const live = first.filter((item) => isLive(item, nowMs));
  const rest = await getItems(
    table,
    live.flatMap((item) => furtherPages(source, kind, item)),
    true,
  );
  const bySortKey = new Map([...live, ...rest].map((item) => [String(item.sk), item]));
  return new Map(
    live.map((item) => [hashOf(item), unpack(Buffer.concat(bodies(source, kind, item, bySortKey)))] as const),
  );
}

/** Hashes of what reads before `seq` put and what has no time of death. */
export async function lastingPaged(table: Table, source: SourceId, kind: PagedKind, seq: number): Promise<string[]> {
  const attributes = ['sk', 'seq', 'expiresAt'];
  const items = await queryAll(table, workbookPartition(source), `${kind}#`, 'recent', attributes);
  const lasting = items.filter((item) => item.expiresAt === undefined && Number(item.seq) < seq);
  return [...new Set(lasting.map(hashOf))];
}

/** Sets a time of death a week ahead, unless a later read put the item again. Readers in between still find it. */
export async function expirePaged(
  table: Table,
  source: SourceId,
  kind: PagedKind,
  hash: string,
  seq: number,
  nowMs: number,
): Promise<void> {
  const first = await expireItem(table, pageKey(source, kind, hash, 0), seq, nowMs);
  for (let page = 1; page < Number(first?.pages ?? 0); page++)
    await expireItem(table, pageKey(source, kind, hash, page), seq, nowMs);
}

/** DynamoDB deletes what has expired only within days: until then it is filtered here. */
export function isLive(item: Item, nowMs: number): boolean {
  return typeof item.expiresAt !== 'number' || item.expiresAt * 1000 > nowMs;
}

function furtherPages(source: SourceId, kind: PagedKind, item: Item) {
  const pages = Number(item.pages);
  return Array.from({ length: pages - 1 }, (_, index) => pageKey(source, kind, hashOf(item), index + 1));
}

function bodies(source: SourceId, kind: PagedKind, item: Item, bySortKey: ReadonlyMap<string, Item>): Uint8Array[] {
  return Array.from({ length: Number(item.pages) }, (_, page) => {
    const body = bySortKey.get(pageKey(source, kind, hashOf(item), page).sk)?.body;
    if (!(body instanceof Uint8Array)) throw new Error(`page ${page} of a ${kind} item is missing`);
    return body;
  });
}

function hashOf(item: Item): string {
  return String(item.sk).split('#')[1] ?? '';
}

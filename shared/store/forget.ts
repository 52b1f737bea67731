import type { ObjectStore } from '#pipeline/ports.ts';
import { newState } from '#pipeline/transitions/requests.ts';
import type { Choice, SourceId } from '#registry/types.ts';
import { deleteItems } from './dynamo/batch.ts';
import { changeState } from './dynamo/change-state.ts';
import type { Table } from './dynamo/client.ts';
import { choiceItemKey, workbookPartition } from './dynamo/keys.ts';
import { queryAll } from './dynamo/query.ts';
import { choicesJournal, type JournalEntry } from './s3/journal.ts';

/** Deletes all rows, heads and reports of a source; its state says that nothing was judged, so that all is made again. */
export async function forgetRecords(table: Table, source: SourceId): Promise<void> {
  await changeState(table, source, (state) => {
    const { requested, readSeq, seen, lease } = state;
    return { ...newState(source), requested, readSeq, seen, lease };
  });
  const items = await queryAll(table, workbookPartition(source), '');
  const records = items.filter(({ sk }) => /^(ROW|HEAD|REPORT)#/.test(String(sk)));
  await deleteItems(
    table,
    records.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
  );
}

type Replace = (name: string, body: Uint8Array) => Promise<number>;

/** Deletes choices about tables of some tabs, whose keys quote headers, from the table and from the journal. */
export async function forgetChoices(
  table: Table,
  objects: ObjectStore,
  replace: Replace,
  source: SourceId,
  tabIds: readonly number[],
): Promise<number> {
  const isErased = (key: string) => tabIds.some((id) => key.split('|')[1]?.startsWith(`${id}.`) === true);
  const erased = new Set<string>();
  for (const name of await objects.list(choicesJournal(source))) {
    const body = await objects.get(name);
    if (!body) continue;
    const entry = JSON.parse(new TextDecoder().decode(body)) as JournalEntry & { readonly body: readonly Choice[] };
    const left = entry.body.filter(({ key }) => !isErased(key));
    if (left.length === entry.body.length) continue;
    for (const { key } of entry.body) if (isErased(key)) erased.add(key);
    await replace(name, new TextEncoder().encode(JSON.stringify({ ...entry, body: left })));
  }
  await deleteItems(
    table,
    [...erased].map((key) => choiceItemKey(source, key)),
  );
  return erased.size;
}

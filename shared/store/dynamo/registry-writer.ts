import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock, ObjectStore, RegistryWriter } from '#pipeline/ports.ts';
import { sourceId } from '#registry/source-id.ts';
import type { NewSource, Source, SourceId } from '#registry/types.ts';
import { appendJournal, CHOICES_JOURNAL, REGISTRY_JOURNAL } from '../s3/journal.ts';
import { putItems } from './batch.ts';
import type { Table } from './client.ts';
import { REGISTRY } from './keys.ts';
import { getItem, getSource } from './registry.ts';
import { choiceItem, provinceItem, sheetItem, silencedItem, silencedKey, sourceItem } from './registry-items.ts';

export function registryWriter(table: Table, objects: ObjectStore, clock: Clock): RegistryWriter {
  const at = () => new Date(clock.now()).toISOString();
  const journal = (what: 'source' | 'province' | 'silenced' | 'heard', body: unknown) =>
    appendJournal(objects, REGISTRY_JOURNAL, { schema: 1, at: at(), what, body });
  return {
    async add(source) {
      const known = await registered(table, source.spreadsheetId);
      if (known) return known;
      const added = { ...source, id: await nextId(table, source.district) };
      await journal('source', added);
      return putNew(table, added);
    },
    async change(id, patch) {
      const before = await getSource(table, id);
      if (!before) return null;
      const after = { ...before, ...patch };
      await journal('source', after);
      await replaceSource(table, before, after);
      return after;
    },
    async putProvince(workbook) {
      await journal('province', workbook);
      await table.client.send(new PutCommand({ TableName: table.name, Item: provinceItem(workbook) }));
    },
    async putChoices(source, choices) {
      if (choices.length === 0) return;
      const entry = { schema: 1 as const, at: at(), what: 'choices' as const, body: choices };
      await appendJournal(objects, `${CHOICES_JOURNAL}${source}/`, entry);
      await putItems(
        table,
        choices.map((choice) => choiceItem(source, choice)),
      );
    },
    async silence(rule) {
      await journal('silenced', rule);
      await table.client.send(new PutCommand({ TableName: table.name, Item: silencedItem(rule) }));
    },
    async unsilence({ rule, district }) {
      const Key = silencedKey({ rule, district });
      if (!(await getItem(table, Key.sk))) return false;
      await journal('heard', { rule, district });
      await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
      return true;
    },
  };
}

async function registered(table: Table, spreadsheetId: string): Promise<Source | null> {
  const item = await getItem(table, `SHEET#${spreadsheetId}`);
  return item ? getSource(table, String(item.source)) : null;
}

/** A number that was taken is never given again, even when its source did not come to be. */
async function nextId(table: Table, district: string): Promise<SourceId> {
  const answer = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: REGISTRY, sk: `NEXT#${district}` },
      UpdateExpression: 'ADD running :one',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return sourceId(district, Number(answer.Attributes?.running));
}

/** Source and spreadsheet together; when somebody registered the spreadsheet in the meantime, theirs stands. */
async function putNew(table: Table, source: NewSource & { readonly id: SourceId }): Promise<Source> {
  const absent = 'attribute_not_exists(pk)';
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [sourceItem(source), sheetItem(source)].map((Item) => ({
          Put: { TableName: table.name, Item, ConditionExpression: absent },
        })),
      }),
    );
    return source;
  } catch (error) {
    const known = await registered(table, source.spreadsheetId);
    if (known) return known;
    throw error;
  }
}

async function replaceSource(table: Table, before: Source, after: Source): Promise<void> {
  const moved = before.spreadsheetId !== after.spreadsheetId;
  const items = moved ? [sourceItem(after), sheetItem(after)] : [sourceItem(after)];
  const freed = { pk: REGISTRY, sk: `SHEET#${before.spreadsheetId}` };
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        ...items.map((Item) => ({ Put: { TableName: table.name, Item } })),
        ...(moved ? [{ Delete: { TableName: table.name, Key: freed } }] : []),
      ],
    }),
  );
}

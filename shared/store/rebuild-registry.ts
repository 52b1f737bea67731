import type { ObjectStore } from '#pipeline/ports.ts';
import type { ChosenAt } from '#pipeline/rebuild.ts';
import { runningNumber } from '#registry/source-id.ts';
import type { Choice, ProvinceWorkbook, SilencedRule, Source } from '#registry/types.ts';
import { type Item, putItems } from './dynamo/batch.ts';
import type { Table } from './dynamo/client.ts';
import { REGISTRY } from './dynamo/keys.ts';
import { choiceItem, provinceItem, sheetItem, silencedItem, silencedKey, sourceItem } from './dynamo/registry-items.ts';
import { choicesJournal, type JournalEntry, REGISTRY_JOURNAL, readJournal } from './s3/journal.ts';

/** The registry's part of the table, made again from its journal: sources, numbers taken, provinces, silenced rules, choices. */
export async function rebuildRegistry(table: Table, objects: ObjectStore): Promise<void> {
  const entries = await readJournal(objects, REGISTRY_JOURNAL);
  const sources = lastOf(entries, 'source', (body: Source) => body.id);
  const provinces = lastOf(entries, 'province', (body: ProvinceWorkbook) => body.province);
  await putItems(table, [
    ...sources.flatMap((source) => [sourceItem(source), sheetItem(source)]),
    ...numbersTaken(sources),
    ...provinces.map(provinceItem),
    ...silencedNow(entries).map(silencedItem),
  ]);
  for (const { id } of sources) await rebuildChoices(table, objects, id);
}

/** What people of a source chose, oldest first. */
export async function chosenOf(objects: ObjectStore, source: string): Promise<readonly ChosenAt[]> {
  const entries = await readJournal(objects, choicesJournal(source));
  return entries.map(({ at, body }) => ({ at, choices: body as readonly Choice[] }));
}

async function rebuildChoices(table: Table, objects: ObjectStore, source: string): Promise<void> {
  const all = (await chosenOf(objects, source)).flatMap(({ choices }) => choices);
  const last = new Map(all.map((choice) => [choice.key, choice]));
  await putItems(
    table,
    [...last.values()].map((choice) => choiceItem(source, choice)),
  );
}

function lastOf<T>(entries: readonly JournalEntry[], what: JournalEntry['what'], keyOf: (body: T) => string): T[] {
  const bodies = entries.filter((entry) => entry.what === what).map(({ body }) => body as T);
  return [...new Map(bodies.map((body) => [keyOf(body), body])).values()];
}

/** A number that was taken is never given again. */
function numbersTaken(sources: readonly Source[]): Item[] {
  return [...Map.groupBy(sources, ({ district }) => district)].map(([district, own]) => ({
    pk: REGISTRY,
    sk: `NEXT#${district}`,
    running: Math.max(...own.map(({ id }) => runningNumber(id) ?? 0)),
  }));
}

function silencedNow(entries: readonly JournalEntry[]): SilencedRule[] {
  const now = new Map<string, SilencedRule>();
  for (const { what, body } of entries) {
    if (what === 'silenced') now.set(silencedKey(body as SilencedRule).sk, body as SilencedRule);
    if (what === 'heard') now.delete(silencedKey(body as SilencedRule).sk);
  }
  return [...now.values()];
}

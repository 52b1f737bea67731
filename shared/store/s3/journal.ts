import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import type { ObjectStore } from '#pipeline/ports.ts';

/** What changed in the registry or was chosen by people: written before the table, so that the table can be made again from it. */
export interface JournalEntry {
  readonly schema: 1;
  readonly at: string;
  readonly what: 'source' | 'province' | 'choices' | 'silenced' | 'heard' | 'purge';
  readonly body: unknown;
}

/** What people of a source chose, entry by entry. */
export function choicesJournal(source: string): string {
  return `journal/choices/${source}/`;
}

export const REGISTRY_JOURNAL = 'journal/registry/';
export const CHOICES_JOURNAL = 'journal/choices/';

/** Names sort by time; the same entry twice is one object. */
export async function appendJournal(objects: ObjectStore, prefix: string, entry: JournalEntry): Promise<void> {
  const text = canonicalJson(entry);
  const name = `${prefix}${entry.at.replaceAll(/[:.]/g, '')}-${contentHash(text)}.json`;
  await objects.putIfAbsent(name, new TextEncoder().encode(text), 'application/json');
}

/** In the order of time. */
export async function readJournal(objects: ObjectStore, prefix: string): Promise<readonly JournalEntry[]> {
  const names = await objects.list(prefix);
  return Promise.all(names.map((name) => readEntry(objects, name)));
}

async function readEntry(objects: ObjectStore, name: string): Promise<JournalEntry> {
  const body = await objects.get(name);
  if (!body) throw new Error(`journal entry ${name} is missing`);
  const entry = JSON.parse(new TextDecoder().decode(body)) as JournalEntry;
  if (entry.schema !== 1) throw new Error('a journal entry has a version that this program does not know');
  return entry;
}

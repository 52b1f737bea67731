#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { ruleBookOf } from '#functions/compose/rule-book.ts';
import { type Rebuilt, rebuildWorkbooks } from '#pipeline/rebuild.ts';
import { chosenOf, rebuildRegistry } from '#store/rebuild-registry.ts';
import { CommandError } from './command.ts';
import { onStage, type Stage } from './stage.ts';

/**
 * Fills an empty table from the journal in the bucket: snapshots, registry, choices. For a table that was lost, or to look
 * at a copy (`AKSI8_TABLE` of the stage names the new table). The next scan then answers and reads what changed meanwhile.
 */
export async function rebuildTable({ store, settings, stored }: Stage): Promise<Rebuilt> {
  const held = (await store.registry.list()).length + (await store.workbooks.list()).length;
  if (held > 0) throw new CommandError(`Table ${settings.AKSI8_TABLE} is not empty: only an empty one is filled.`);
  await rebuildRegistry(store.table, store.objects);
  const chosen = (source: string) => chosenOf(store.objects, source);
  return rebuildWorkbooks({ ...stored(), ...store, chosen, ruleBook: ruleBookOf(settings) });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { stage: { type: 'string' } } });
  const { sources, reads } = await onStage(values, rebuildTable);
  process.stdout.write(`${sources} workbooks made again from ${reads} reads.\n`);
}

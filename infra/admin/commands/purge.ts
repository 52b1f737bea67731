import { ruleBookOf } from '#functions/compose/rule-book.ts';
import type { Erased } from '#pipeline/ports.ts';
import { isStored, type PurgeDeps, type Purged, purgeSource } from '#pipeline/purge/purge-source.ts';
import { rebuildWorkbook } from '#pipeline/rebuild.ts';
import { parseCell } from '#pipeline/stored/explain.ts';
import { a1 } from '#reading/a1.ts';
import type { Source } from '#registry/types.ts';
import { forgetChoices, forgetRecords } from '#store/forget.ts';
import { encodeParquet } from '#store/parquet/encode-parquet.ts';
import { chosenOf } from '#store/rebuild-registry.ts';
import { appendJournal } from '#store/s3/journal.ts';
import { removeEverywhere, replaceEverywhere } from '#store/s3/replace-object.ts';
import { snapshotBody } from '#store/s3/snapshots.ts';
import { type Answer, type Command, CommandError, text, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

/** Longest time for which a table can be set back. */
const RECOVERY_DAYS = 35;

function depsOf({ store, settings, stored }: Stage): PurgeDeps {
  const { table, bucket, objects, snapshots } = store;
  const replace = (type: string) => (name: string, body: Uint8Array) => replaceEverywhere(bucket, name, body, type);
  const chosen = (source: string) => chosenOf(objects, source);
  return {
    snapshots,
    objects,
    note: (source, erased) =>
      appendJournal(objects, `journal/purges/${source}/`, { schema: 1, at: erased.at, what: 'purge', body: erased }),
    replace: replace('application/gzip'),
    remove: (name) => removeEverywhere(bucket, name),
    exports: { objects, encode: encodeParquet, root: `s3://${bucket.name}/` },
    rewriteSnapshot: async (name, snapshot) => replace('application/gzip')(name, await snapshotBody(snapshot)),
    forgetChoices: (source, tabIds) => forgetChoices(table, objects, replace('application/json'), source, tabIds),
    makeRecordsAgain: async (source: Source) => {
      await forgetRecords(table, source.id);
      await rebuildWorkbook(source, { ...stored(), ...store, chosen, ruleBook: ruleBookOf(settings) });
    },
  };
}

async function purged(id: string, erased: Omit<Erased, 'at'>, stage: Stage): Promise<Answer> {
  const source = await stage.store.registry.get(id);
  if (!source) throw new CommandError(`There is no source ${id}.`);
  const deps = depsOf(stage);
  if (!(await isStored(source, erased.tab, deps)))
    throw new CommandError(`No stored read of ${id} has a tab "${erased.tab}".`);
  const now = stage.clock.now();
  const what = { ...erased, at: new Date(now).toISOString() };
  const done = await purgeSource(source, what, deps);
  const until = new Date(now + RECOVERY_DAYS * 86_400_000).toISOString().slice(0, 10);
  const stillHeld = [
    `The table can be set back to an earlier moment for up to ${RECOVERY_DAYS} days (point-in-time recovery): until ${until} what was erased could come back that way. On-demand backups of the table, where somebody made any, are not touched.`,
    'Sums of past weeks stay as they were published: they are counts over many cells.',
    "What still stands in the district's own workbook, in a file that somebody exported or in what a province has copied out, is not ours to erase: mend the sheet, or the next read takes it in again.",
  ];
  return { json: { source: id, ...what, ...done, stillHeld }, text: [words(id, what, done), ...stillHeld].join('\n') };
}

function words(id: string, { tab, cell }: Erased, { snapshots, weeks, exports, choices, versions }: Purged): string {
  const what = cell === null ? `tab "${tab}"` : `cell ${tab}!${cell}`;
  const where = `${snapshots} snapshots, ${weeks} frozen weeks, ${exports} files of weekly exports, ${choices} choices, ${versions} older versions`;
  return `${id}: ${what} erased from ${where}; its records and reports were made again without it.`;
}

export const purge: Command = {
  name: 'purge',
  usage: 'purge SOURCE TAB [CELL] --reason TEXT',
  summary:
    'erases a tab or a cell from everything that is stored, leaving a note with the reason; says what recovery still holds',
  options: { reason: { type: 'string' } },
  run: async ({ positionals, values }) => {
    const [source, tab, name, ...more] = positionals;
    if (source === undefined || tab === undefined || more.length > 0)
      throw new UsageError('Give a source, a tab, and a cell if only one is meant.');
    const at = name === undefined ? null : parseCell(`x!${name}`);
    if (name !== undefined && !at) throw new UsageError(`"${name}" is no cell: give it as E47.`);
    const reason = text(values, 'reason')?.trim() ?? '';
    if (reason === '') throw new UsageError('Say why with --reason: it stays in the place of what is erased.');
    const cell = at && a1(at.row, at.column);
    return onStage(values, (stage) => purged(source, { tab, cell, reason }, stage));
  },
};

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionNumber } from '#actions/types.ts';
import { encodeParquet } from '#store/parquet/encode-parquet.ts';
import { chooseSources } from '../choose-sources.ts';
import {
  type Answer,
  actionOption,
  type Command,
  CommandError,
  type OptionValues,
  text,
  UsageError,
  whole,
} from '../command.ts';
import { type AcceptedTable, acceptedTables } from '../export/accepted-rows.ts';
import { schemaDocument } from '../export/schema-document.ts';
import { writeCsv } from '../export/write-csv.ts';
import { writeTables } from '../export/write-xlsx.ts';
import { onStage, type Stage } from '../stage.ts';

const KINDS = ['xlsx', 'csv', 'parquet'] as const;
type Kind = (typeof KINDS)[number];
const ALL: readonly ActionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** One file for xlsx, a folder with a file an action for the others. */
async function writeAll(kind: Kind, out: string, tables: readonly AcceptedTable[]): Promise<readonly string[]> {
  if (kind === 'xlsx') {
    await writeFile(out, await writeTables(tables));
    return [out];
  }
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  for (const { action, columns, rows } of tables) {
    const file = join(out, `aksi-${action}.${kind}`);
    await writeFile(file, kind === 'csv' ? writeCsv(columns, rows) : await encodeParquet(columns, rows));
    files.push(file);
  }
  return files;
}

async function exported(kind: Kind, values: OptionValues, stage: Stage): Promise<Answer> {
  const action = actionOption(values);
  const year = whole(values, 'year', { min: 2018, max: 2100 }) ?? null;
  const sources = await chooseSources(values, stage);
  const actions = action === undefined ? ALL : [action];
  const tables = await acceptedTables(sources, { actions, year }, stage.store.workbooks);
  if (tables.length === 0) throw new CommandError('Nothing was accepted yet of what you ask for.');
  const files = await writeAll(kind, text(values, 'out') ?? (kind === 'xlsx' ? 'aksi8.xlsx' : `aksi8-${kind}`), tables);
  const counts = tables.map(({ action: number, rows }) => ({ action: number, rows: rows.length }));
  return {
    json: { schema: 1, files, sources: sources.length, tables: counts },
    text: [...counts.map(({ action: number, rows }) => `Aksi ${number}: ${rows} rows`), ...files].join('\n'),
  };
}

export const exportData: Command = {
  name: 'export',
  usage:
    'export xlsx|csv|parquet [--out PATH] [--province CODE] [--district CODE…] [--action N] [--year N] | schema [--format json-schema|table-schema] [--action N] [--year N]',
  summary:
    'writes the accepted rows, each with the read that it stands for: a sheet or a file an action; or prints the schema of records as JSON Schema or Frictionless Table Schema',
  options: {
    format: { type: 'string' },
    action: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    province: { type: 'string' },
    district: { type: 'string', multiple: true },
  },
  async run({ positionals, values }) {
    const [what, ...rest] = positionals;
    const kind = KINDS.find((each) => each === what);
    if (rest.length > 0 || (what !== 'schema' && !kind))
      throw new UsageError(`Say what to export: ${KINDS.join(', ')} or schema.`);
    if (kind) return onStage(values, (stage) => exported(kind, values, stage));
    const json = schemaDocument(values);
    return { json, text: JSON.stringify(json, null, 2) };
  },
};

import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { cutOffOf } from '#ledger/weeks.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import type { ObjectStore } from '../ports.ts';
import type { ExportColumn, ExportTable, ExportValue } from './table.ts';
import { EXPORT_TABLES } from './tables.ts';

/** Writes rows as a file that other programs read; the same rows give the same bytes. */
export type EncodeTable = (
  columns: readonly ExportColumn[],
  rows: readonly (readonly ExportValue[])[],
) => Promise<Uint8Array>;

export interface ExportDeps {
  readonly objects: Pick<ObjectStore, 'get' | 'putIfAbsent' | 'put'>;
  readonly encode: EncodeTable;
  /** Where the objects are for whoever reads them: `s3://bucket/`. */
  readonly root: string;
}

export const EXPORTS = 'exports/';
export const DATA = `${EXPORTS}data/`;
/** Changes with the form of the files, so that a new program never finds its files written by an older one. */
const FORM = 1;
const PARQUET = 'application/vnd.apache.parquet';
const DAY = 86_400_000;

/**
 * Exports one province's week.
 * 1. Its tables are written under a prefix that is named by their content: what is there is never changed.
 * 2. Manifests, one a table, are put last: whoever asks questions sees the whole week or none of it. The same week again
 *    writes nothing.
 * A *posisi sementara* is not exported: it stands for no week.
 * @returns the prefix of the data
 */
export async function exportWeek(summary: ProvinceSummary, deps: ExportDeps): Promise<string | null> {
  if (summary.kind !== 'weekly') return null;
  const tables = EXPORT_TABLES.map((table) => ({ table, rows: table.rows(summary) }));
  const prefix = `${dataPrefix(summary)}${contentHash(canonicalJson([FORM, tables.map(({ rows }) => rows)]))}/`;
  for (const { table, rows } of tables) {
    await deps.objects.putIfAbsent(dataName(prefix, table), await deps.encode(table.columns, rows), PARQUET);
  }
  for (const { table } of tables) {
    await putChanged(manifestName(table, summary), `${deps.root}${dataName(prefix, table)}\n`, deps.objects);
  }
  return prefix;
}

/** Everything that was ever exported of a province's week lies under it. */
export function dataPrefix({ province, week }: Pick<ProvinceSummary, 'province' | 'week'>): string {
  return `${DATA}${week}/${province.code}/`;
}

/** Where a query engine looks for a table; the week is named by its Monday, with which dates can be compared. */
export function manifestName(
  table: Pick<ExportTable, 'name'>,
  { province, week }: Pick<ProvinceSummary, 'province' | 'week'>,
): string {
  return `${EXPORTS}${table.name}/province=${province.code}/week=${mondayOf(week)}/symlink.txt`;
}

export function mondayOf(week: string): string {
  // The cut-off is Sunday evening in UTC.
  return new Date(cutOffOf(week) + DAY / 2).toISOString().slice(0, 10);
}

function dataName(prefix: string, { name }: ExportTable): string {
  return `${prefix}${name}.parquet`;
}

async function putChanged(name: string, text: string, objects: ExportDeps['objects']): Promise<void> {
  const standing = await objects.get(name);
  if (standing && new TextDecoder().decode(standing) === text) return;
  await objects.put(name, new TextEncoder().encode(text), 'text/plain');
}

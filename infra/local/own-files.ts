import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused } from '#admin/files/limits.ts';
import { readWorkbookBytes } from '#admin/files/read-file.ts';
import type { RegistryWriter } from '#pipeline/ports.ts';
import { columnLetters } from '#reading/a1.ts';
import type { Cell, GridArea, TabGrid } from '#reading/grid.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import { DISTRICTS, ROBOT } from './accounts.ts';
import { type Control, makeWorkbooks } from './control.ts';
import type { DropResult } from './overview/model.ts';

const PATTERNS: Readonly<Record<string, string>> = {
  PERCENT: '0.00%',
  DATE: 'dd/mm/yyyy',
  DATE_TIME: 'dd/mm/yyyy hh:mm',
  TIME: 'hh:mm',
  CURRENCY: '"Rp"#,##0',
  NUMBER: '#,##0.###',
  SCIENTIFIC: '0.00E+00',
  TEXT: '@',
};

const DIVIDED_BY_ZERO = '=1/0';
const NOT_AVAILABLE = '=NA()';

function cell(one: Cell | undefined) {
  if (!one || (one.value === null && !one.error)) return null;
  const pattern = one.format ? PATTERNS[one.format] : undefined;
  const format = pattern ? { format: { numberFormat: { type: one.format, pattern } } } : {};
  if (one.error) return { formula: one.error === 'DIVIDE_BY_ZERO' ? DIVIDED_BY_ZERO : NOT_AVAILABLE, ...format };
  return { value: one.value, ...format };
}

function range({ startRow, endRow, startColumn, endColumn }: GridArea): string {
  return `${columnLetters(startColumn)}${startRow + 1}:${columnLetters(endColumn - 1)}${endRow}`;
}

function tab({ title, hidden, rows, merges }: TabGrid) {
  const columnCount = Math.max(26, ...rows.map((row) => row.length));
  return {
    title,
    hidden,
    rowCount: rows.length + 20,
    columnCount,
    cells: rows.map((row) => row.map(cell)),
    merges: merges.map(range),
  };
}

export interface OwnFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly district: string;
}

/** A file of one's own becomes a workbook of the round: the same file again is the same workbook. */
export async function addOwnFile(
  file: OwnFile,
  control: Control,
  registry: RegistryWriter,
  year: number,
): Promise<DropResult> {
  const grid = await readWorkbookBytes(file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof FileRefused) return error.message;
    throw error;
  });
  if (typeof grid === 'string') return { refused: grid };
  const mark = createHash('sha256').update(file.district).update(file.bytes).digest('hex').slice(0, 20);
  const id = `berkas-${mark}`;
  const shares = [{ email: ROBOT, role: 'writer' }];
  const { locale, timeZone, tabs } = grid;
  await makeWorkbooks(control, [
    { id, title: file.name, locale, timeZone, owner: DISTRICTS, shares, tabs: tabs.map(tab) } as { id: string },
  ]);
  await registry.add({
    spreadsheetId: id,
    district: file.district,
    kecamatan: [],
    office: 'Berkas sendiri',
    actions: [],
    fiscalYear: year,
    lane: DEFAULT_LANE,
    mode: 'active',
    precedence: null,
  });
  return { spreadsheetId: id };
}

export async function addOwnFileFrom(
  path: string,
  district: string,
  control: Control,
  registry: RegistryWriter,
  year: number,
): Promise<DropResult> {
  return addOwnFile({ name: basename(path), bytes: await readFile(path), district }, control, registry, year);
}

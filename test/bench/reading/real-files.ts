import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkDocument } from '#admin/check-document.ts';
import { checkFile } from '#admin/check-file.ts';
import type { CheckedWorkbook } from '#rules/types.ts';

/**
 * What is true of a file, as far as its row in the csv says: columns `file, header_rows, first_data_row, data_rows, action`
 * (`3-4`, `6`, `43`, `7` or `7 / 1`); an empty cell, a dash or a word is not looked at.
 */
interface Truth {
  readonly file: string;
  readonly headerRows: readonly number[] | null;
  readonly firstDataRow: number | null;
  readonly dataRows: number | null;
  readonly actions: readonly number[];
  readonly listsPersons: boolean;
}

export interface RealFile {
  readonly file: string;
  readonly checked: CheckedWorkbook;
  readonly receipt: string;
  /** Null where nothing is said about the file. */
  readonly right: boolean | null;
  /** What differs from the truth. */
  readonly differences: readonly string[];
  readonly listsPersons: boolean;
  /** Kept out by the privacy step although the truth says that it lists no persons. */
  readonly withheldWrongly: boolean;
  readonly columns: number;
  readonly columnsKnown: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  /** Counts shown as plain digits, and those among them taken as another number. */
  readonly plainCounts: number;
  readonly silentErrors: readonly string[];
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function rowsOf(text: string): readonly number[] | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return null;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function truthOf(row: Readonly<Record<string, string>>): Truth {
  const action = row.action ?? '';
  return {
    file: row.file ?? '',
    headerRows: rowsOf(row.header_rows ?? ''),
    firstDataRow: whole(row.first_data_row),
    dataRows: whole(row.data_rows),
    actions: [...action.replace(/\(.*?\)/g, '').matchAll(/[1-8]/g)].map(([digit]) => Number(digit)),
    listsPersons: /by name by address/i.test(action),
  };
}

function readTruth(file: string | undefined): ReadonlyMap<string, Truth> {
  if (file === undefined) return new Map();
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
  return new Map(rows.map(truthOf).map((truth) => [truth.file, truth]));
}

type Document = ReturnType<typeof checkDocument>;

function tabDifferences(tab: Document['tabs'][number], truth: Truth): string[] {
  const differs: string[] = [];
  const compare = (what: string, is: unknown, wanted: unknown) => {
    if (wanted !== null && JSON.stringify(is) !== JSON.stringify(wanted))
      differs.push(`${what} ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
  };
  compare('header rows', tab.headerRows, truth.headerRows);
  compare('first data row', tab.firstDataRow, truth.firstDataRow);
  compare('data rows', tab.rowsRead, truth.dataRows);
  if (truth.actions.length > 0 && (tab.action === null || !truth.actions.includes(tab.action)))
    differs.push(`action ${tab.action}, not ${truth.actions.join(' or ')}`);
  return differs;
}

function differences(document: Document, truth: Truth): readonly string[] {
  if (truth.listsPersons) return document.tabs.some((tab) => tab.withheld) ? [] : ['persons are not withheld'];
  const all = document.tabs.map((tab) => tabDifferences(tab, truth)).sort((a, b) => a.length - b.length);
  return all[0] ?? ['no table'];
}

/** Where a count is shown as nothing but digits there is one way to read it. */
function plainCounts(checked: CheckedWorkbook) {
  const values = checked.tables.flatMap(({ table }) => table.rows.flatMap((row) => Object.values(row.values)));
  const plain = values.filter(({ type, shown }) => type === 'count' && /^\d{1,9}$/.test(shown));
  const wrong = plain.filter(
    ({ value, shown, verdict }) => verdict.kind === 'taken' && value !== null && value !== Number(shown),
  );
  return { plain: plain.length, wrong: wrong.map(({ shown, value }) => `${shown} taken as ${value}`) };
}

async function readOne(folder: string, file: string, truth: Truth | undefined, year: number): Promise<RealFile> {
  const { checked } = await checkFile(join(folder, file), { district: undefined, year, action: undefined });
  const document = checkDocument({ file, edition: '', year, district: null }, checked, false);
  const columns = document.tabs.filter((tab) => tab.action !== null).flatMap((tab) => tab.columns);
  const named = columns.filter(({ header }) => header.trim() !== '');
  const differs = truth ? differences(document, truth) : [];
  const { plain, wrong } = plainCounts(checked);
  return {
    file,
    checked,
    receipt: checked.receipt,
    right: truth ? differs.length === 0 : null,
    differences: differs,
    listsPersons: truth?.listsPersons ?? false,
    withheldWrongly: truth?.listsPersons === false && document.tabs.some((tab) => tab.withheld),
    columns: named.length,
    columnsKnown: named.filter(({ field }) => field !== null).length,
    rowsRead: document.tabs.reduce((sum, tab) => sum + tab.rowsRead, 0),
    rowsAccepted: document.tabs.reduce((sum, tab) => sum + tab.rowsAccepted, 0),
    plainCounts: plain,
    silentErrors: wrong,
  };
}

/** Every .csv and .xlsx of a folder; with a truth, only those that it names. */
export async function readRealFiles(folder: string, truthFile: string | undefined, year: number): Promise<RealFile[]> {
  const truth = readTruth(truthFile);
  const names =
    truth.size > 0
      ? [...truth.keys()].filter((name) => existsSync(join(folder, name)))
      : readdirSync(folder).filter((name) => ['.csv', '.xlsx'].includes(extname(name).toLowerCase()));
  const files: RealFile[] = [];
  for (const name of names.sort()) files.push(await readOne(folder, name, truth.get(name), year));
  return files;
}

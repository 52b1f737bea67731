import type { Field } from '#actions/types.ts';
import { columnLetters } from '../a1.ts';
import { headerText } from '../header-text.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { Issue } from '../values/outcome.ts';
import type { TableColumn } from './match-columns.ts';

/** Numbers that name a row or a place rather than count anything. */
const NAMING =
  /^(?:no|nomor|no urut|nomor urut|id|kode|kode .*|nip|nik|no (?:hp|telp|telepon|wa|sk|rekening).*|rt|rw|rt rw|lintang|bujur|latitude|longitude|lat|long?)$/;

/**
 * Columns of figures that no field was found for, and columns of words that another column of the same meaning was read
 * for: they are not read, and silence about them would look as if they were.
 *
 * @param told columns of which something else is said already
 * @param lost columns that another one outdid
 */
export function unknownColumns(
  table: RawTable,
  columns: readonly TableColumn[],
  told: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): { readonly column: number; readonly header: string; readonly issue: Issue } | null {
  const taken = new Set(columns.map(({ field }) => field));
  const unknown = columns.filter((one) => {
    const outdone = lost.has(one.column) && isWords(one) && !saysTheSame(table, one, columns);
    return (outdone || isUnknown(table, one, columns, taken)) && !told.has(one.column);
  });
  const [first] = unknown;
  if (!first) return null;
  const headers = unknown.map((column) => nameOf(column, unknown));
  const known = columns.some(({ field }) => field !== null && !isKey(field));
  const rule = known ? 'columns-unknown' : 'no-column-known';
  return { column: first.column, header: first.header, issue: { rule, data: { headers } } };
}

/** Not figures, of which more is asked, and not blank. */
function isWords({ content, path }: TableColumn): boolean {
  return content.texts > 0 && content.texts >= content.filled * 0.5 && !NAMING.test(headerText(path.join(' ')).words);
}

/** Each of its cells stands in another column of the row as well. */
function saysTheSame(table: RawTable, one: TableColumn, columns: readonly TableColumn[]): boolean {
  return columns.some(
    ({ field, column }) =>
      field !== null &&
      table.body.data.every((row) => {
        const text = textAt(table.view, row, one.column);
        return text === '' || textAt(table.view, row, column).toLowerCase().includes(text.toLowerCase());
      }),
  );
}

/** `%` that stands beside other `%` is told by its letter. */
function nameOf({ column, header }: TableColumn, all: readonly TableColumn[]): string {
  const alone = header.length > 3 && all.filter((other) => other.header === header).length === 1;
  return alone ? header : `${header} (kolom ${columnLetters(column)})`.trim();
}

function isKey(field: Field): boolean {
  return field.type === 'region' || field.type === 'year' || field.type === 'month';
}

function isUnknown(
  table: RawTable,
  one: TableColumn,
  columns: readonly TableColumn[],
  taken: ReadonlySet<Field | null>,
): boolean {
  const { content, field, confidence, by, candidates } = one;
  if (field || (by === 'none' && confidence === 1)) return false;
  // What it may be is asked, unless other columns have all of that.
  if (by === 'asked' && candidates.some((candidate) => !taken.has(candidate))) return false;
  if (content.numbers === 0 || content.numbers < content.filled * 0.5) return false;
  if (NAMING.test(headerText(one.path.join(' ')).words)) return false;
  return !isRunningNumber(table, one.column) && !repeats(table, one, columns);
}

/** 1, 2, 3 down the rows, also where it starts again. */
function isRunningNumber(table: RawTable, column: number): boolean {
  const texts = table.body.data.map((row) => textAt(table.view, row, column)).filter((text) => text !== '');
  if (texts.length < 3) return false;
  const steps = texts.filter((text, index) => {
    const value = Number.parseInt(text, 10);
    return value === 1 || value === Number.parseInt(texts[index - 1] ?? '', 10) + 1;
  });
  return steps.length === texts.length;
}

/** A column that was left out because another of the same header holds the same. */
function repeats(table: RawTable, one: TableColumn, columns: readonly TableColumn[]): boolean {
  return columns.some(
    (other) =>
      other.field !== null &&
      other.header === one.header &&
      table.body.data.every((row) => textAt(table.view, row, other.column) === textAt(table.view, row, one.column)),
  );
}

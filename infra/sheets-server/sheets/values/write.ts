import { boxName, quoteTitle, rangeName } from '../../a1/format.ts';
import { columnLetters } from '../../a1/letters.ts';
import { clipped, resolveRange, type SheetRange } from '../../a1/resolve.ts';
import { Calculator } from '../../formula/calculator.ts';
import { invalidArgument } from '../../http/errors.ts';
import { asArray, type Json, type JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { inputValue } from '../input.ts';
import type { OpenFile } from '../open.ts';
import { refuseProtected } from '../protection.ts';
import type { WriteOptions } from './options.ts';
import { renderValues } from './render.ts';

export interface Writer {
  draft: OpenFile;
  email: string;
  now: number;
  options: WriteOptions;
}

/** The block of rows of a ValueRange, whatever its major dimension. */
export function rowsOf(valueRange: JsonObject): Json[][] {
  const lines = asArray(valueRange.values).map(asArray);
  if (valueRange.majorDimension !== 'COLUMNS') return lines;
  const height = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => lines.map((line) => line[row] ?? null));
}

const widthOf = (rows: Json[][]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** A single cell is only an origin: the grid bounds what is written from there. */
function refuseOverflow(range: SheetRange, box: Box, height: number, width: number): void {
  const { sheet } = range;
  const { single } = range.box;
  const lastRow = single ? sheet.rowCount : box.endRow;
  const lastColumn = single ? sheet.columnCount : box.endColumn;
  const name = `${quoteTitle(sheet.properties.title)}!${boxName(box)}`;
  const refuse = (what: string) =>
    invalidArgument(`Requested writing within range [${name}], but tried writing to ${what}`);
  if (box.startRow + height > lastRow) throw refuse(`row [${lastRow + 1}]`);
  if (box.startColumn + width > lastColumn) throw refuse(`column [${columnLetters(lastColumn)}]`);
}

export const blockAt = (box: Box, rows: Json[][]): Box => ({
  startRow: box.startRow,
  startColumn: box.startColumn,
  endRow: box.startRow + Math.max(1, rows.length),
  endColumn: box.startColumn + Math.max(1, widthOf(rows)),
});

export interface Written {
  sheet: Sheet;
  block: Box;
  rows: Set<number>;
  columns: Set<number>;
  cells: number;
}

/** Writes a block whose place is known to be inside the grid. */
export function writeBlock(writer: Writer, sheet: Sheet, block: Box, rows: Json[][]): Written {
  const { draft, email, now, options } = writer;
  refuseProtected(draft, sheet, block, email);
  const written: Written = { sheet, block, rows: new Set(), columns: new Set(), cells: 0 };
  rows.forEach((values, i) => {
    values.forEach((value, j) => {
      if (value === null) return;
      const [row, column] = [block.startRow + i, block.startColumn + j];
      inputValue(draft.workbook, sheet, row, column, value, { userEntered: options.userEntered, now });
      written.rows.add(row);
      written.columns.add(column);
      written.cells++;
    });
  });
  return written;
}

/** Writes a ValueRange to the range that it names. Throws 400 where it does not fit. */
export const writeRange = (writer: Writer, rangeText: string, valueRange: JsonObject): Written =>
  writeResolved(writer, resolveRange(writer.draft.workbook, rangeText), valueRange);

export function writeResolved(writer: Writer, range: SheetRange, valueRange: JsonObject): Written {
  const box = clipped(range);
  const rows = rowsOf(valueRange);
  refuseOverflow(range, box, rows.length, widthOf(rows));
  return writeBlock(writer, range.sheet, blockAt(box, rows), rows);
}

const counts = ({ rows, columns, cells }: Written): JsonObject => ({
  ...(rows.size && { updatedRows: rows.size }),
  ...(columns.size && { updatedColumns: columns.size }),
  ...(cells && { updatedCells: cells }),
});

/** UpdateValuesResponse. */
export function updateReply(writer: Writer, written: Written): JsonObject {
  const { draft, options, now } = writer;
  const range = rangeName(written.sheet.properties.title, written.block);
  const reply: JsonObject = { spreadsheetId: draft.entry.id, updatedRange: range, ...counts(written) };
  if (options.includeValues) {
    const calculator = new Calculator(draft.workbook, now);
    const values = renderValues(calculator, written.sheet, written.block, options.response);
    reply.updatedData = { range, majorDimension: 'ROWS', ...(values.length && { values }) };
  }
  return reply;
}

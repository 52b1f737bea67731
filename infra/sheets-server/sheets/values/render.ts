import { display, isDateType } from '../../format/display.ts';
import type { Calculator } from '../../formula/calculator.ts';
import { type Effective, ERROR_CODES, isError } from '../../formula/types.ts';
import { asObject, asString, type Json, type JsonObject } from '../../model/json.ts';
import type { Box, Cell, Scalar, Sheet } from '../../model/types.ts';

export interface RenderOptions {
  majorDimension: string;
  render: string;
  dateTime: string;
}

const numberFormatOf = (
  cell: Cell,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
): JsonObject | undefined => {
  const own = cell.format?.numberFormat;
  return own === undefined ? calculator.inheritedFormat(sheet, row, column) : asObject(own);
};

function unformatted(
  value: Effective,
  numberFormat: JsonObject | undefined,
  dateTime: string,
  calculator: Calculator,
): Json {
  if (value === undefined) return '';
  if (isError(value)) return value.message ? `${ERROR_CODES[value.type]} (${value.message})` : ERROR_CODES[value.type];
  const asText =
    dateTime === 'FORMATTED_STRING' && typeof value === 'number' && isDateType(asString(numberFormat?.type));
  return asText ? display(value, numberFormat, calculator.rules) : value;
}

export function formatted(value: Effective, numberFormat: JsonObject | undefined, calculator: Calculator): string {
  if (value === undefined) return '';
  return isError(value) ? ERROR_CODES[value.type] : display(value as Scalar, numberFormat, calculator.rules);
}

function renderCell(calculator: Calculator, sheet: Sheet, row: number, column: number, options: RenderOptions): Json {
  const cell = sheet.rows[row]?.cells[column];
  const value = calculator.valueAt(sheet, row, column);
  if (options.render === 'FORMULA' && cell?.formula !== undefined) return cell.formula;
  if (value === undefined) return '';
  const format = numberFormatOf(cell ?? {}, calculator, sheet, row, column);
  if (options.render === 'FORMATTED_VALUE') return formatted(value, format, calculator);
  return unformatted(value, format, options.dateTime, calculator);
}

/** Cuts empty texts at the end of each line, then empty lines at the end. */
export function trimmed(lines: Json[][]): Json[][] {
  for (const line of lines) while (line.length && line.at(-1) === '') line.pop();
  while (lines.length && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function transposed(rows: Json[][]): Json[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** The values of a range: inner empty cells `""`, inner empty rows `[]`, nothing behind the last value. */
export function renderValues(calculator: Calculator, sheet: Sheet, box: Box, options: RenderOptions): Json[][] {
  const rows: Json[][] = [];
  const lastRow = Math.min(box.endRow, calculator.rowsInUse(sheet));
  for (let row = box.startRow; row < lastRow; row++) {
    const values: Json[] = [];
    const lastColumn = Math.min(box.endColumn, calculator.columnsInUse(sheet, row));
    for (let column = box.startColumn; column < lastColumn; column++) {
      values.push(renderCell(calculator, sheet, row, column, options));
    }
    rows.push(values);
  }
  return trimmed(options.majorDimension === 'COLUMNS' ? transposed(rows) : rows);
}

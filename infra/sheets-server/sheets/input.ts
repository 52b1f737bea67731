import { invalidArgument } from '../http/errors.ts';
import { asObject, type Json, type JsonObject } from '../model/json.ts';
import type { Cell, Sheet, Workbook } from '../model/types.ts';
import { changeCell } from '../model/workbook.ts';
import { localeRules } from '../parse/locale.ts';
import { parseUserEntered } from '../parse/user-entered.ts';

const MAX_CHARACTERS = 50_000;

export interface InputOptions {
  userEntered: boolean;
  now: number;
}

function checkedText(text: string): string {
  if (text.length > MAX_CHARACTERS) {
    throw invalidArgument(
      `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
    );
  }
  return text;
}

const URL_TEXT = /^https?:\/\/[^\s]+$/i;

/** What a text typed into the cell makes of it. A format that the cell already has wins over the typed one. */
export function typedText(workbook: Workbook, cell: Cell | undefined, text: string, now: number): Partial<Cell> {
  const numberFormat = asObject(cell?.format?.numberFormat);
  if (numberFormat.type === 'TEXT' && !text.startsWith('=')) return literal(text);
  const entered = parseUserEntered(text, localeRules(workbook.properties.locale), new Date(now).getUTCFullYear());
  if (entered.formula !== undefined) return { value: undefined, formula: entered.formula } as Partial<Cell>;
  const change: Partial<Cell> & { extra?: JsonObject; format?: JsonObject } = literal(entered.value ?? '');
  if (typeof entered.value === 'string' && URL_TEXT.test(entered.value))
    change.extra = { ...cell?.extra, hyperlink: entered.value };
  if (entered.format && !cell?.format?.numberFormat) {
    change.format = { ...cell?.format, numberFormat: { type: entered.format.type, pattern: entered.format.pattern } };
  }
  return change;
}

export const literal = (value: string | number | boolean): Partial<Cell> =>
  ({ value: value === '' ? undefined : value, formula: undefined }) as Partial<Cell>;

/** Puts one value of a `values` list into a cell; null leaves it alone, `""` clears it. */
export function inputValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: Json,
  options: InputOptions,
): void {
  if (value === null) return;
  if (typeof value === 'object') {
    const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
    throw invalidArgument(`Invalid values[${row}][${column}]: ${kind} ${JSON.stringify(value)}`);
  }
  const typed = options.userEntered && typeof value === 'string' && value !== '';
  const cell = sheet.rows[row]?.cells[column];
  const change = typed
    ? typedText(workbook, cell, checkedText(value), options.now)
    : literal(typeof value === 'string' ? checkedText(value) : value);
  changeCell(sheet, row, column, withoutLink(cell, change));
}

/** A link goes with the text that it lay on. */
function withoutLink(cell: Cell | undefined, change: Partial<Cell>): Partial<Cell> {
  if (!cell?.extra || change.extra) return change;
  const { hyperlink: _, textFormatRuns: __, chipRuns: ___, ...extra } = cell.extra;
  return { ...change, extra: Object.keys(extra).length ? extra : undefined } as Partial<Cell>;
}

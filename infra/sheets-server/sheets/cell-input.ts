import { below, type Mask } from '../http/mask.ts';
import { asObject, asString, type JsonObject } from '../model/json.ts';
import type { Box, Cell, Sheet } from '../model/types.ts';
import { cellAt, setCell } from '../model/workbook.ts';
import { type Edit, refusal } from './edit.ts';
import { withFields } from './field-paths.ts';
import { refuseProtected } from './protection.ts';

const MAX_CHARACTERS = 50_000;
const EXTRA = ['textFormatRuns', 'pivotTable', 'chipRuns', 'hyperlink'] as const;

function contentOf(entered: JsonObject): Pick<Cell, 'value' | 'formula'> {
  const { stringValue, numberValue, boolValue, formulaValue } = entered;
  if (typeof formulaValue === 'string') {
    return formulaValue.startsWith('=') ? { formula: formulaValue } : { formula: `=${formulaValue}` };
  }
  if (typeof numberValue === 'number') return { value: numberValue };
  if (typeof boolValue === 'boolean') return { value: boolValue };
  const text = asString(stringValue);
  if (text.length > MAX_CHARACTERS) {
    throw refusal(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
  }
  return text === '' ? {} : { value: text };
}

/** A cell without the members that are undefined or empty. */
function tidy(cell: { -readonly [K in keyof Cell]: Cell[K] }): Cell {
  if (cell.note === '') delete cell.note;
  for (const key of ['format', 'validation', 'extra'] as const) {
    const value = cell[key];
    if (value && Object.keys(value).length === 0) delete cell[key];
  }
  return cell;
}

/** Sets the fields of a CellData that the mask names; a named field that is absent is unset. */
export function withCellData(before: Cell | undefined, data: JsonObject, mask: Mask): Cell {
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { ...before };
  if (below(mask, 'userEnteredValue')) {
    const { value, formula } = contentOf(asObject(data.userEnteredValue));
    cell.value = value;
    cell.formula = formula;
  }
  const inFormat = below(mask, 'userEnteredFormat');
  if (inFormat) cell.format = withFields(cell.format ?? {}, asObject(data.userEnteredFormat), withColorPairs(inFormat));
  if (below(mask, 'note')) cell.note = asString(data.note);
  if (below(mask, 'dataValidation')) cell.validation = asObject(data.dataValidation);
  for (const name of EXTRA) {
    if (!below(mask, name)) continue;
    const { [name]: _, ...others } = cell.extra ?? {};
    cell.extra = data[name] === undefined ? others : { ...others, [name]: data[name] };
  }
  return tidy(cell);
}

/** A colour and its style form are set and unset together. */
function withColorPairs(mask: Mask): Mask {
  if (mask === true) return true;
  const pairs: Mask = { ...mask };
  for (const [key, inner] of Object.entries(mask)) {
    if (key.endsWith('Color')) pairs[`${key}Style`] ??= true;
    else if (key.endsWith('ColorStyle')) pairs[key.replace(/Style$/, '')] ??= true;
    else pairs[key] = withColorPairs(inner);
  }
  return pairs;
}

/** Cells of one look share one format object: it is made once for each look before. */
export class CellPainter {
  readonly #data: JsonObject;
  readonly #mask: Mask;
  readonly #formats = new Map<JsonObject | undefined, JsonObject | undefined>();

  constructor(data: JsonObject, mask: Mask) {
    this.#data = data;
    this.#mask = mask;
  }

  paint(sheet: Sheet, row: number, column: number): void {
    const before = cellAt(sheet, row, column);
    const after = withCellData(before, this.#data, this.#mask);
    if (!this.#formats.has(before?.format)) this.#formats.set(before?.format, after.format);
    const format = this.#formats.get(before?.format);
    setCell(sheet, row, column, format ? { ...after, format } : after);
  }
}

export function eachPlace(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.startRow; row < box.endRow; row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) visit(row, column);
  }
}

export const refuseProtectedBox = (edit: Edit, sheet: Sheet, box: Box): void =>
  refuseProtected(edit.draft, sheet, box, edit.email);

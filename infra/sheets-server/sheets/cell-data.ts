import type { Calculator } from '../formula/calculator.ts';
import { type Effective, isError } from '../formula/types.ts';
import { applyMask, below, type Mask } from '../http/mask.ts';
import { asObject, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Cell, Sheet } from '../model/types.ts';
import { DEFAULT_FORMAT } from './defaults.ts';
import { formatted } from './values/render.ts';

function extendedValue(value: Effective): JsonObject | undefined {
  if (value === undefined) return undefined;
  if (isError(value)) return { errorValue: { type: value.type, ...(value.message && { message: value.message }) } };
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

const userEnteredValue = (cell: Cell): JsonObject | undefined =>
  cell.formula === undefined ? extendedValue(cell.value) : { formulaValue: cell.formula };

function overlaid(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isObject(below) && isObject(value) && !/olor/.test(key) ? overlaid(below, value) : value;
  }
  return merged;
}

const aligned = (horizontalAlignment: string): JsonObject => ({
  ...DEFAULT_FORMAT,
  horizontalAlignment,
  hyperlinkDisplayType: 'PLAIN_TEXT',
});
const LEFT = aligned('LEFT');
const RIGHT = aligned('RIGHT');
const CENTER = aligned('CENTER');

/** Without a wish, numbers stand right, booleans and errors in the middle, all else left. */
function baseFor(value: Effective): JsonObject {
  if (typeof value === 'number') return RIGHT;
  return typeof value === 'boolean' || isError(value) ? CENTER : LEFT;
}

/** Cells of one look share one format object, so a masked format is worked out once a look. */
export class CellWriter {
  readonly #calculator: Calculator;
  readonly #wants: Record<string, Mask | undefined>;
  readonly #effective: Record<string, Map<JsonObject | undefined, JsonObject | null>> = {};
  readonly #entered = new Map<JsonObject, JsonObject | null>();

  constructor(calculator: Calculator, mask: Mask) {
    this.#calculator = calculator;
    const fields = ['userEnteredValue', 'effectiveValue', 'formattedValue', 'userEnteredFormat', 'effectiveFormat'];
    const others = ['hyperlink', 'note', 'dataValidation', 'textFormatRuns', 'pivotTable', 'chipRuns'];
    this.#wants = Object.fromEntries([...fields, ...others].map((field) => [field, below(mask, field)]));
  }

  write(sheet: Sheet, row: number, column: number): JsonObject {
    const cell: Cell = sheet.rows[row]?.cells[column] ?? {};
    const value = this.#calculator.valueAt(sheet, row, column);
    const data: JsonObject = {};
    const numberFormat = cell.format?.numberFormat ?? this.#calculator.inheritedFormat(sheet, row, column);
    this.#values(data, cell, value, asObject(numberFormat));
    this.#formats(data, cell, value, numberFormat);
    this.#others(data, cell, sheet, row, column);
    return data;
  }

  #values(data: JsonObject, cell: Cell, value: Effective, numberFormat: JsonObject): void {
    const { userEnteredValue: entered, effectiveValue: effective, formattedValue } = this.#wants;
    const typed = entered && userEnteredValue(cell);
    if (typed && entered) data.userEnteredValue = applyMask(typed, entered);
    if (value === undefined || value === '') return;
    const shown = effective && extendedValue(value);
    if (shown && effective) data.effectiveValue = applyMask(shown, effective);
    if (formattedValue) data.formattedValue = formatted(value, numberFormat, this.#calculator);
  }

  #formats(data: JsonObject, cell: Cell, value: Effective, numberFormat: Json | undefined): void {
    const { userEnteredFormat: entered, effectiveFormat: effective } = this.#wants;
    if (entered && cell.format) {
      const own = remembered(this.#entered, cell.format, (format) => masked(format, entered));
      if (own) data.userEnteredFormat = own;
    }
    if (!effective || (!cell.format && value === undefined && cell.formula === undefined)) return;
    const base = baseFor(value);
    const inherited = numberFormat !== undefined && !cell.format?.numberFormat;
    const full = inherited
      ? masked(overlaid(base, { ...cell.format, numberFormat }), effective)
      : remembered(this.#cacheFor(base), cell.format, (format) => masked(overlaid(base, format ?? {}), effective));
    if (full) data.effectiveFormat = full;
  }

  #cacheFor(base: JsonObject): Map<JsonObject | undefined, JsonObject | null> {
    const align = String(base.horizontalAlignment);
    this.#effective[align] ??= new Map();
    return this.#effective[align];
  }

  #others(data: JsonObject, cell: Cell, sheet: Sheet, row: number, column: number): void {
    const wants = this.#wants;
    const link = wants.hyperlink && (cell.extra?.hyperlink ?? this.#calculator.linkAt(sheet, row, column));
    if (link) data.hyperlink = link;
    if (wants.note && cell.note) data.note = cell.note;
    if (wants.dataValidation && cell.validation) data.dataValidation = applyMask(cell.validation, wants.dataValidation);
    for (const field of ['textFormatRuns', 'pivotTable', 'chipRuns']) {
      const mask = wants[field];
      const kept = cell.extra?.[field];
      if (mask && kept !== undefined) data[field] = applyMask(kept, mask);
    }
  }
}

function masked(format: JsonObject, mask: Mask): JsonObject | null {
  const kept = asObject(applyMask(format, mask));
  return Object.keys(kept).length ? kept : null;
}

function remembered<K, V>(cache: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  cache.set(key, made);
  return made;
}

import { invalidArgument } from '../http/errors.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { fieldType, SHEETS } from '../schema/messages.ts';

/** Messages whose zero members are never answered. */
const WITHOUT_ZEROS = new Set(['GridCoordinate', 'Color', 'OverlayPosition', 'TableColumnProperties']);
/** The first tab has the id 0 and is left out of ranges; the bounds of a range are answered as they are. */
const WITHOUT_FIRST_TAB = new Set(['GridRange', 'DimensionRange']);

/** Colours are held in 32 bits: 0.1234567891 comes back as 0.12345679. */
function single(value: number): number {
  const wanted = Math.fround(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === wanted) return short;
  }
  return Number(wanted.toPrecision(9));
}

/** A colour and its newer style form are the same thing: what is set in one shows in both. */
function mirrored(message: JsonObject): JsonObject {
  for (const key of Object.keys(message)) {
    const style = `${key}Style`;
    if (
      /[cC]olor$/.test(key) &&
      isObject(message[key]) &&
      message[style] === undefined &&
      key !== 'rgbColor' &&
      key !== 'color'
    ) {
      message[style] = { rgbColor: message[key] };
    }
    const plain = key.replace(/Style$/, '');
    const value = message[key];
    if (plain !== key && /[cC]olor$/.test(plain) && isObject(value) && isObject(value.rgbColor))
      message[plain] ??= value.rgbColor;
  }
  return message;
}

/** Messages in which false, "" and empty lists are said on purpose and come back. */
const WITH_DEFAULTS = new Set(['CellFormat', 'TextFormat', 'ExtendedValue', 'ConditionValue', 'CellData', 'RowData']);
const keepsDefaults = (name: string): boolean =>
  WITH_DEFAULTS.has(name) || name.endsWith('Request') || name.endsWith('Properties');
const isDefault = (value: Json): boolean =>
  value === false || value === '' || (Array.isArray(value) && value.length === 0);

const MIRRORED = new Set(['CellFormat', 'TextFormat', 'SheetProperties', 'Border', 'BandingProperties']);

const PLACES = new Set(['GridRange', 'GridCoordinate', 'DimensionRange']);

/** A place in a grid is a whole number from 0 on. Throws 400. */
function refuseBadPlace(name: string, key: string, member: Json): void {
  if (!PLACES.has(name) || !key.endsWith('Index') || typeof member !== 'number') return;
  if (!Number.isInteger(member) || member < 0) throw invalidArgument(`Invalid ${key}: ${member}`);
}

function messageOf(value: JsonObject, name: string): JsonObject {
  const fields = SHEETS[name] ?? {};
  const result: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    refuseBadPlace(name, key, member);
    if (WITHOUT_ZEROS.has(name) && (member === 0 || member === '')) continue;
    if (!keepsDefaults(name) && isDefault(member)) continue;
    if (key === 'sheetId' && member === 0 && WITHOUT_FIRST_TAB.has(name)) continue;
    const declared = fields[key];
    const kept = declared ? normalised(member, fieldType(declared).name) : member;
    result[key] = name === 'Color' && typeof kept === 'number' ? single(kept) : kept;
  }
  return MIRRORED.has(name) ? mirrored(result) : result;
}

/** A checked body in the form in which the API gives it back. */
export function normalised(value: Json, name: string): Json {
  if (Array.isArray(value)) return value.map((item) => normalised(item, name));
  return isObject(value) && SHEETS[name] ? messageOf(value, name) : value;
}

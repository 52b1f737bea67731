import { invalidArgument, invalidField } from '../http/errors.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { fieldType, type Messages, SHEETS } from './messages.ts';

const SCALARS: Record<string, string> = { string: 'TYPE_STRING', number: 'TYPE_INT32', boolean: 'TYPE_BOOL' };
/** Bodies of the `:method` calls, which the types declare under the same names. */
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const unknownName = (name: string, path: string) => {
  const text = `Invalid JSON payload received. Unknown name "${name}"${path ? ` at '${path}'` : ''}: Cannot find field.`;
  return invalidField(path, text);
};

function scalar(value: Json, type: string, path: string): Json {
  const wanted = SCALARS[type] ?? '';
  const text = JSON.stringify(value);
  if (isObject(value))
    throw invalidField(path, `Invalid value at '${path}' (${wanted}), Starting an object on a scalar field`);
  if (type === 'string') {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  } else if (type === 'number') {
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  } else if (typeof value === 'boolean') return value;
  else if (value === 'true' || value === 'false') return value === 'true';
  throw invalidField(path, `Invalid value at '${path}' (${wanted}), ${text}`);
}

/** Lists of cell values come as google.protobuf.ListValue, whose refusal has a text of its own. */
function listOfLists(value: Json, path: string): Json {
  const refuse = (at: string, item: Json) =>
    invalidField(
      at,
      `Invalid value at '${at}' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(item)}`,
    );
  if (!Array.isArray(value)) throw refuse(path, value);
  value.forEach((row, i) => {
    if (!Array.isArray(row)) throw refuse(`${path}[${i}]`, row);
  });
  return value;
}

function field(messages: Messages, value: Json, declared: string, path: string): Json {
  if (declared === 'any[][]') return listOfLists(value, path);
  const { name, list } = fieldType(declared);
  if (name.startsWith('any')) return value;
  const one = (item: Json, at: string): Json =>
    name in SCALARS ? scalar(item, name, at) : message(messages, item, name, at);
  if (!list) return one(value, path);
  return Array.isArray(value) ? value.map((item, i) => one(item, `${path}[${i}]`)) : [one(value, path)];
}

function message(messages: Messages, value: Json, name: string, path: string): JsonObject {
  if (!isObject(value))
    throw invalidField(
      path,
      `Invalid value at '${path}' (type.googleapis.com/google.apps.sheets.v4.${name}), ${JSON.stringify(value)}`,
    );
  const fields = messages[name] ?? {};
  const checked: JsonObject = {};
  for (const [sent, member] of Object.entries(value)) {
    const key = sent in fields ? sent : camel(sent);
    const declared = fields[key];
    if (declared === undefined) throw unknownName(sent, path);
    if (member === null || member === undefined) continue;
    checked[key] = field(messages, member, declared, path ? `${path}.${key}` : key);
  }
  return checked;
}

/**
 * A copy of a body with the declared names and types; null members left out. Throws 400 as Google words it for
 * unknown names and values of a wrong type. `path` is how Google names the body (`data` for a PUT of values).
 */
export const checkedBody = (body: Json | undefined, name: string, path = ''): JsonObject =>
  message(SHEETS, body ?? {}, name, path);

const ENUMS: Record<string, readonly string[]> = {
  Dimension: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'],
  ValueRenderOption: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
  DateTimeRenderOption: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
  ValueInputOption: ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'],
};

const ENUM_TYPES: Record<string, string> = {
  Dimension: 'google.apps.sheets.v4.Dimension',
  ValueRenderOption: 'google.apps.sheets.v4.ValueRenderOption',
  DateTimeRenderOption: 'google.apps.sheets.v4.DateTimeRenderOption',
  ValueInputOption: 'google.apps.sheets.v4.ValueInputOption',
};

/** An option of a call; absent or empty = `otherwise`. Throws 400 for a name that the enum does not have. */
export function enumOption(value: Json | undefined, type: keyof typeof ENUMS, name: string, otherwise: string): string {
  if (value === undefined || value === null || value === '') return otherwise;
  if (typeof value === 'string' && ENUMS[type]?.includes(value))
    return value.endsWith('UNSPECIFIED') ? otherwise : value;
  const text = `Invalid value at '${name}' (type.googleapis.com/${ENUM_TYPES[type]}), ${JSON.stringify(value)}`;
  throw invalidField(name, text);
}

export const missingOption = (name: string) => invalidArgument(`'${name}' is required but not specified`);

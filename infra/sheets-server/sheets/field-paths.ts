import { below, type Mask, MaskSyntaxError, parseMask } from '../http/mask.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { unknownPath } from '../schema/check-mask.ts';
import { SHEETS } from '../schema/messages.ts';
import { refusal } from './edit.ts';

/** The mask of an update request. Throws 400 where it is missing or names something that the message lacks. */
export function updateMask(fields: Json | undefined, message: string): Mask {
  const text = asString(fields);
  if (!text) throw refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  try {
    const mask = parseMask(text);
    const wrong = unknownPath(SHEETS, message, mask);
    if (wrong) throw refusal(`Unknown field: ${wrong}`);
    return mask;
  } catch (error) {
    if (error instanceof MaskSyntaxError) throw refusal(`Invalid field: ${text}`);
    throw error;
  }
}

const isMessage = (value: Json | undefined): value is JsonObject => isObject(value);

/**
 * `target` with the fields of `source` that the mask names; a named field that the source lacks is unset.
 * Neither argument is changed.
 */
export function withFields(target: JsonObject, source: JsonObject, mask: Mask): JsonObject {
  if (mask === true) return source;
  const result: JsonObject = { ...target };
  for (const key of Object.keys(mask)) {
    if (key === '*') return { ...target, ...source };
    const inner = below(mask, key);
    const value = source[key];
    if (inner !== undefined && inner !== true && (isMessage(value) || isMessage(result[key]))) {
      const merged = withFields(isMessage(result[key]) ? result[key] : {}, isMessage(value) ? value : {}, inner);
      if (Object.keys(merged).length || isMessage(value)) result[key] = merged;
      else delete result[key];
    } else if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}

import { driveInvalid } from '../http/errors.ts';
import { applyMask, type Mask, MaskSyntaxError, parseMask } from '../http/mask.ts';
import { asObject, type JsonObject } from '../model/json.ts';
import { unknownPath } from '../schema/check-mask.ts';
import { DRIVE } from '../schema/messages.ts';

const refuse = (path: string) => driveInvalid(`Invalid field selection ${path}`, 'fields', 'invalidParameter');

/** Reads a Drive mask; an unknown name is 400 `Invalid field selection`. */
export function driveMask(query: URLSearchParams, message: string): Mask | null {
  const text = query.get('fields');
  if (!text) return null;
  try {
    const mask = parseMask(text);
    const wrong = unknownPath(DRIVE, message, mask);
    if (wrong) throw refuse(wrong.split('.').at(-1) ?? wrong);
    return mask;
  } catch (error) {
    if (error instanceof MaskSyntaxError) throw refuse(error.at || text);
    throw error;
  }
}

/** Without a mask Drive answers a handful of fields. */
export function select(full: JsonObject, mask: Mask | null, usual: readonly string[]): JsonObject {
  if (mask) return asObject(applyMask(full, mask));
  return Object.fromEntries(usual.filter((key) => full[key] !== undefined).map((key) => [key, full[key]]));
}

export const USUAL_FILE_FIELDS = ['kind', 'id', 'name', 'mimeType'] as const;

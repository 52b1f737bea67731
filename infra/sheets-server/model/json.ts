export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
export const asArray = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
export const asObjects = (value: Json | undefined): JsonObject[] => asArray(value).map(asObject);
export const asString = (value: Json | undefined, otherwise = ''): string =>
  typeof value === 'string' ? value : otherwise;
export const asNumber = (value: Json | undefined, otherwise = 0): number =>
  typeof value === 'number' ? value : otherwise;
export const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';

/** A deep copy without undefined and null members: an answer never holds either. */
export function compact(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(compact);
  if (!isObject(value)) return value ?? null;
  const kept: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined && member !== null) kept[key] = compact(member);
  }
  return kept;
}

export const copyOf = <T extends Json | undefined>(value: T): T => structuredClone(value);

export const equalJson = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

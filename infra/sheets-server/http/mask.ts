import type { Json, JsonObject } from '../model/json.ts';
import { isObject } from '../model/json.ts';

/** The fields that a mask names, as a tree; `true` is everything below. */
export type Mask = true | MaskTree;
export interface MaskTree {
  [field: string]: Mask;
}

/** A mask that cannot be read; `at` is the rest of the text that was not understood. */
export class MaskSyntaxError extends Error {
  readonly at: string;
  constructor(at: string) {
    super(`Invalid field selection ${at}`);
    this.at = at;
  }
}

const NAME = /^\s*([A-Za-z_][\w-]*|\*|"[^"]*"|'[^']*')\s*/;

interface Cursor {
  rest: string;
}

function takeName(cursor: Cursor): string {
  const match = NAME.exec(cursor.rest);
  if (!match) throw new MaskSyntaxError(cursor.rest);
  cursor.rest = cursor.rest.slice(match[0].length);
  return (match[1] ?? '').replace(/^["']|["']$/g, '');
}

function take(cursor: Cursor, characters: string): string {
  const next = cursor.rest.trimStart().charAt(0);
  if (!next || !characters.includes(next)) return '';
  cursor.rest = cursor.rest.trimStart().slice(1);
  return next;
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function merge(a: Mask | undefined, b: Mask): Mask {
  if (a === undefined) return b;
  if (a === true || b === true) return true;
  const both: MaskTree = { ...a };
  for (const [key, mask] of Object.entries(b)) both[key] = merge(both[key], mask);
  return both;
}

function parsePath(cursor: Cursor): MaskTree {
  const name = camel(takeName(cursor));
  if (take(cursor, './')) return { [name]: parsePath(cursor) };
  if (take(cursor, '(')) {
    const inner = parseList(cursor);
    if (!take(cursor, ')')) throw new MaskSyntaxError(cursor.rest);
    return { [name]: inner };
  }
  return { [name]: true };
}

function parseList(cursor: Cursor): MaskTree {
  let tree = parsePath(cursor);
  while (take(cursor, ',')) tree = merge(tree, parsePath(cursor)) as MaskTree;
  return tree;
}

/** Reads `a,b(c,d/e),f.g,*`. Throws `MaskSyntaxError`. */
export function parseMask(text: string): Mask {
  const cursor = { rest: text };
  const tree = parseList(cursor);
  if (cursor.rest.trim()) throw new MaskSyntaxError(cursor.rest);
  return tree['*'] === true ? true : tree;
}

/** What the mask wants of a field; undefined = nothing. */
export function below(mask: Mask, field: string): Mask | undefined {
  if (mask === true) return true;
  return mask[field] ?? mask['*'];
}

/** The part of a value that the mask names. */
export function applyMask(value: Json, mask: Mask): Json {
  if (mask === true) return value;
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const inner = below(mask, key);
    if (inner !== undefined && member !== undefined) kept[key] = applyMask(member, inner);
  }
  return kept;
}

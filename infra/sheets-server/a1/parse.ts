import { columnIndex } from './letters.ts';

/** A range as text names it: half open, an absent side is unbounded. */
export interface ParsedBox {
  startRow?: number;
  endRow?: number;
  startColumn?: number;
  endColumn?: number;
  /** One cell without a colon: for a write only the origin. */
  single: boolean;
}

export interface ParsedRange {
  /** As written, unquoted; undefined where the text names no tab. */
  title: string | undefined;
  /** The part behind `!`; undefined where the text is a tab alone. */
  cells: string | undefined;
  quoted: boolean;
}

const QUOTED = /^'((?:[^']|'')*)'(?:!([\s\S]*))?$/;

/** Cuts `'Tab''s name'!A1:B2` into tab and cells; null where the quotes do not match. */
export function splitRange(text: string): ParsedRange | null {
  if (text.startsWith("'")) {
    const match = QUOTED.exec(text);
    if (!match) return null;
    return { title: (match[1] ?? '').replaceAll("''", "'"), cells: match[2], quoted: true };
  }
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { title: undefined, cells: text, quoted: false };
  return { title: text.slice(0, bang), cells: text.slice(bang + 1), quoted: false };
}

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

const A1_CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;
const R1C1_CORNER = /^R([1-9]\d{0,6})C([1-9]\d{0,4})$/i;

function a1Corner(text: string): Corner | null {
  const match = A1_CORNER.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  return { column: match[1] ? columnIndex(match[1]) : undefined, row: match[2] ? Number(match[2]) - 1 : undefined };
}

function r1c1Corner(text: string): Corner | null {
  const match = R1C1_CORNER.exec(text);
  return match && { row: Number(match[1]) - 1, column: Number(match[2]) - 1 };
}

function span(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  if (a !== undefined && b !== undefined) return [Math.min(a, b), Math.max(a, b) + 1];
  if (a !== undefined) return [a, undefined];
  return b === undefined ? [undefined, undefined] : [undefined, b + 1];
}

function boxOf(first: Corner, last: Corner, single: boolean): ParsedBox {
  const box: ParsedBox = { single };
  const [startRow, endRow] = span(first.row, last.row);
  const [startColumn, endColumn] = span(first.column, last.column);
  if (startRow !== undefined) box.startRow = startRow;
  if (endRow !== undefined) box.endRow = endRow;
  if (startColumn !== undefined) box.startColumn = startColumn;
  if (endColumn !== undefined) box.endColumn = endColumn;
  return box;
}

function parseWith(corner: (text: string) => Corner | null, text: string): ParsedBox | null {
  const [left = '', right, ...more] = text.split(':');
  if (more.length) return null;
  const first = corner(left);
  if (!first) return null;
  if (right === undefined)
    return first.row === undefined || first.column === undefined ? null : boxOf(first, first, true);
  const last = corner(right);
  return last && boxOf(first, last, false);
}

/** `A1`, `A1:B2`, `A:B`, `2:3`, `A2:B`, `$A$1`, `R1C1:R2C2`; null for everything else. */
export const parseCells = (text: string): ParsedBox | null => parseWith(a1Corner, text) ?? parseWith(r1c1Corner, text);

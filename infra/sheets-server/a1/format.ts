import type { Box } from '../model/types.ts';
import { columnLetters } from './letters.ts';

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** As the API echoes a title: plain only where it could not be read as anything else. */
export const quoteTitle = (title: string): string =>
  PLAIN_TITLE.test(title) && !LOOKS_LIKE_A_CELL.test(title) ? title : `'${title.replaceAll("'", "''")}'`;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A1:B2`, or `A1` for a single cell. */
export function boxName({ startRow, endRow, startColumn, endColumn }: Box): string {
  const first = cellName(startRow, startColumn);
  const last = cellName(endRow - 1, endColumn - 1);
  return first === last ? first : `${first}:${last}`;
}

export const rangeName = (title: string, box: Box): string => `${quoteTitle(title)}!${boxName(box)}`;

interface OpenBox {
  startRow?: number | undefined;
  endRow?: number | undefined;
  startColumn?: number | undefined;
  endColumn?: number | undefined;
}

/** A range whose sides may be open, as error messages name it: `A1001:B`, `AA1:2`, `3:3`, `B:B`. */
export function openRangeName(title: string, box: OpenBox): string {
  const letters = (index: number | undefined) => (index === undefined ? '' : columnLetters(index));
  const digits = (index: number | undefined) => (index === undefined ? '' : String(index + 1));
  const wholeColumns = box.startRow === undefined && box.endRow === undefined;
  const wholeRows = box.startColumn === undefined && box.endColumn === undefined;
  if (wholeColumns && wholeRows) return quoteTitle(title);
  const first = `${wholeRows ? '' : letters(box.startColumn ?? 0)}${wholeColumns ? '' : digits(box.startRow ?? 0)}`;
  const end = (n: number | undefined) => (n === undefined ? undefined : n - 1);
  const last = `${letters(end(box.endColumn))}${digits(end(box.endRow))}`;
  return `${quoteTitle(title)}!${first === last && !wholeRows && !wholeColumns ? first : `${first}:${last}`}`;
}

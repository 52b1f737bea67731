// @ts-check
/** @import { Box, Spot } from './types.d.ts' */

/** 0 → A, 26 → AA. @param {number} column */
export function letters(column) {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** @param {string} text */
function columnIndex(text) {
  let index = 0;
  for (const letter of text.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** @param {Spot} spot */
export const cellName = ({ row, column }) => `${letters(column)}${row + 1}`;

/** @param {Box} box */
export function boxName(box) {
  const first = cellName({ row: box.top, column: box.left });
  const last = cellName({ row: box.bottom - 1, column: box.right - 1 });
  return first === last ? first : `${first}:${last}`;
}

/**
 * `B5` or `B5:C9`, with or without `$`; null = neither.
 * @param {string} text
 * @returns {Box | null}
 */
export function parseBox(text) {
  const match = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return null;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const [top, bottom] = [Number(row) - 1, Number(lastRow) - 1].sort((a, b) => a - b);
  const [left, right] = [columnIndex(column), columnIndex(lastColumn)].sort((a, b) => a - b);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined || top < 0) return null;
  return { top, bottom: bottom + 1, left, right: right + 1 };
}

/** A tab's title as it stands before the `!`. @param {string} title */
export const quoted = (title) => `'${title.replaceAll("'", "''")}'`;

// @ts-check
/** @import { Box } from './types.d.ts' */

/** @param {string} text */
const quotedField = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells as other spreadsheets paste them. @param {Box} box @param {(row: number, column: number) => string} shownAt */
export function toTabbed({ top, left, bottom, right }, shownAt) {
  const lines = [];
  for (let row = top; row < bottom; row++) {
    const fields = [];
    for (let column = left; column < right; column++) fields.push(quotedField(shownAt(row, column)));
    lines.push(fields.join('\t'));
  }
  return lines.join('\n');
}

/** Rows of texts, all of one width. @param {string} text @returns {string[][]} */
export function fromTabbed(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain = '', end] of text
    .replaceAll('\r\n', '\n')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  while (rows.length > 1 && rows[rows.length - 1]?.every((field) => field === '')) rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}

// @ts-check
/** @import { CellData } from './types.d.ts' */
import { make } from './element.js';

const WEB = /^(?:https?:\/\/|mailto:)/i;
const INSIDE = /^#(?:gid|range)=/;

/** @param {CellData} cell @returns {{start: number, uri: string | null}[]} */
function pieces(cell) {
  const runs = cell.textFormatRuns ?? [];
  if (runs.some(({ format }) => format?.link?.uri)) {
    return runs.map(({ startIndex = 0, format }) => ({ start: startIndex, uri: format?.link?.uri ?? null }));
  }
  const uri = cell.hyperlink ?? cell.effectiveFormat?.textFormat?.link?.uri ?? null;
  return uri ? [{ start: 0, uri }] : [];
}

/** The first link of a cell that may be followed; null = none. @param {CellData | undefined} cell */
export const linkOf = (cell) => (cell ? (pieces(cell).find(({ uri }) => uri && isSafe(uri))?.uri ?? null) : null);

/** Only the web, mail and places in this workbook: a script as a link does nothing. @param {string} uri */
const isSafe = (uri) => WEB.test(uri) || INSIDE.test(uri);

/**
 * Fills an element with a cell's text, links in it as links.
 * @param {HTMLElement} element @param {CellData} cell
 */
export function fillWithLinks(element, cell) {
  const text = cell.formattedValue ?? '';
  const parts = pieces(cell);
  if (parts.length === 0) {
    element.textContent = text;
    return;
  }
  const first = parts[0]?.start ?? 0;
  if (first > 0) element.append(text.slice(0, first));
  parts.forEach(({ start, uri }, index) => {
    const piece = text.slice(start, parts[index + 1]?.start ?? text.length);
    element.append(uri && isSafe(uri) ? anchor(piece, uri) : piece);
  });
}

/** @param {string} text @param {string} uri */
function anchor(text, uri) {
  const link = make('a', 'link', text);
  link.href = uri;
  link.tabIndex = -1;
  if (INSIDE.test(uri)) link.dataset.inside = uri;
  else {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return link;
}

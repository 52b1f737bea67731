// @ts-check
/** @import { CellData } from './types.d.ts' */

import { make } from './element.js';
import { fillWithLinks } from './links.js';
import { dress } from './look.js';

const LISTS = new Set(['ONE_OF_LIST', 'ONE_OF_RANGE']);

/** @param {CellData | undefined} cell */
export const isCheckbox = (cell) => cell?.dataValidation?.condition?.type === 'BOOLEAN';
/** @param {CellData | undefined} cell */
export const isDropdown = (cell) => LISTS.has(cell?.dataValidation?.condition?.type ?? '');

/** The value that a ticked or an unticked box stands for. @param {CellData} cell @returns {[string, string]} */
export function checkboxValues({ dataValidation }) {
  const [ticked, unticked] = dataValidation?.condition?.values ?? [];
  return [ticked?.userEnteredValue ?? 'TRUE', unticked?.userEnteredValue ?? 'FALSE'];
}

/** @param {CellData} cell */
export function isTicked(cell) {
  const { boolValue } = cell.effectiveValue ?? {};
  if (boolValue !== undefined) return boolValue;
  return cell.formattedValue !== undefined && cell.formattedValue === checkboxValues(cell)[0];
}

/** What a cell shows. @param {CellData | undefined} cell */
export function cellElement(cell) {
  const element = make('div', 'cell');
  element.setAttribute('role', 'gridcell');
  if (!cell) return element;
  dress(element, cell);
  if (isCheckbox(cell)) element.append(checkbox(cell));
  else element.append(textOf(cell));
  if (isDropdown(cell)) element.append(make('span', 'arrow'));
  if (cell.note) element.append(make('span', 'note-mark'));
  return element;
}

/** @param {CellData} cell */
function textOf(cell) {
  const text = make('span', 'text');
  text.dir = 'auto';
  fillWithLinks(text, cell);
  return text;
}

/** @param {CellData} cell */
function checkbox(cell) {
  const box = make('span', 'checkbox');
  box.setAttribute('role', 'checkbox');
  box.setAttribute('aria-checked', String(isTicked(cell)));
  return box;
}

import { quoteTitle } from '../a1/format.ts';
import { columnIndex, columnLetters } from '../a1/letters.ts';
import type { Box } from '../model/types.ts';
import { tokenize } from './tokens.ts';

/** Where an interval of rows or columns lies afterwards; null = it is gone. */
export type IntervalMap = (start: number, end: number) => [number, number] | null;

export interface ReferenceMap {
  rows: IntervalMap;
  columns: IntervalMap;
}

interface Corner {
  columnFixed: string;
  column: number | null;
  rowFixed: string;
  row: number | null;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const rowOnly = letters === '';
  return {
    columnFixed: rowOnly ? '' : first,
    column: rowOnly ? null : columnIndex(letters),
    rowFixed: rowOnly ? first || second : second,
    row: digits === '' ? null : Number(digits) - 1,
  };
}

const write = ({ columnFixed, column, rowFixed, row }: Corner): string =>
  `${column === null ? '' : columnFixed + columnLetters(column)}${row === null ? '' : rowFixed + (row + 1)}`;

type Axis = 'row' | 'column';

/** Moves both ends of one axis; false = the cells are gone. */
function mapAxis(first: Corner, last: Corner, axis: Axis, map: IntervalMap): boolean {
  const [a, b] = [first[axis], last[axis]];
  if (a === null && b === null) return true;
  const start = a ?? 0;
  const end = b === null ? Number.MAX_SAFE_INTEGER : b + 1;
  const moved = map(Math.min(start, end - 1), Math.max(start + 1, end));
  if (!moved) return false;
  if (a !== null) first[axis] = moved[0];
  if (b !== null) last[axis] = moved[1] - 1;
  return true;
}

function mapCells(cells: string, map: ReferenceMap): string | null {
  const [left = '', right] = cells.split(':');
  const first = corner(left);
  const last = right === undefined ? first && { ...first } : corner(right);
  if (!first || !last) return cells;
  if (!mapAxis(first, last, 'row', map.rows) || !mapAxis(first, last, 'column', map.columns)) return null;
  return right === undefined ? write(first) : `${write(first)}:${write(last)}`;
}

const splitTitle = (text: string): [string | null, string] => {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return [null, text];
  const title = text.slice(0, bang);
  return [title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title, text.slice(bang + 1)];
};

/**
 * The formula after cells of tab `moved` went elsewhere. `home` is the tab in which the formula stands. A reference
 * whose cells are gone becomes #REF!.
 */
export function shiftReferences(
  formula: string,
  home: string,
  moved: string,
  map: ReferenceMap,
  decimal: string,
): string {
  const tokens = tokenize(formula.slice(1), decimal);
  if (!tokens) return formula;
  const parts = tokens.map(({ kind, text }) => {
    if (kind !== 'reference') return text;
    const [title, cells] = splitTitle(text);
    if ((title ?? home).toLowerCase() !== moved.toLowerCase()) return text;
    const prefix = text.slice(0, text.length - cells.length);
    return prefix + (mapCells(cells, map) ?? '#REF!');
  });
  return `=${parts.join('')}`;
}

/** The formula after a tab was given another name. */
export function renameReferences(formula: string, before: string, after: string, decimal: string): string {
  const tokens = tokenize(formula.slice(1), decimal);
  if (!tokens) return formula;
  const parts = tokens.map(({ kind, text }) => {
    const [title, cells] = kind === 'reference' ? splitTitle(text) : [null, text];
    return title?.toLowerCase() === before.toLowerCase() ? `${quoteTitle(after)}!${cells}` : text;
  });
  return `=${parts.join('')}`;
}

const by =
  (count: number): IntervalMap =>
  (start, end) =>
    start + count < 0 ? null : [start + count, end + count];

/** The formula as it reads when it is copied `rows` down and `columns` right: only references without $ move. */
export function copyReferences(formula: string, rows: number, columns: number, decimal: string): string {
  const tokens = tokenize(formula.slice(1), decimal);
  if (!tokens || (rows === 0 && columns === 0)) return formula;
  const parts = tokens.map(({ kind, text }) => (kind === 'reference' ? copyReference(text, rows, columns) : text));
  return `=${parts.join('')}`;
}

function copyReference(text: string, rows: number, columns: number): string {
  const [, cells] = splitTitle(text);
  const prefix = text.slice(0, text.length - cells.length);
  const corners = cells.split(':').map((part) => {
    const found = corner(part);
    if (!found) return part;
    const row = found.row === null || found.rowFixed ? found.row : by(rows)(found.row, found.row + 1)?.[0];
    const column =
      found.column === null || found.columnFixed ? found.column : by(columns)(found.column, found.column + 1)?.[0];
    return row === undefined || column === undefined ? null : write({ ...found, row, column });
  });
  return prefix + (corners.includes(null) ? '#REF!' : corners.join(':'));
}

interface Cut {
  title: string;
  box: Box;
  down: number;
  right: number;
}

/** The formula after the cells of a box were cut and pasted elsewhere on their tab. */
export function followReferences(formula: string, home: string, cut: Cut, decimal: string): string {
  const tokens = tokenize(formula.slice(1), decimal);
  if (!tokens) return formula;
  const parts = tokens.map(({ kind, text }) => {
    if (kind !== 'reference') return text;
    const [title, cells] = splitTitle(text);
    if ((title ?? home).toLowerCase() !== cut.title.toLowerCase()) return text;
    const corners = cells.split(':').map(corner);
    const inside = corners.every((one) => one && isInside(one, cut.box));
    if (!inside) return text;
    const moved = corners.map((one) =>
      one ? write({ ...one, row: (one.row ?? 0) + cut.down, column: (one.column ?? 0) + cut.right }) : '',
    );
    return text.slice(0, text.length - cells.length) + moved.join(':');
  });
  return `=${parts.join('')}`;
}

const isInside = ({ row, column }: Corner, box: Box): boolean =>
  row !== null &&
  column !== null &&
  row >= box.startRow &&
  row < box.endRow &&
  column >= box.startColumn &&
  column < box.endColumn;

import type { Cell, GridArea, TabGrid } from '../grid.ts';
import { cellText } from '../text.ts';
import { absenceOf } from '../values/absent.ts';
import { parseNumberText } from '../values/number-text.ts';

/** What kind of thing a cell holds, before anybody says what it means. */
export const BLANK = 0;
export const NUMBER = 1;
/** Text that is a number with at most a unit around it. */
export const NUMBER_TEXT = 2;
export const DATE = 3;
/** A dash, `nihil`, `belum ada`: stands for nothing. */
export const MARK = 4;
export const TEXT = 5;
export const ERROR = 6;
export const BOOLEAN = 7;

/** Half-open range of columns in which a table is looked for. */
export interface Band {
  readonly start: number;
  readonly end: number;
}

/** Kinds of all cells in one piece, row after row; those of a row begin at its start and end at the next one's. */
interface Kinds {
  readonly all: Uint8Array;
  readonly starts: Uint32Array;
}

/** A tab with the kind of each of its cells, found once. */
export interface TabView {
  readonly tab: TabGrid;
  readonly height: number;
  readonly width: number;
  readonly kinds: Kinds;
  /** Merges by the rows that they begin in. */
  readonly mergesByRow: ReadonlyMap<number, readonly GridArea[]>;
  /** The row that was asked about last: several tests look at one row before the next. */
  readonly latest: FilledRow;
}

interface FilledRow {
  row: number;
  start: number;
  end: number;
  columns: readonly number[];
}

export function viewTab(tab: TabGrid): TabView {
  const kinds = kindsOf(tab.rows);
  const mergesByRow = new Map<number, GridArea[]>();
  for (const merge of tab.merges) {
    const list = mergesByRow.get(merge.startRow);
    if (list) list.push(merge);
    else mergesByRow.set(merge.startRow, [merge]);
  }
  const width = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const latest = { row: -1, start: 0, end: 0, columns: [] };
  return { tab, height: heightOf(kinds), width, kinds, mergesByRow, latest };
}

function kindsOf(rows: TabGrid['rows']): Kinds {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, cells] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + cells.length;
  const all = new Uint8Array(starts[rows.length] ?? 0);
  let at = 0;
  for (const cells of rows) {
    for (let column = 0; column < cells.length; column++, at++) {
      const cell = cells[column];
      if (cell) all[at] = kindOfCell(cell);
    }
  }
  return { all, starts };
}

/** Rows up to the last in which something stands. */
function heightOf({ all, starts }: Kinds): number {
  let last = all.length - 1;
  while (last >= 0 && all[last] === BLANK) last--;
  return starts.findLastIndex((start) => start <= last) + 1;
}

export function kindOfCell(cell: Cell): number {
  if (cell.error) return ERROR;
  if (typeof cell.value === 'number') return cell.format === 'DATE' || cell.format === 'DATE_TIME' ? DATE : NUMBER;
  if (typeof cell.value === 'boolean') return BOOLEAN;
  const text = cellText(cell);
  return text === '' ? BLANK : kindOfText(text);
}

function kindOfText(text: string): number {
  const first = text.charCodeAt(0);
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  if (text.length > 40) return TEXT;
  if (first === 35 && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/i.test(text)) return ERROR;
  if (absenceOf(text) !== null) return MARK;
  if (letter && !/^(?:rp|idr)/i.test(text)) return TEXT;
  return parseNumberText(text) ? NUMBER_TEXT : TEXT;
}

export function kindAt({ kinds, height }: TabView, row: number, column: number): number {
  if (row < 0 || row >= height || column < 0) return BLANK;
  const at = (kinds.starts[row] ?? 0) + column;
  return at < (kinds.starts[row + 1] ?? 0) ? (kinds.all[at] ?? BLANK) : BLANK;
}

export function textAt(view: TabView, row: number, column: number): string {
  return cellText(view.tab.rows[row]?.[column]);
}

export function isNumeric(kind: number): boolean {
  return kind === NUMBER || kind === NUMBER_TEXT;
}

/** What one row holds within a band. */
export interface RowShape {
  readonly filled: number;
  readonly texts: number;
  readonly numbers: number;
  readonly first: number;
  readonly last: number;
}

export function shapeOf(view: TabView, row: number, band: Band): RowShape {
  const shape = { filled: 0, texts: 0, numbers: 0, first: -1, last: -1 };
  for (const column of filledColumns(view, row, band)) {
    const kind = kindAt(view, row, column);
    shape.filled++;
    if (kind === TEXT) shape.texts++;
    else if (kind === NUMBER || kind === NUMBER_TEXT) shape.numbers++;
    if (shape.first < 0) shape.first = column;
    shape.last = column;
  }
  return shape;
}

/** Columns of a row that hold something, within a band. */
export function filledColumns(view: TabView, row: number, { start, end }: Band): readonly number[] {
  const { latest } = view;
  if (latest.row === row && latest.start === start && latest.end === end) return latest.columns;
  const columns = filledIn(view, row, start, end);
  latest.row = row;
  latest.start = start;
  latest.end = end;
  latest.columns = columns;
  return columns;
}

function filledIn({ kinds, height }: TabView, row: number, start: number, end: number): readonly number[] {
  const columns: number[] = [];
  if (row < 0 || row >= height) return columns;
  const first = kinds.starts[row] ?? 0;
  const last = Math.min(end, (kinds.starts[row + 1] ?? 0) - first);
  for (let column = start; column < last; column++) if (kinds.all[first + column] !== BLANK) columns.push(column);
  return columns;
}

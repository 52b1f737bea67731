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

/** A tab with the kind of each of its cells, found once. */
export interface TabView {
  readonly tab: TabGrid;
  readonly height: number;
  readonly width: number;
  readonly kinds: readonly Uint8Array[];
  /** Merges by the rows that they begin in. */
  readonly mergesByRow: ReadonlyMap<number, readonly GridArea[]>;
}

export function viewTab(tab: TabGrid): TabView {
  const kinds = tab.rows.map(kindsOfRow);
  let height = kinds.length;
  while (kinds[height - 1]?.every((kind) => kind === BLANK)) height--;
  const mergesByRow = new Map<number, GridArea[]>();
  for (const merge of tab.merges) {
    const list = mergesByRow.get(merge.startRow);
    if (list) list.push(merge);
    else mergesByRow.set(merge.startRow, [merge]);
  }
  const width = kinds.reduce((most, row) => Math.max(most, row.length), 0);
  return { tab, height, width, kinds: kinds.slice(0, height), mergesByRow };
}

function kindsOfRow(row: readonly (Cell | undefined)[]): Uint8Array {
  const kinds = new Uint8Array(row.length);
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (cell) kinds[column] = kindOfCell(cell);
  }
  return kinds;
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

export function kindAt(view: TabView, row: number, column: number): number {
  return view.kinds[row]?.[column] ?? BLANK;
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
  const kinds = view.kinds[row];
  const shape = { filled: 0, texts: 0, numbers: 0, first: -1, last: -1 };
  if (!kinds) return shape;
  const end = Math.min(band.end, kinds.length);
  for (let column = band.start; column < end; column++) {
    const kind = kinds[column] ?? BLANK;
    if (kind === BLANK) continue;
    shape.filled++;
    if (kind === TEXT) shape.texts++;
    else if (kind === NUMBER || kind === NUMBER_TEXT) shape.numbers++;
    if (shape.first < 0) shape.first = column;
    shape.last = column;
  }
  return shape;
}

/** Columns of a row that hold something, within a band. */
export function filledColumns(view: TabView, row: number, band: Band): number[] {
  const kinds = view.kinds[row];
  const columns: number[] = [];
  if (!kinds) return columns;
  const end = Math.min(band.end, kinds.length);
  for (let column = band.start; column < end; column++) if (kinds[column] !== BLANK) columns.push(column);
  return columns;
}

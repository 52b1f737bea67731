import { headerText } from '../header-text.ts';
import {
  type Band,
  BLANK,
  DATE,
  filledColumns,
  isNumeric,
  kindAt,
  MARK,
  type RowShape,
  shapeOf,
  type TabView,
  TEXT,
  textAt,
} from './cells.ts';
import { type Header, headerPath, isHeaderStart } from './header.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumberingRow } from './numbering.ts';
import { isGroupMark, isGroupText, isNoteText, isPlaceTotal, isTotalLabel } from './row-words.ts';

/** Rows of a table by what they are. `end` is the first row that is no longer of it. */
export interface Body {
  readonly data: readonly number[];
  readonly totals: readonly number[];
  readonly groups: readonly number[];
  readonly numbering: readonly number[];
  readonly repeated: readonly number[];
  readonly end: number;
}

/** Tells whether a text is the name of a kecamatan of the district. */
export type IsKecamatan = (text: string) => boolean;

type RowKind = 'blank' | 'data' | 'total' | 'group' | 'groupTotal' | 'numbering' | 'repeated' | 'end';

interface Scan {
  readonly view: TabView;
  readonly header: Header;
  readonly band: Band;
  readonly lexicon: Lexicon;
  readonly isKecamatan: IsKecamatan;
  readonly headerTexts: readonly ReadonlySet<string>[];
  /** Columns whose cells are mostly numbers. */
  readonly numeric: ReadonlySet<number>;
  /** Share of rows whose first filled cell is an Arabic number: a running number. */
  readonly running: boolean;
  /** Columns whose header names places. */
  readonly places: ReadonlySet<number>;
}

/** Reads down from a header until notes, signatures or another table. */
export function findBody(view: TabView, header: Header, lexicon: Lexicon, isKecamatan: IsKecamatan): Body {
  const band = { start: header.startColumn, end: header.endColumn };
  const scan = prepare(view, header, band, lexicon, isKecamatan);
  const found: Record<'data' | 'total' | 'group' | 'numbering' | 'repeated', number[]> = {
    data: [],
    total: [],
    group: [],
    numbering: [],
    repeated: [],
  };
  let blanks = 0;
  let end = lastOf(header) + 1;
  for (let row = end; row < view.height; row++) {
    const kind = classify(scan, row, blanks, found.data.length > 0);
    if (kind === 'end') break;
    if (kind === 'blank') {
      blanks++;
      continue;
    }
    blanks = 0;
    end = row + 1;
    if (kind === 'groupTotal') {
      found.group.push(row);
      found.total.push(row);
    } else {
      found[kind].push(row);
    }
  }
  return settle(found, end);
}

function lastOf(header: Header): number {
  return Math.max(...header.rows, ...header.numbering);
}

/** A table whose only row is called Jumlah has that row as its data. */
function settle(found: Record<'data' | 'total' | 'group' | 'numbering' | 'repeated', number[]>, end: number): Body {
  const onlyTotals = found.data.length === 0 && found.total.length > 0;
  return {
    data: onlyTotals ? found.total.filter((row) => !found.group.includes(row)) : found.data,
    totals: onlyTotals ? [] : found.total,
    groups: found.group,
    numbering: found.numbering,
    repeated: found.repeated,
    end,
  };
}

function prepare(view: TabView, header: Header, band: Band, lexicon: Lexicon, isKecamatan: IsKecamatan): Scan {
  const first = lastOf(header) + 1;
  const numbers = new Map<number, number>();
  const texts = new Map<number, number>();
  let rows = 0;
  let running = 0;
  for (let row = first; row < view.height && rows < 60; row++) {
    const columns = filledColumns(view, row, band);
    if (columns.length < 2) continue;
    rows++;
    if (/^\d{1,4}[.)]?$/.test(textAt(view, row, columns[0] ?? 0))) running++;
    for (const column of columns) {
      const kind = kindAt(view, row, column);
      if (isNumeric(kind)) numbers.set(column, (numbers.get(column) ?? 0) + 1);
      else if (kind === TEXT || kind === DATE) texts.set(column, (texts.get(column) ?? 0) + 1);
    }
  }
  const numeric = new Set(
    [...numbers].filter(([column, count]) => count > (texts.get(column) ?? 0)).map(([column]) => column),
  );
  const places = placeColumns(view, header);
  const headerTexts = header.rows.map(
    (row) => new Set(filledColumns(view, row, band).map((column) => textAt(view, row, column).toLowerCase())),
  );
  return {
    view,
    header,
    band,
    lexicon,
    isKecamatan,
    headerTexts,
    numeric,
    running: rows > 0 && running / rows >= 0.5,
    places,
  };
}

function placeColumns(view: TabView, header: Header): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (
      /\b(?:desa|kelurahan|kecamatan|puskesmas|kabupaten|kampung|nagari|gampong|distrik)\b/.test(
        headerText(headerPath(view, header, column).join(' ')).words,
      )
    ) {
      columns.add(column);
    }
  }
  return columns;
}

function classify(scan: Scan, row: number, blanks: number, started: boolean): RowKind {
  const { view, band } = scan;
  const shape = shapeOf(view, row, band);
  if (shape.filled === 0) return 'blank';
  const columns = filledColumns(view, row, band);
  const figures = columns.filter(
    (column) => scan.numeric.has(column) && hasFigure(view, row, column) && column !== columns[0],
  );
  if (repeatsHeader(scan, row, columns)) return 'repeated';
  if (isNumberingRow(view, row, band, (scan.header.endColumn - scan.header.startColumn) * 0.8)) return 'numbering';
  if (
    figures.length === 0 &&
    columns.some((column) => isNoteText(textAt(view, row, column))) &&
    !fitsTextTable(scan, columns)
  )
    return 'end';
  if (shape.numbers === 0 && isOtherHeader(scan, row, blanks, started)) return 'end';
  if (isTotal(scan, row, columns, shape)) return 'total';
  if (isGroup(scan, row, columns)) return figures.length > 0 ? 'groupTotal' : groupOrEnd(scan, row);
  if (columns.length === 1 && figures.length === 0) return loneText(scan, row, columns[0] ?? 0, blanks);
  return blanks > 0 && !isTableLike(scan, columns, figures.length) ? 'end' : 'data';
}

function hasFigure(view: TabView, row: number, column: number): boolean {
  const kind = kindAt(view, row, column);
  return kind !== BLANK && kind !== TEXT;
}

/** Without number columns a row of the table is told by how much of the width it fills. */
function fitsTextTable(scan: Scan, columns: readonly number[]): boolean {
  return columns.length >= Math.max(3, (scan.header.endColumn - scan.header.startColumn) * 0.5);
}

function repeatsHeader(scan: Scan, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2) return false;
  return scan.headerTexts.some((texts) => {
    if (texts.size < 2) return false;
    const same = columns.filter((column) => texts.has(textAt(scan.view, row, column).toLowerCase())).length;
    return same >= columns.length * 0.8;
  });
}

/** Another table begins: after a gap or title, or with words that name columns only. */
function isOtherHeader(scan: Scan, row: number, blanks: number, started: boolean): boolean {
  const whole = { start: scan.band.start, end: scan.band.end };
  if (!isHeaderStart(scan.view, row, whole, scan.lexicon)) return false;
  if (blanks > 0) return exactShare(scan, row) >= 0.5;
  return started && exactShare(scan, row) >= 0.6 && filledColumns(scan.view, row, whole).length >= 3;
}

function exactShare(scan: Scan, row: number): number {
  const columns = filledColumns(scan.view, row, scan.band);
  const exact = columns.filter((column) => scan.lexicon.weight(textAt(scan.view, row, column)) === 1).length;
  return columns.length === 0 ? 0 : exact / columns.length;
}

function isTotal(scan: Scan, row: number, columns: readonly number[], shape: RowShape): boolean {
  if (shape.texts === 0) return false;
  const labels = columns.filter((column) => kindAt(scan.view, row, column) === TEXT).slice(0, 2);
  const first = labels[0];
  const isLabel = (column: number): boolean => {
    const text = textAt(scan.view, row, column);
    return isTotalLabel(text) || (scan.places.has(column) && isPlaceTotal(text));
  };
  if (first === undefined || !labels.some(isLabel)) return false;
  const before = columns.filter((column) => column < first).length;
  return before <= 1 && (shape.texts <= 3 || shape.numbers >= shape.texts);
}

function isGroup(scan: Scan, row: number, columns: readonly number[]): boolean {
  const { view } = scan;
  const [first = 0, second] = columns;
  const text = textAt(view, row, first);
  if (isGroupMark(text) && scan.running && second !== undefined && kindAt(view, row, second) === TEXT) return true;
  const texts = columns.filter(
    (column) => kindAt(view, row, column) === TEXT && !isGroupMark(textAt(view, row, column)),
  );
  const label = textAt(view, row, texts[0] ?? first);
  if (texts.length !== 1 || columns.length > 2 + countFigures(scan, row)) return false;
  if (isGroupText(label) && (columns.length <= 2 || !(scan.running && /^\d/.test(text))))
    return columns.length <= 2 || first === texts[0] || isGroupMark(text);
  return columns.length === 1 && scan.isKecamatan(label);
}

function countFigures(scan: Scan, row: number): number {
  return filledColumns(scan.view, row, scan.band).filter((column) => scan.numeric.has(column)).length;
}

/** A group name has rows under it; a lone name at the foot of a page has none. */
function groupOrEnd(scan: Scan, row: number): RowKind {
  for (let below = row + 1; below < Math.min(scan.view.height, row + 4); below++) {
    const columns = filledColumns(scan.view, below, scan.band);
    if (columns.length === 0) continue;
    if (isHeaderStart(scan.view, below, scan.band, scan.lexicon) && !repeatsHeader(scan, below, columns)) return 'end';
    if (columns.length >= 2 || isGroup(scan, below, columns)) return 'group';
  }
  return 'end';
}

/** One text alone: a title of the next table, a village without figures, a group, or a note. */
function loneText(scan: Scan, row: number, column: number, blanks: number): RowKind {
  const { view, band } = scan;
  const next = nextFilled(scan, row);
  if (next !== null) {
    const columns = filledColumns(view, next, band);
    if (isHeaderStart(view, next, band, scan.lexicon)) return repeatsHeader(scan, next, columns) ? 'group' : 'end';
  }
  if (blanks > 0) return next !== null && followedByData(scan, next) ? 'group' : 'end';
  if (kindAt(view, row, column) === MARK) return 'data';
  const width = scan.header.endColumn - scan.header.startColumn;
  if (next === null || !followedByData(scan, next)) return width <= 2 || isNamed(scan, row, column) ? 'data' : 'end';
  return isNamed(scan, row, column) ? 'data' : 'group';
}

/** The text stands where the rows around it have their names. */
function isNamed(scan: Scan, row: number, column: number): boolean {
  const { view } = scan;
  if (scan.numeric.has(column) || textAt(view, row, column).length > 60) return false;
  const above = filledColumns(view, row - 1, scan.band);
  const texts = above.filter((at) => kindAt(view, row - 1, at) === TEXT);
  return above.length > 1 && texts[texts.length - 1] === column;
}

function nextFilled(scan: Scan, row: number): number | null {
  for (let below = row + 1; below < Math.min(scan.view.height, row + 6); below++) {
    if (shapeOf(scan.view, below, scan.band).filled > 0) return below;
  }
  return null;
}

function followedByData(scan: Scan, row: number): boolean {
  const columns = filledColumns(scan.view, row, scan.band);
  return isTableLike(
    scan,
    columns,
    columns.filter((column) => scan.numeric.has(column) && hasFigure(scan.view, row, column)).length,
  );
}

function isTableLike(scan: Scan, columns: readonly number[], figures: number): boolean {
  const width = scan.header.endColumn - scan.header.startColumn;
  if (scan.numeric.size > 0 && figures > 0) return columns.length >= 2;
  return columns.length >= Math.max(2, width * 0.5);
}

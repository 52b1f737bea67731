import { timeWords } from '../periods.ts';
import { type KnownPlaces, lastOf, prepareScan, type Scan } from './body-scan.ts';
import { filledColumns, kindAt, MARK, shapeOf, type TabView, TEXT, textAt } from './cells.ts';
import { type Header, isHeaderStart } from './header.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumberingRow } from './numbering.ts';
import { fitsTextTable, hasFigure, isGroup, isOtherHeader, isTotal, repeatsHeader } from './row-tests.ts';
import { isNoteText } from './row-words.ts';

/** Rows of a table by what they are. `end` is the first row that is no longer of it. */
export interface Body {
  readonly data: readonly number[];
  readonly totals: readonly number[];
  readonly groups: readonly number[];
  readonly numbering: readonly number[];
  readonly repeated: readonly number[];
  readonly end: number;
}

type RowKind = 'blank' | 'data' | 'total' | 'group' | 'groupTotal' | 'numbering' | 'repeated' | 'end';

/** Reads down from a header until notes, signatures or another table. */
export function findBody(view: TabView, header: Header, lexicon: Lexicon, known: KnownPlaces): Body {
  const band = { start: header.startColumn, end: header.endColumn };
  const scan = prepareScan(view, header, band, lexicon, known);
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

function classify(scan: Scan, row: number, blanks: number, started: boolean): RowKind {
  const { view, band } = scan;
  const shape = shapeOf(view, row, band);
  if (shape.filled === 0) return 'blank';
  const columns = filledColumns(view, row, band);
  const figures = figuresIn(scan, row, columns);
  if (repeatsHeader(scan, row, columns)) return 'repeated';
  if (isNumberingRow(view, row, band, (scan.header.endColumn - scan.header.startColumn) * 0.8)) return 'numbering';
  if (
    figures === 0 &&
    columns.some((column) => isNote(scan, textAt(view, row, column))) &&
    !fitsTextTable(scan, columns)
  )
    return goesOn(scan, row) ? 'repeated' : 'end';
  if (columns.length === 1 && PAGE.test(textAt(view, row, columns[0] ?? 0))) return 'repeated';
  if (shape.numbers === 0 && isOtherHeader(scan, row, blanks, started)) return 'end';
  if (started && isYearBelow(scan, row, columns)) return 'end';
  if (isTotal(scan, row, columns, shape)) return 'total';
  if (isGroup(scan, row, columns)) return figures > 0 ? 'groupTotal' : groupOrEnd(scan, row);
  if (columns.length === 1 && figures === 0) return loneText(scan, row, columns[0] ?? 0, blanks);
  return blanks > 0 && !isTableLike(scan, columns, figures) ? 'end' : 'data';
}

/** `Pangkat` begins a line under a signature, and is a village of two districts. */
function isNote(scan: Scan, text: string): boolean {
  return isNoteText(text) && !scan.known.isName(text);
}

/** How many columns of figures are filled behind the first cell of a row. */
function figuresIn(scan: Scan, row: number, columns: readonly number[]): number {
  let count = 0;
  for (let at = 1; at < columns.length; at++) {
    const column = columns[at] ?? 0;
    if (scan.numeric.has(column) && hasFigure(scan.view, row, column)) count++;
  }
  return count;
}

const PAGE = /^(?:halaman|hal\.?|page|lanjutan|sambungan|bersambung)\b[\s\d.:/-]*$/i;

/** A remark between two rows of one table: what follows at once fills the columns of figures as before. */
function goesOn(scan: Scan, row: number): boolean {
  const next = filledColumns(scan.view, row + 1, scan.band);
  const figures = next.filter((column) => scan.numeric.has(column) && hasFigure(scan.view, row + 1, column));
  const named = next.some((column) => scan.names.has(column));
  return named && figures.length >= Math.max(2, scan.numeric.size * 0.5) && !isOtherHeader(scan, row + 1, 0, true);
}

/** Under the sums of a table of statistics stand those of the years before: `2024 | 260 | 200`. */
function isYearBelow(scan: Scan, row: number, columns: readonly number[]): boolean {
  const [first = 0] = columns;
  const { view } = scan;
  if (!scan.places.has(first) || !scan.names.has(first) || columns.length < 2) return false;
  return kindAt(view, row, first) !== TEXT && /^20[012]\d$/.test(textAt(view, row, first));
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
    if (isHeaderStart(view, next, band, scan.lexicon))
      return repeatsHeader(scan, next, columns) && !namesTime(textAt(view, row, column)) ? 'group' : 'end';
  }
  if (blanks > 0) return next !== null && followedByData(scan, next) ? 'group' : 'end';
  if (kindAt(view, row, column) === MARK) return 'data';
  const width = scan.header.endColumn - scan.header.startColumn;
  if (next === null || !followedByData(scan, next)) return width <= 2 || isNamed(scan, row, column) ? 'data' : 'end';
  return isNamed(scan, row, column) ? 'data' : 'group';
}

/** `BULAN AGUSTUS 2026` over the header once more: another table, of another time. */
function namesTime(text: string): boolean {
  const { year, part } = timeWords(text);
  return year !== null || part !== null;
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

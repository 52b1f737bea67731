import { parseDateText } from '../values/date-text.ts';
import type { Scan } from './body-scan.ts';
import { BLANK, DATE, filledColumns, kindAt, type RowShape, type TabView, TEXT, textAt } from './cells.ts';
import { isHeaderStart } from './header.ts';
import { headerPath } from './header-path.ts';
import {
  isBarePlaceLabel,
  isDoubtfulTotal,
  isGroupMark,
  isGroupText,
  isNoTotal,
  isPlaceTotal,
  isTotalLabel,
} from './row-words.ts';

export function hasFigure(view: TabView, row: number, column: number): boolean {
  const kind = kindAt(view, row, column);
  return kind !== BLANK && kind !== TEXT;
}

/** Without number columns a row of the table is told by how much of the width it fills. */
export function fitsTextTable(scan: Scan, columns: readonly number[]): boolean {
  return columns.length >= Math.max(3, (scan.header.endColumn - scan.header.startColumn) * 0.5);
}

export function repeatsHeader(scan: Scan, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2) return false;
  return scan.headerTexts.some((texts) => {
    if (texts.size < 2) return false;
    // Most rows differ in their first cells already, and the others need not be looked at.
    let others = columns.length - Math.ceil(columns.length * 0.8);
    return columns.every((column) => texts.has(textAt(scan.view, row, column).toLowerCase()) || others-- > 0);
  });
}

/** Another table begins: after a gap or title, or with words that name columns only. */
export function isOtherHeader(scan: Scan, row: number, blanks: number, started: boolean): boolean {
  const whole = { start: scan.band.start, end: scan.band.end };
  if (!isHeaderStart(scan.view, row, whole, scan.lexicon)) return false;
  if (blanks > 0) return exactShare(scan, row) >= 0.5;
  if (!started || goesOnCounting(scan, row)) return false;
  return exactShare(scan, row) >= 0.6 && filledColumns(scan.view, row, whole).length >= 3;
}

/** `Aksi 2 | Ya | Maret 2025` under `Aksi 1 | Ya | …`: all of it may name columns, and it is the next row of a list. */
function goesOnCounting({ view, band }: Scan, row: number): boolean {
  const [first] = filledColumns(view, row, band);
  if (first === undefined) return false;
  const name = (of: number): string => textAt(view, of, first).toLowerCase().replace(/\d+$/, '#');
  return (
    name(row).endsWith('#') && name(row) === name(row - 1) && textAt(view, row, first) !== textAt(view, row - 1, first)
  );
}

export function exactShare(scan: Scan, row: number): number {
  const columns = filledColumns(scan.view, row, scan.band);
  const exact = columns.filter((column) => scan.lexicon.weight(textAt(scan.view, row, column)) === 1).length;
  return columns.length === 0 ? 0 : exact / columns.length;
}

/** What happened on a day is no sum: `Kabupaten/Kota | 12 Mei 2022 | Aula` is a meeting of the district. */
function isDay(view: TabView, row: number, column: number): boolean {
  const kind = kindAt(view, row, column);
  return kind === DATE || (kind === TEXT && parseDateText(textAt(view, row, column)) !== null);
}

/** The first column behind another that holds a text; undefined where none does. */
function nextText(view: TabView, row: number, columns: readonly number[], behind: number): number | undefined {
  for (const column of columns) if (column > behind && kindAt(view, row, column) === TEXT) return column;
  return undefined;
}

/** The same, numerals of groups passed over. */
function nextName(view: TabView, row: number, columns: readonly number[], behind: number): number | undefined {
  for (const column of columns)
    if (column > behind && kindAt(view, row, column) === TEXT && !isGroupMark(textAt(view, row, column))) return column;
  return undefined;
}

/** `JUMLAH DINAS KESEHATAN` where every other row has its number. */
function isNamelessSum(scan: Scan, row: number, first: number, shape: RowShape): boolean {
  if (!scan.running || shape.texts > 1 || shape.numbers === 0) return false;
  return first > scan.header.startColumn && isPlaceTotal(textAt(scan.view, row, first));
}

/** `Provinsi Bengkulu` among its districts. */
function isProvinceOver(scan: Scan, column: number, text: string): boolean {
  return (
    /^(?:provinsi|prov\.?|propinsi)\s+\S/i.test(text) &&
    !/provinsi/i.test(headerPath(scan.view, scan.header, column).join(' '))
  );
}

export function isTotal(scan: Scan, row: number, columns: readonly number[], shape: RowShape): boolean {
  if (shape.texts === 0) return false;
  const first = nextText(scan.view, row, columns, -1);
  if (first === undefined) return false;
  const second = nextText(scan.view, row, columns, first);
  // Most rows begin with two names that no total begins like.
  const isName = (column: number): boolean => isNoTotal(textAt(scan.view, row, column));
  if (isName(first) && (second === undefined || isName(second))) return false;
  const isLabel = (column: number): boolean => {
    const text = textAt(scan.view, row, column);
    const named =
      isTotalLabel(text) || (scan.places.has(column) && (isPlaceTotal(text) || isProvinceOver(scan, column, text)));
    return named && !(isDoubtfulTotal(text) && scan.known.isName(text));
  };
  const nameless = first === columns[0] && isNamelessSum(scan, row, first, shape);
  if (!(nameless || isLabel(first) || (second !== undefined && isLabel(second)))) return false;
  if (columns.some((column) => isDay(scan.view, row, column))) return false;
  if (nameless) return true;
  if (isBarePlaceLabel(textAt(scan.view, row, first)) && shape.texts > Math.max(1, shape.numbers)) return false;
  const before = columns.filter((column) => column < first).length;
  return before <= 1 && (shape.texts <= 3 || shape.numbers >= shape.texts);
}

export function isGroup(scan: Scan, row: number, columns: readonly number[]): boolean {
  const { view } = scan;
  const [first = 0, second] = columns;
  const text = textAt(view, row, first);
  if (isGroupMark(text) && scan.running && second !== undefined && kindAt(view, row, second) === TEXT) return true;
  const named = nextName(view, row, columns, -1);
  if (named === undefined || nextName(view, row, columns, named) !== undefined) return false;
  if (columns.length > 2 + countFigures(scan, row)) return false;
  const label = textAt(view, row, named);
  if (isGroupText(label) && !scan.known.isName(label) && (columns.length <= 2 || !(scan.running && /^\d/.test(text))))
    return columns.length <= 2 || first === named || isGroupMark(text);
  return columns.length === 1 && scan.known.isKecamatan(label);
}

export function countFigures(scan: Scan, row: number): number {
  return filledColumns(scan.view, row, scan.band).filter((column) => scan.numeric.has(column)).length;
}

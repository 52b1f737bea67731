import { isEnglish } from '../english.ts';
import {
  type Band,
  BLANK,
  filledColumns,
  isNumeric,
  kindAt,
  MARK,
  NUMBER_TEXT,
  shapeOf,
  type TabView,
  TEXT,
  textAt,
} from './cells.ts';
import { coveredByMerges, mergeFrom, mergeOver } from './header-merges.ts';
import { isLabelValueRow } from './identity.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumberingRow } from './numbering.ts';

/** Rows of a header, numbering rows under it, and the columns that it spans (half-open). */
export interface Header {
  readonly rows: readonly number[];
  readonly numbering: readonly number[];
  readonly startColumn: number;
  readonly endColumn: number;
}

const MOST_HEADER_ROWS = 4;

/** The first header that begins in the rows from `from` up to `to`, or null. */
export function findHeader(view: TabView, from: number, to: number, band: Band, lexicon: Lexicon): Header | null {
  for (let row = from; row < Math.min(to, view.height); row++) {
    if (isHeaderStart(view, row, band, lexicon) && !isOutdone(view, row, band, lexicon))
      return headerAt(view, row, band, lexicon);
  }
  return null;
}

/** The next row says the same and more: a header that somebody began and wrote anew. */
function isOutdone(view: TabView, row: number, band: Band, lexicon: Lexicon): boolean {
  const own = filledColumns(view, row, band);
  const next = filledColumns(view, row + 1, band);
  if (next.length <= own.length || !isHeaderStart(view, row + 1, band, lexicon)) return false;
  const same = own.filter(
    (column) => textAt(view, row, column).toLowerCase() === textAt(view, row + 1, column).toLowerCase(),
  );
  return same.length >= 2 && same.length >= own.length * 0.5;
}

/** A row of texts that name columns: known words, or texts over numbers, or texts over rows that fill the same columns. */
export function isHeaderStart(view: TabView, row: number, band: Band, lexicon: Lexicon): boolean {
  const columns = filledColumns(view, row, band);
  if (columns.length < 2) return false;
  let texts = 0;
  let years = 0;
  let weight = 0;
  let exact = 0;
  let longest = 0;
  for (const column of columns) {
    const text = textAt(view, row, column);
    const word = kindAt(view, row, column) === TEXT || text === '%';
    if (!word && !isYear(text) && !isMeasure(view, row, column, text)) return false;
    if (word) texts++;
    else if (isYear(text)) years++;
    const hit = lexicon.weight(text);
    weight += hit;
    if (hit === 1 && word) exact++;
    longest = Math.max(longest, text.length);
  }
  if (texts + years < 2 || texts === 0 || isLabelValueRow(view, row, band)) return false;
  if (columns.length === 2 && exact < 2 && !(exact === 1 && numbersBelow(view, row, columns) > 0)) return false;
  if (weight / columns.length >= 0.5 && exact >= 1) return true;
  const distinct = new Set(columns.map((column) => textAt(view, row, column))).size;
  if (columns.length < 3 || longest > 250 || distinct < columns.length * 0.4) return false;
  if (numbersBelow(view, row, columns) >= 0.3 && (weight > 0 || !isTextData(view, row, band))) return true;
  return weight >= 1 && sameColumnsBelow(view, row, columns, band);
}

function isYear(text: string): boolean {
  return /^(?:20[12]\d)$/.test(text);
}

/** `0 bulan`, `6 bln`: an age class over columns, although it reads as a number with its unit. */
function isMeasure(view: TabView, row: number, column: number, text: string): boolean {
  return kindAt(view, row, column) === NUMBER_TEXT && /[a-z]{3}/i.test(text);
}

/** Share of the columns that hold numbers in most of the next rows. */
function numbersBelow(view: TabView, row: number, columns: readonly number[]): number {
  let numeric = 0;
  for (const column of columns) {
    let numbers = 0;
    let filled = 0;
    for (let below = row + 1; below < Math.min(view.height, row + 12); below++) {
      const kind = kindAt(view, below, column);
      if (kind === BLANK || kind === MARK) continue;
      filled++;
      if (isNumeric(kind)) numbers++;
    }
    if (filled > 0 && numbers / filled >= 0.5) numeric++;
  }
  return numeric / columns.length;
}

/** The rows above hold numbers in the same columns: this is a row of a table, not its header. */
function isTextData(view: TabView, row: number, band: Band): boolean {
  const above = shapeOf(view, row - 1, band);
  return above.numbers > 0 && above.filled > 2;
}

function sameColumnsBelow(view: TabView, row: number, columns: readonly number[], band: Band): boolean {
  let alike = 0;
  for (let below = row + 1; below <= row + 3; below++) {
    const filled = filledColumns(view, below, band);
    const shared = filled.filter((column) => columns.includes(column)).length;
    if (shared >= columns.length * 0.6 && filled.length <= columns.length + 2) alike++;
  }
  return alike >= 2;
}

/** The header that begins in a row: its sub-headers, numbering rows and columns. */
function headerAt(view: TabView, top: number, band: Band, lexicon: Lexicon): Header {
  const rows = [...groupRowAbove(view, top, band, lexicon), top];
  let bottom = top;
  const numbering: number[] = [];
  for (let row = top + 1; row < Math.min(view.height, top + MOST_HEADER_ROWS + 2); row++) {
    const width = shapeOf(view, bottom, band).filled;
    if (isNumberingRow(view, row, band, Math.max(2, Math.min(width, widthOf(view, rows, band))))) {
      numbering.push(row);
      continue;
    }
    if (numbering.length > 0 || rows.length >= MOST_HEADER_ROWS) break;
    if (!isSubHeader(view, rows, row, band)) break;
    rows.push(row);
    bottom = row;
  }
  return { rows, numbering, ...columnsOf(view, rows, band) };
}

function widthOf(view: TabView, rows: readonly number[], band: Band): number {
  const { startColumn, endColumn } = columnsOf(view, rows, band);
  return endColumn - startColumn;
}

/** A single group name over part of the columns, right above: `TAHUN 2021` or `BB/U` merged over some. */
function groupRowAbove(view: TabView, top: number, band: Band, lexicon: Lexicon): number[] {
  const row = top - 1;
  const columns = filledColumns(view, row, band);
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || kindAt(view, row, column) !== TEXT) return [];
  const head = filledColumns(view, top, band);
  const [first = 0] = head;
  if (column <= first) return [];
  const merge = mergeFrom(view, row, column);
  const last = head[head.length - 1] ?? first;
  if (merge && merge.endColumn - merge.startColumn > 1) {
    return merge.startColumn > first && merge.endColumn <= last + 1 ? [row] : [];
  }
  return lexicon.weight(textAt(view, row, column)) === 1 && kindAt(view, top, column) !== BLANK ? [row] : [];
}

/** Whether a row goes on with a header: it fills what groups above leave open, and only that. */
function isSubHeader(view: TabView, rows: readonly number[], row: number, band: Band): boolean {
  const columns = filledColumns(view, row, band);
  if (coveredByMerges(view, rows, row)) return true;
  if (columns.length === 0) return false;
  if (isUnitsRow(view, row, columns)) return true;
  const above = rows[rows.length - 1] ?? row - 1;
  let under = 0;
  let open = 0;
  for (const column of columns) {
    const kind = kindAt(view, row, column);
    const text = textAt(view, row, column);
    if (kind !== TEXT && text !== '%' && !isYear(text) && !isMeasure(view, row, column, text)) return false;
    if (isLeaf(view, rows, above, column, band)) under++;
    else open++;
  }
  if (isTranslation(view, row, columns)) return true;
  return open > 0 && under <= columns.length * 0.3 && !firstColumnRepeats(view, rows, columns, band);
}

/** A header cell with nothing open to its right is complete: what stands under it is data. */
function isLeaf(view: TabView, rows: readonly number[], above: number, column: number, band: Band): boolean {
  const merge = mergeOver(view, rows, above, column);
  if (merge) return merge.endColumn - merge.startColumn === 1;
  if (kindAt(view, above, column) === BLANK) return false;
  const next = column + 1;
  if (next >= band.end || kindAt(view, above, next) !== BLANK) return true;
  return rows.some((row) => kindAt(view, row, next) !== BLANK) || kindAt(view, above + 1, next) === BLANK;
}

/** The leftmost header column holds the key of each row: where it goes on, data have begun. */
function firstColumnRepeats(view: TabView, rows: readonly number[], columns: readonly number[], band: Band): boolean {
  const { startColumn } = columnsOf(view, rows, band);
  return columns[0] === startColumn && isLeaf(view, rows, rows[0] ?? 0, startColumn, band);
}

/** The header once more in English, as in the tables of statistics. */
function isTranslation(view: TabView, row: number, columns: readonly number[]): boolean {
  const english = columns.filter((column) => isEnglish(textAt(view, row, column).toLowerCase()));
  return columns.length >= 2 && english.length >= columns.length * 0.6;
}

const UNIT =
  /^\(?\s*(?:orang|org|anak|jiwa|%|persen|rp|rp\.|rupiah|kk|keluarga|unit|bayi|desa|kelompok|rumah tangga|rt|juta|ribu|n|angka|abs|absolut)\s*\)?$/i;

function isUnitsRow(view: TabView, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => UNIT.test(textAt(view, row, column)));
}

/** Columns from the leftmost to the rightmost header cell, merges counted whole. */
function columnsOf(view: TabView, rows: readonly number[], band: Band): { startColumn: number; endColumn: number } {
  let startColumn = band.end;
  let endColumn = band.start;
  for (const row of rows) {
    const { first, last } = shapeOf(view, row, band);
    if (first < 0) continue;
    startColumn = Math.min(startColumn, first);
    endColumn = Math.max(endColumn, last + 1);
    for (const merge of view.mergesByRow.get(row) ?? []) {
      if (merge.startColumn >= band.start) endColumn = Math.max(endColumn, Math.min(merge.endColumn, band.end));
    }
  }
  return { startColumn, endColumn };
}

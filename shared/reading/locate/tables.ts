import type { TabGrid } from '../grid.ts';
import { headerText } from '../header-text.ts';
import { type Body, findBody } from './body.ts';
import type { KnownPlaces } from './body-scan.ts';
import { type Band, BLANK, filledColumns, kindAt, shapeOf, type TabView, textAt, viewTab } from './cells.ts';
import { codesTogether } from './code-columns.ts';
import { findHeader, type Header } from './header.ts';
import { headerPath } from './header-path.ts';
import { labelValues } from './identity.ts';
import type { Lexicon } from './lexicon.ts';
import { outlineRows } from './outline.ts';
import { leadingTotals, unlabelledTotals, wholeFirst } from './sums.ts';

/** A table as it lies on its tab, before anybody says which action it is of. */
export interface RawTable {
  readonly view: TabView;
  readonly header: Header;
  readonly body: Body;
  /** Lines above, nearest last. */
  readonly titles: readonly string[];
  readonly identity: Readonly<Record<string, string>>;
  /** Header path of each column from `header.startColumn` on. */
  readonly paths: readonly (readonly string[])[];
  /** Rows and columns are those of the sheet the other way round (indicators in rows). */
  readonly flipped?: boolean;
  /** Where the cells of the one record stand on the sheet, by column, where its columns are no rows of the sheet either. */
  readonly spots?: readonly CellSpot[];
}

/** 0-based. */
export interface CellSpot {
  readonly row: number;
  readonly column: number;
}

const MOST_TITLES = 12;

/** Every table of a tab, top to bottom, left to right. */
export function locateTables(tab: TabGrid, lexicon: Lexicon, known: KnownPlaces): readonly RawTable[] {
  const view = viewTab(tab);
  const tables: RawTable[] = [];
  let from = 0;
  let identity: Record<string, string> = {};
  while (from < view.height) {
    const header = findHeader(view, from, view.height, { start: 0, end: view.width }, lexicon);
    if (!header) break;
    const top = header.rows[0] ?? from;
    const above = { titles: titlesOf(view, from, top), identity: { ...identity, ...identityOf(view, from, top) } };
    const parts = sideBySide(view, header).map((part) => makeTable(view, part, above, lexicon, known));
    const end = Math.max(top + 1, ...parts.map((part) => part.body.end));
    if (isFalseStart(view, parts, end, lexicon)) {
      from = top + 1;
      continue;
    }
    tables.push(...parts, ...besides(view, parts, from, end, lexicon, known));
    identity = above.identity;
    from = end;
  }
  return tables;
}

/** A line of texts that has nothing under it but the true header. */
function isFalseStart(view: TabView, parts: readonly RawTable[], end: number, lexicon: Lexicon): boolean {
  if (parts.some((part) => part.body.data.length > 0 || part.body.totals.length > 0)) return false;
  const next = findHeader(view, end, end + 2, { start: 0, end: view.width }, lexicon);
  return next !== null && (next.rows[0] ?? 0) <= end + 1 && next.rows.length > 0;
}

function makeTable(
  seen: TabView,
  header: Header,
  above: { titles: readonly string[]; identity: Readonly<Record<string, string>> },
  lexicon: Lexicon,
  known: KnownPlaces,
): RawTable {
  const body = findBody(seen, header, lexicon, known);
  const view = codesTogether(seen, header, body.data);
  const wide = { ...header, ...widened(view, header, body) };
  const paths: (readonly string[])[] = [];
  for (let column = wide.startColumn; column < wide.endColumn; column++) paths.push(headerPath(view, wide, column));
  const ofPlaces = paths.some((path) =>
    path.some((text) => /^(?:kabupaten|nama kabupaten)/.test(headerText(text).words)),
  );
  const leading = namesKecamatan(paths) ? [] : leadingTotals(view, wide, body.data, known.isKecamatan);
  const headings = outlineRows(view, wide, body.data);
  const parts = body.data.filter((row) => !leading.includes(row) && !headings.includes(row));
  const whole = wholeFirst(view, wide, parts);
  const rest = parts.filter((row) => !whole.includes(row));
  const unnamed = unlabelledTotals(view, wide, rest, ofPlaces);
  const settled = {
    ...body,
    data: rest.filter((row) => !unnamed.includes(row)),
    totals: [...body.totals, ...whole, ...unnamed, ...leading].sort((a, b) => a - b),
    groups: [...body.groups, ...leading, ...headings].sort((a, b) => a - b),
    numbering: [...header.numbering, ...body.numbering],
  };
  return { view, header: wide, body: settled, ...above, paths };
}

/** With a column of their own, kecamatan do not stand among the villages. */
function namesKecamatan(paths: RawTable['paths']): boolean {
  return paths.some((path) => /^(?:nama )?(?:kecamatan|distrik)$/.test(headerText(path.join(' ')).words));
}

/** Columns beside the header that hold data under no name at all. */
function widened(view: TabView, header: Header, body: Body): { startColumn: number; endColumn: number } {
  const share = (column: number): number => {
    const filled = body.data.filter((row) => kindAt(view, row, column) !== BLANK).length;
    return body.data.length === 0 ? 0 : filled / body.data.length;
  };
  let { startColumn, endColumn } = header;
  const unnamed = (column: number): boolean => header.rows.every((row) => kindAt(view, row, column) === BLANK);
  while (unnamed(endColumn) && share(endColumn) >= 0.3) endColumn++;
  if (unnamed(startColumn - 1) && share(startColumn - 1) >= 0.5) startColumn--;
  return { startColumn, endColumn };
}

function titlesOf(view: TabView, from: number, to: number): string[] {
  const lines: string[] = [];
  const band = { start: 0, end: view.width };
  for (let row = from; row < to; row++) {
    const texts = filledColumns(view, row, band).map((column) => textAt(view, row, column));
    if (texts.length > 0) lines.push(texts.join(' ').slice(0, 300));
  }
  return lines.slice(-MOST_TITLES);
}

function identityOf(view: TabView, from: number, to: number): Record<string, string> {
  const identity: Record<string, string> = {};
  for (let row = from; row < to; row++) {
    for (const [label, value] of labelValues(view, row, { start: 0, end: view.width })) {
      if (label !== '' && label !== '__proto__' && value !== '') identity[label] = value;
    }
  }
  return identity;
}

const KEYS = new Set([
  'no',
  'desa',
  'nama desa',
  'kecamatan',
  'nama kecamatan',
  'desa kelurahan',
  'kelurahan',
  'puskesmas',
  'nama puskesmas',
]);

/** A header in which the first key column comes back is two tables beside each other. */
function sideBySide(view: TabView, header: Header): Header[] {
  const key = (column: number): string => {
    const words = headerText(headerPath(view, header, column).join(' ')).words;
    return KEYS.has(words) ? words : '';
  };
  const starts = [header.startColumn];
  const first = key(header.startColumn);
  for (let column = header.startColumn + 2; column < header.endColumn; column++) {
    const last = starts[starts.length - 1] ?? 0;
    const gap = isGap(view, header, column - 1);
    // `No | Kecamatan | No | Desa` numbers two things in one table.
    const numbered = first !== 'no' || gap || key(column + 1) === key(header.startColumn + 1);
    const again = first !== '' && key(column) === first && numbered;
    const afterGap = key(column) !== '' && gap && key(last) !== '' && holdsFigures(view, header, last, column);
    if (again || afterGap) starts.push(column);
  }
  if (starts.length === 1) return [header];
  return starts.map((start, index) => ({
    ...header,
    startColumn: start,
    endColumn: endOfPart(view, header, starts[index + 1]),
  }));
}

/** More than names stand in a part: a blank column between `No` and `Desa` parts nothing. */
function holdsFigures(view: TabView, header: Header, from: number, to: number): boolean {
  const texts = [];
  for (let column = from; column < to; column++)
    texts.push(headerText(headerPath(view, header, column).join(' ')).words);
  return texts.some((words) => words !== '' && !KEYS.has(words));
}

function endOfPart(view: TabView, header: Header, next: number | undefined): number {
  let end = next ?? header.endColumn;
  while (end > header.startColumn + 1 && isGap(view, header, end - 1)) end--;
  return end;
}

function isGap(view: TabView, header: Header, column: number): boolean {
  const top = header.rows[0] ?? 0;
  for (let row = top; row < Math.min(view.height, top + 60); row++)
    if (kindAt(view, row, column) !== BLANK) return false;
  return true;
}

/** Tables that begin beside these, in rows that these take up. */
function besides(
  view: TabView,
  parts: readonly RawTable[],
  from: number,
  to: number,
  lexicon: Lexicon,
  known: KnownPlaces,
): RawTable[] {
  const found: RawTable[] = [];
  const right = Math.max(...parts.map((part) => part.header.endColumn));
  let band: Band = { start: right, end: view.width };
  let row = from;
  while (band.start < band.end && row < to) {
    const header = findHeader(view, row, to, band, lexicon);
    if (!header) break;
    const top = header.rows[0] ?? row;
    const above = {
      titles: titlesOf(view, from, Math.min(...parts.map((part) => part.header.rows[0] ?? 0))),
      identity: identityOf(view, from, top),
    };
    const table = makeTable(view, header, above, lexicon, known);
    if (table.body.data.length > 0 && shapeOf(view, top, band).filled >= 2) found.push(table);
    row = Math.max(top + 1, table.body.end);
    band = { start: right, end: view.width };
  }
  return found;
}

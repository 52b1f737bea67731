import { parseNumberText, readNumber } from '../values/number-text.ts';
import { isNumeric, kindAt, NUMBER, type TabView, TEXT, textAt } from './cells.ts';
import type { Header } from './header.ts';
import { isDoubtfulTotal, isWholePlaceLabel } from './row-words.ts';

/** Figures of a row as numbers, by column; texts with a mark before three digits are thousands. */
export function figureAt(view: TabView, row: number, column: number, percents = false): number | null {
  const kind = kindAt(view, row, column);
  if (kind === NUMBER) {
    const value = view.tab.rows[row]?.[column]?.value;
    return typeof value === 'number' ? value : null;
  }
  if (!isNumeric(kind)) return null;
  const parsed = parseNumberText(textAt(view, row, column));
  if (!parsed || (parsed.percent && !percents)) return null;
  const reading = readNumber(parsed);
  if (reading.kind === 'none') return null;
  if (reading.kind === 'either') return percents ? reading.fraction : reading.thousands;
  return reading.value;
}

/**
 * Rows that add up the rows above although nothing says so: without any name, or the last row of all, or named after
 * the whole district. Returns these rows.
 */
export function unlabelledTotals(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
  isTotalsOfPlaces: boolean,
): number[] {
  const found: number[] = [];
  const all = new ColumnSums(view, header);
  let group = new ColumnSums(view, header);
  let since = 0;
  let added = 0;
  for (const [index, row] of data.entries()) {
    const label = firstText(view, row, header);
    const last = index === data.length - 1;
    const whole = !isTotalsOfPlaces && (isWholePlaceLabel(label) || isDoubtfulTotal(label));
    if (label !== '' && !last && !whole) continue;
    if (label !== '' && !whole) {
      if (addsUpThroughout(view, row, data.slice(since, index), header)) found.push(row);
      continue;
    }
    for (const part of data.slice(added, index)) {
      all.add(part);
      group.add(part);
    }
    added = index;
    const sums = group.heldAgainst(row);
    if (!isSum(sums) && !(last && label === '' && outgrows(sums)) && !isSum(all.heldAgainst(row))) continue;
    found.push(row);
    group = new ColumnSums(view, header);
    since = index + 1;
    added = since;
  }
  return found;
}

function isSum(sums: Sums): boolean {
  return sums.equal >= 1 && sums.equal >= sums.unequal;
}

/** The last row has no name and is greater than every row above in most of its columns: a sum, of which a part was mistyped. */
function outgrows(sums: Sums): boolean {
  return sums.above >= 2 && sums.above > sums.below * 2;
}

function firstText(view: TabView, row: number, header: Pick<Header, 'startColumn' | 'endColumn'>): string {
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (kindAt(view, row, column) === TEXT) return textAt(view, row, column);
  }
  return '';
}

/** Columns of whole numbers in which a row equals the sum of the others; and in which it is at least greater than each of them. */
interface Sums {
  readonly equal: number;
  readonly unequal: number;
  readonly above: number;
  readonly below: number;
}

/** What the figures of one column come to. */
interface ColumnSum {
  rows: number;
  filled: number;
  sum: number;
  most: number;
  whole: boolean;
  /** 1, 2, 3 … down the rows. */
  numbered: boolean;
}

function nothing(): ColumnSum {
  return { rows: 0, filled: 0, sum: 0, most: Number.NEGATIVE_INFINITY, whole: true, numbered: true };
}

function add(to: ColumnSum, part: number): void {
  to.rows++;
  to.sum += part;
  if (part !== 0) to.filled++;
  if (part > to.most) to.most = part;
  to.whole &&= Number.isInteger(part);
  to.numbered &&= part === to.rows;
}

/** Whether a figure is the sum, and whether it is at least greater than each part. Null where a column is not of whole numbers, or numbers the rows. */
function held(
  figure: number | null,
  { rows, filled, sum, most, whole, numbered }: ColumnSum,
  least: number,
): { readonly equal: boolean; readonly above: boolean } | null {
  if (figure === null || figure === 0 || !Number.isInteger(figure) || !whole) return null;
  if (numbered && figure === rows + 1) return null;
  return { equal: filled >= least && sum === figure, above: filled >= 2 && figure > most && figure <= sum * 1.5 };
}

/** Sums of rows that are added one by one: however many rows are held against them, each is added once. */
class ColumnSums {
  readonly #view: TabView;
  readonly #start: number;
  readonly #columns: readonly ColumnSum[];

  constructor(view: TabView, { startColumn, endColumn }: Pick<Header, 'startColumn' | 'endColumn'>) {
    this.#view = view;
    this.#start = startColumn;
    this.#columns = Array.from({ length: Math.max(0, endColumn - startColumn) }, nothing);
  }

  add(row: number): void {
    for (const [at, column] of this.#columns.entries()) add(column, figureAt(this.#view, row, this.#start + at) ?? 0);
  }

  /** In how many columns of whole numbers a row equals the sum of those added. A running number never does. */
  heldAgainst(row: number, least = 2): Sums {
    const sums = { equal: 0, unequal: 0, above: 0, below: 0 };
    for (const [at, column] of this.#columns.entries()) {
      const found = held(figureAt(this.#view, row, this.#start + at), column, least);
      if (found === null) continue;
      if (found.equal) sums.equal++;
      else sums.unequal++;
      if (found.above) sums.above++;
      else sums.below++;
    }
    return sums;
  }
}

/** Whether it does so in every such column, and in two of them at least. Most last rows differ in the first one. */
function addsUpThroughout(
  view: TabView,
  row: number,
  others: readonly number[],
  header: Pick<Header, 'startColumn' | 'endColumn'>,
): boolean {
  let equal = 0;
  for (let column = header.startColumn; column < header.endColumn; column++) {
    const sum = nothing();
    for (const other of others) add(sum, figureAt(view, other, column) ?? 0);
    const found = held(figureAt(view, row, column), sum, 2);
    if (found === null) continue;
    if (!found.equal) return false;
    equal++;
  }
  return equal >= 2;
}

/** The first row, called after the whole district or province, where it adds up all that stand under it. */
export function wholeFirst(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
): number[] {
  const [first, ...rest] = data;
  if (first === undefined || rest.length < 2 || !isWholePlaceLabel(firstText(view, first, header))) return [];
  const sums = new ColumnSums(view, header);
  for (const row of rest) sums.add(row);
  return isMostly(sums.heldAgainst(first)) ? [first] : [];
}

/**
 * Rows that name a kecamatan and add up the rows under it, although nothing marks them: `HILIR | 150` over its villages.
 * A village may be called as its kecamatan is; then the figures do not add up.
 */
export function leadingTotals(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
  isKecamatan: (text: string) => boolean,
): number[] {
  const starts = data.flatMap((row, at) => (isKecamatan(firstText(view, row, header)) ? [at] : []));
  return starts.flatMap((at, index) => {
    const [row = 0, ...under] = data.slice(at, starts[index + 1]);
    const sums = new ColumnSums(view, header);
    const addsUp = under.some((part) => {
      sums.add(part);
      return isMostly(sums.heldAgainst(row, 1));
    });
    return addsUp ? [row] : [];
  });
}

function isMostly({ equal, unequal }: Sums): boolean {
  return equal >= 2 && equal >= unequal * 2;
}

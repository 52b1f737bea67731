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
  let since = 0;
  const ofAll = (index: number): Sums => {
    const parts = data.slice(0, index).filter((row) => !found.includes(row));
    return compare(view, data[index] ?? 0, parts, header);
  };
  for (const [index, row] of data.entries()) {
    const label = firstText(view, row, header);
    const last = index === data.length - 1;
    const whole = !isTotalsOfPlaces && (isWholePlaceLabel(label) || isDoubtfulTotal(label));
    if (label !== '' && !last && !whole) continue;
    const parts = data.slice(since, index);
    const isProven = (sums: Sums): boolean =>
      isSum(sums) || (last && label === '' && outgrows(sums)) || isSum(ofAll(index));
    const proven =
      label === '' || whole ? isProven(compare(view, row, parts, header)) : addsUpThroughout(view, row, parts, header);
    if (!proven) continue;
    found.push(row);
    since = index + 1;
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

/** In how many columns of whole numbers a row equals the sum of others. A running number never does. */
function compare(
  view: TabView,
  row: number,
  others: readonly number[],
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  least = 2,
): Sums {
  const sums = { equal: 0, unequal: 0, above: 0, below: 0 };
  for (let column = header.startColumn; column < header.endColumn; column++) {
    const found = compareColumn(view, row, others, column, least);
    if (found === null) continue;
    if (found.equal) sums.equal++;
    else sums.unequal++;
    if (found.above) sums.above++;
    else sums.below++;
  }
  return sums;
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
    const found = compareColumn(view, row, others, column, 2);
    if (found === null) continue;
    if (!found.equal) return false;
    equal++;
  }
  return equal >= 2;
}

/** Null where a column is not of whole numbers, or numbers the rows. */
function compareColumn(
  view: TabView,
  row: number,
  others: readonly number[],
  column: number,
  least: number,
): { readonly equal: boolean; readonly above: boolean } | null {
  const value = figureAt(view, row, column);
  if (value === null || value === 0 || !Number.isInteger(value)) return null;
  const parts = others.map((other) => figureAt(view, other, column) ?? 0);
  if (!parts.every(Number.isInteger) || isRunningNumber(parts, value)) return null;
  const filled = parts.filter((part) => part !== 0).length;
  const sum = parts.reduce((total, part) => total + part, 0);
  const above = filled >= 2 && value <= sum * 1.5 && parts.every((part) => value > part);
  return { equal: filled >= least && sum === value, above };
}

function isRunningNumber(parts: readonly number[], value: number): boolean {
  return parts.every((part, index) => part === index + 1) && value === parts.length + 1;
}

/** The first row, called after the whole district or province, where it adds up all that stand under it. */
export function wholeFirst(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
): number[] {
  const [first, ...rest] = data;
  if (first === undefined || rest.length < 2 || !isWholePlaceLabel(firstText(view, first, header))) return [];
  const sums = compare(view, first, rest, header);
  return sums.equal >= 2 && sums.equal >= sums.unequal * 2 ? [first] : [];
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
  const named = data.filter((row) => isKecamatan(firstText(view, row, header)));
  return named.filter((row, index) => {
    const next = named[index + 1] ?? Number.POSITIVE_INFINITY;
    const under = data.filter((other) => other > row && other < next);
    return under.some((_last, count) => addsUp(view, row, under.slice(0, count + 1), header));
  });
}

function addsUp(
  view: TabView,
  row: number,
  parts: readonly number[],
  header: Pick<Header, 'startColumn' | 'endColumn'>,
): boolean {
  const sums = compare(view, row, parts, header, 1);
  return sums.equal >= 2 && sums.equal >= sums.unequal * 2;
}

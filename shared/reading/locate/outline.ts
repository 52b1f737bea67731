import { beginsWithLetter } from '../text.ts';
import { filledColumns, type TabView, textAt } from './cells.ts';
import type { Header } from './header.ts';

const CODE = /^\d{1,3}(?:\.\d{1,4})*\.?$/;

/**
 * Rows of an outline that stand for the rows under them: `1.02.02` over `1.02.02.2.02.0015`, 62.07.01 over its villages. They
 * hold names and sums only, and as records they would count everything twice.
 */
export function outlineRows(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
): number[] {
  const column = codeColumn(view, header, data);
  if (column === null) return [];
  const codes = data.map((row) => codeAt(view, row, column));
  return data.filter((row, index) => {
    const leaf = deepest(codes, data, index);
    return leaf !== undefined && lacks(view, header, row, leaf);
  });
}

/** Codes of several depths, and nothing but codes: numbers with a fraction are figures. */
function codeColumn(
  view: TabView,
  header: Pick<Header, 'startColumn' | 'endColumn'>,
  data: readonly number[],
): number | null {
  for (let column = header.startColumn; column < Math.min(header.endColumn, header.startColumn + 4); column++) {
    if (!data.some((row) => isDeep(view, row, column))) continue;
    const texts = data.map((row) => codeAt(view, row, column)).filter((text) => text !== '');
    const depths = new Set(texts.map((text) => text.split('.').length));
    if (texts.length >= data.length * 0.6 && depths.size > 1) return column;
  }
  return null;
}

/** A code with two points: no number is written so, and no name begins with a digit. */
function isDeep(view: TabView, row: number, column: number): boolean {
  const value = view.tab.rows[row]?.[column]?.value;
  if (typeof value === 'number' || (typeof value === 'string' && beginsWithLetter(value))) return false;
  return codeAt(view, row, column).split('.').length > 2;
}

function codeAt(view: TabView, row: number, column: number): string {
  const value = view.tab.rows[row]?.[column]?.value;
  const text = typeof value === 'number' ? String(value) : textAt(view, row, column);
  return CODE.test(text) ? text.replace(/\.$/, '') : '';
}

/** The first row under a heading that has no rows of its own; undefined where no row is under it. */
function deepest(codes: readonly string[], data: readonly number[], index: number): number | undefined {
  const isUnder = (at: number, above: number): boolean => (codes[at] ?? '').startsWith(`${codes[above]}.`);
  for (let at = index + 1; isUnder(at, index); at++) if (!isUnder(at + 1, at)) return data[at];
  return undefined;
}

/** A heading leaves cells blank that the rows under it fill. */
function lacks(view: TabView, header: Pick<Header, 'startColumn' | 'endColumn'>, row: number, leaf: number): boolean {
  const band = { start: header.startColumn, end: header.endColumn };
  const own = new Set(filledColumns(view, row, band));
  return filledColumns(view, leaf, band).filter((column) => !own.has(column)).length >= 2;
}

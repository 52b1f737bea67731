import { BLANK, filledColumns, kindAt, NUMBER, type TabView, textAt } from './cells.ts';
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
    const [own, next] = [codes[index] ?? '', codes[index + 1] ?? ''];
    const below = data[index + 1];
    if (own === '' || below === undefined || !next.startsWith(`${own}.`)) return false;
    return lacks(view, header, row, deepest(codes, data, index, own) ?? below);
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
  const kind = kindAt(view, row, column);
  if (kind === BLANK || kind === NUMBER) return false;
  const text = textAt(view, row, column);
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57 && codeAt(view, row, column).split('.').length > 2;
}

function codeAt(view: TabView, row: number, column: number): string {
  if (kindAt(view, row, column) === BLANK) return '';
  const value = view.tab.rows[row]?.[column]?.value;
  const text =
    kindAt(view, row, column) === NUMBER && typeof value === 'number' ? String(value) : textAt(view, row, column);
  return CODE.test(text) ? text.replace(/\.$/, '') : '';
}

/** The first row under a heading that has no rows of its own. */
function deepest(codes: readonly string[], data: readonly number[], index: number, own: string): number | undefined {
  for (let at = index + 1; at < codes.length && (codes[at] ?? '').startsWith(`${own}.`); at++)
    if (!(codes[at + 1] ?? '').startsWith(`${codes[at]}.`)) return data[at];
  return undefined;
}

/** A heading leaves cells blank that the rows under it fill. */
function lacks(view: TabView, header: Pick<Header, 'startColumn' | 'endColumn'>, row: number, leaf: number): boolean {
  const band = { start: header.startColumn, end: header.endColumn };
  const own = new Set(filledColumns(view, row, band));
  return filledColumns(view, leaf, band).filter((column) => !own.has(column)).length >= 2;
}

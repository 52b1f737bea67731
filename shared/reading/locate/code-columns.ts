import type { Cell } from '../grid.ts';
import { BLANK, kindAt, type TabView, textAt, viewTab } from './cells.ts';
import type { Header } from './header.ts';

const PART = /^\d{1,4}(?:[.,]\d{1,4})?$/;
/** Digits of each part of the code of a sub kegiatan: numbers have lost their zeros. */
const WIDTHS = [1, 2, 2, 1, 4];
const LEAST = 3;

/**
 * A code that is spread over columns under one merged header, `1 | 02 | 02 | 2.02 | 0015`, put together in the first of them:
 * apart its parts mean nothing, and how many of them a row fills says how deep it lies. The view itself where there is none.
 */
export function codesTogether(view: TabView, header: Header, data: readonly number[]): TabView {
  const merge = header.rows
    .flatMap((row) => view.mergesByRow.get(row) ?? [])
    .find(
      ({ startRow, startColumn, endColumn }) =>
        endColumn - startColumn >= LEAST && /\bkode\b/i.test(textAt(view, startRow, startColumn)),
    );
  if (!merge || data.length === 0) return view;
  const columns = Array.from({ length: merge.endColumn - merge.startColumn }, (_, at) => merge.startColumn + at);
  if (!data.every((row) => isSpread(view, row, columns))) return view;
  const rows = [...view.tab.rows];
  for (const row of data) rows[row] = together(view, row, columns);
  return viewTab({ ...view.tab, rows });
}

/** Parts of a code from the left on, without a gap. */
function isSpread(view: TabView, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter((column) => kindAt(view, row, column) !== BLANK);
  return (
    filled.every((column) => PART.test(textAt(view, row, column))) &&
    filled.every((column, at) => column === columns[at])
  );
}

function together(view: TabView, row: number, columns: readonly number[]): (Cell | undefined)[] {
  const cells = [...(view.tab.rows[row] ?? [])];
  const shown = columns
    .map((column, at) => ({ text: textAt(view, row, column).replace(',', '.'), width: WIDTHS[at] ?? 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, width }) => text.padStart(width, '0'))
    .join('.');
  const [first = 0, ...others] = columns;
  for (const column of others) cells[column] = undefined;
  cells[first] = shown === '' ? undefined : { value: shown, shown, format: null };
  return cells;
}

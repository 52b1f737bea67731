import { beginsWithLetter } from '../text.ts';
import { type Band, filledColumns, kindAt, NUMBER, type TabView, textAt } from './cells.ts';

/** `1`, `(1)`, `1.`, `(6=5/4*100)`, `6 = 5 : 4 x 100`, `(3)=(2)/(1)`. */
const TOKEN = /^\(?\s*(\d{1,3})\s*\)?\.?\s*(?:=.*)?$/;
const MARKED = /^\(\s*\d{1,3}\s*\)|=/;

/** A row that numbers the columns under a header: 1, 2, 3 or (1) (2) (3=2/1). Letters too: a, b, c. */
export function isNumberingRow(view: TabView, row: number, band: Band, headerWidth: number): boolean {
  const columns = filledColumns(view, row, band);
  if (columns.length < 2 || columns.length < headerWidth * 0.6) return false;
  let last = 0;
  let marked = 0;
  for (const column of columns) {
    const text =
      kindAt(view, row, column) === NUMBER ? String(view.tab.rows[row]?.[column]?.value) : textAt(view, row, column);
    const order = orderOf(text);
    if (order === null || order < last || order > last + 3) return false;
    if (order === last && last !== 0 && !text.includes('=')) return false;
    if (MARKED.test(text)) marked++;
    last = order;
  }
  return columns.length >= 3 || marked > 0 ? last >= columns.length * 0.6 : false;
}

function orderOf(text: string): number | null {
  if (text.length > 4 && beginsWithLetter(text)) return null;
  const match = TOKEN.exec(text);
  if (match) return Number(match[1]);
  return /^\(?[a-z]\)?\.?$/i.test(text)
    ? (text
        .replace(/[^a-z]/gi, '')
        .toLowerCase()
        .charCodeAt(0) ?? 96) - 96
    : null;
}

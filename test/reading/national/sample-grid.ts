import type { SampleCell, SampleWorkbook } from '#local/samples/types.ts';
import type { Cell, WorkbookGrid } from '#reading/grid.ts';

/** A sample workbook as Google would hand it over, without a Sheets server in between. */
export function sampleGrid(book: SampleWorkbook): WorkbookGrid {
  const { title, locale, timeZone } = book;
  const tabs = book.tabs.map((tab, index) => ({
    id: index + 1,
    title: tab.title,
    index,
    hidden: tab.hidden === true,
    ours: null,
    merges: tab.merges,
    rows: tab.rows.map((row) => row.map((cell) => (cell ? cellOf(cell, locale) : undefined))),
  }));
  return { title, locale, timeZone, tabs };
}

function cellOf({ value, formula, pattern }: SampleCell, locale: string): Cell | undefined {
  if (formula === '=1/0') return { value: null, shown: '#DIV/0!', format: null, error: 'DIVIDE_BY_ZERO' };
  if (value === null) return undefined;
  if (typeof value !== 'number') return { value, shown: String(value), format: pattern === '@' ? 'TEXT' : null };
  return shownAs(value, pattern, locale === 'in_ID' ? 'id-ID' : 'en-US');
}

function shownAs(value: number, pattern: string | undefined, locale: string): Cell {
  const fixed = (of: number, digits: number): string =>
    of.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (pattern === '0.00%') return { value, shown: `${fixed(value * 100, 2)}%`, format: 'PERCENT' };
  if (pattern === '0.00') return { value, shown: fixed(value, 2), format: 'NUMBER' };
  if (pattern === '#,##0') return { value, shown: fixed(value, 0), format: 'NUMBER' };
  if (pattern?.includes('y')) return { value, shown: dayOf(value), format: 'DATE' };
  return { value, shown: value.toLocaleString(locale, { useGrouping: false }), format: pattern ? 'NUMBER' : null };
}

function dayOf(serial: number): string {
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${year}`;
}

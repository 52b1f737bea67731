import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { KnownTab, TabLayout } from '#tabs/model.ts';
import { cellTexts, chartIdsOf, markedColumns, mergesOf, type StandingCell, type TabState } from './state.ts';

/** Columns that the bits of a number can tell apart. A tab that people made wider is looked at when it is written. */
const MAXIMUM_COLUMNS = 30;
/** Rows that nobody needs any more: beyond this the tab is looked at, so that they can be used again. */
const MAXIMUM_SPARE_ROWS = 200;

/** One of our tabs as a pull found it, small enough to be kept until it is written. */
export function layoutOf(sheet: sheets_v4.Schema$Sheet): TabLayout | null {
  const { rowCount, columnCount } = sheet.properties?.gridProperties ?? {};
  if (!rowCount || !columnCount || columnCount > MAXIMUM_COLUMNS) return null;
  // Tabs with charts are the provinces', which are written without a pull before.
  if (chartIdsOf(sheet).length > 0) return null;
  const columns = markedColumns(sheet);
  const keyColumn = columns.get('key') ?? null;
  const cells = cellTexts({ sheets: [sheet] }).get(sheet.properties?.sheetId ?? 0) ?? [];
  const rows = cells.map((row): TabLayout['rows'][number] => {
    const key = keyColumn === null ? '' : (row[keyColumn]?.text ?? '');
    return [key, bitsOf(row, ({ text }) => text !== ''), bitsOf(row, ({ noted }) => noted)];
  });
  if (rowCount - rows.filter(([, texts]) => texts !== 0).length > MAXIMUM_SPARE_ROWS) return null;
  const layout = { merges: mergesOf(sheet), chartIds: chartIdsOf(sheet) };
  return { rowCount, columnCount, columns: Object.fromEntries(columns), ...layout, rows };
}

function bitsOf(row: readonly StandingCell[], has: (cell: StandingCell) => boolean): number {
  return row.reduce((bits, cell, column) => (has(cell) ? bits | (1 << column) : bits), 0);
}

/** What a plan needs, from what was kept. */
export function stateOfLayout(tab: KnownTab, layout: TabLayout, columnNames: readonly string[]): TabState {
  const { sheetId, title } = tab;
  const { rowCount, columnCount, columns, merges, chartIds, rows } = layout;
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    columns: columnNames.map((name) => columns[name] ?? null),
    merges,
    chartIds,
    chartMarks: [],
    cells: rows.map((row) => cellsOf(row, columns.key ?? null, columnCount)),
  };
}

/** Of a text only that there is one matters, but for the keys. */
function cellsOf([key, texts, notes]: TabLayout['rows'][number], keyColumn: number | null, columnCount: number) {
  return Array.from({ length: columnCount }, (_, column): StandingCell => {
    const some = (texts & (1 << column)) !== 0 ? '…' : '';
    return { text: column === keyColumn ? key : some, noted: (notes & (1 << column)) !== 0 };
  });
}

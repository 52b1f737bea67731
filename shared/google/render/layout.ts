import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { KnownTab, TabLayout } from '#tabs/model.ts';
import { cellTexts, chartIdsOf, markedColumns, mergesOf, placesOf, type StandingCell, type TabState } from './state.ts';

/** Columns that the bits of a number can tell apart. A tab that people made wider is looked at when it is written. */
const MAXIMUM_COLUMNS = 30;
/** Rows that nobody needs any more: beyond this the tab is looked at, so that they can be used again. */
const MAXIMUM_SPARE_ROWS = 200;

/** One of our tabs as a pull found it, small enough to be kept until it is written. */
export function layoutOf(sheet: sheets_v4.Schema$Sheet): TabLayout | null {
  const { rowCount, columnCount } = sheet.properties?.gridProperties ?? {};
  if (!rowCount || !columnCount) return null;
  // Tabs with charts are the provinces', which are written without a pull before.
  if (chartIdsOf(sheet).length > 0) return null;
  const columns = markedColumns(sheet);
  const rowOf = columnCount <= MAXIMUM_COLUMNS ? bitRow : columns.size > MAXIMUM_COLUMNS ? wideRow(columns) : null;
  if (!rowOf) return null;
  const keyColumn = columns.get('key') ?? null;
  const cells = cellTexts({ sheets: [sheet] }).get(sheet.properties?.sheetId ?? 0) ?? [];
  if (rowCount - cells.filter((row) => row.some(({ text }) => text !== '')).length > MAXIMUM_SPARE_ROWS) return null;
  const rows = cells.map((row) => rowOf(row, keyColumn === null ? '' : (row[keyColumn]?.text ?? '')));
  const layout = { merges: mergesOf(sheet), chartIds: chartIdsOf(sheet) };
  return { rowCount, columnCount, columns: Object.fromEntries(columns), ...layout, rows };
}

type LayoutRow = TabLayout['rows'][number];

function bitRow(row: readonly StandingCell[], key: string): LayoutRow {
  return [key, bitsOf(row, ({ text }) => text !== ''), bitsOf(row, ({ noted }) => noted)];
}

/**
 * A tab that we made so wide has no columns of people: of each row only that somebody wrote beside it or in it counts, and
 * it is kept as a note in its first cell.
 */
function wideRow(columns: ReadonlyMap<string, number>): typeof bitRow {
  const ours = new Set(columns.values());
  return (row, key) => {
    const isTheirs = (column: number) => key === '' || !ours.has(column);
    const occupied = row.some(({ text, noted }, column) => noted || (text !== '' && isTheirs(column)));
    return [key, 0, occupied ? 1 : 0];
  };
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
    ...placesOf(new Map(Object.entries(columns)), columnNames),
    merges,
    chartIds,
    chartMarks: [],
    cells: rows.map((row) => cellsOf(row, columns.key ?? null, columnCount)),
  };
}

/** Of a text only that there is one matters, but for the keys. */
function cellsOf([key, texts, notes]: LayoutRow, keyColumn: number | null, columnCount: number) {
  return Array.from({ length: columnCount }, (_, column): StandingCell => {
    const some = isSet(texts, column) ? '…' : '';
    return { text: column === keyColumn ? key : some, noted: isSet(notes, column) };
  });
}

/** Shifting by more than 31 would begin again from the first bit. */
function isSet(bits: number, column: number): boolean {
  return column < MAXIMUM_COLUMNS && (bits & (1 << column)) !== 0;
}

import { fieldMap } from '#actions/declarations.ts';
import type { ActionDeclaration } from '#actions/types.ts';
import type { Place } from '#findings/types.ts';
import { a1, columnLetters } from '#reading/a1.ts';
import type { ReadTable, TabMark, TypedRow } from '#reading/types.ts';
import type { Spot } from '../types.ts';

function columnOf(table: ReadTable, row: TypedRow | null, field: string | null): number | null {
  if (field === null) return null;
  const read = row?.values[field];
  if (read) return read.column;
  const match = table.located.columns.find(
    (column) => column.field === field && (column.period === null || column.period === table.period),
  );
  return match?.column ?? null;
}

function firstCell(row: TypedRow): string | null {
  const columns = Object.values(row.values).map((read) => read.column);
  return columns.length === 0 ? null : a1(row.sheetRow, Math.min(...columns));
}

function cellOf(table: ReadTable, row: TypedRow | null, column: number | null): string | null {
  if (row) return column === null ? firstCell(row) : a1(row.sheetRow, column);
  const headerRow = table.located.headerRows.at(-1);
  if (column !== null && headerRow !== undefined) return a1(headerRow, column);
  return headerRow === undefined ? null : a1(headerRow, table.located.area.startColumn);
}

function rangeOf(table: ReadTable, column: number | null): string | null {
  const { firstDataRow, lastDataRow } = table.located;
  if (column === null || firstDataRow === null || lastDataRow === null) return null;
  const letters = columnLetters(column);
  return `${letters}${firstDataRow + 1}:${letters}${lastDataRow + 1}`;
}

/** Last header line over a column, as staff typed it. */
function headerOf(table: ReadTable, column: number | null): string | null {
  const header = table.located.columns.find((match) => match.column === column)?.header.trim();
  return header ? header : null;
}

/** One action may lie over several tabs: a value, else its row, else the table says on which. */
function tabOf({ table, row }: Spot, field: string | null): TabMark {
  const own = field === null ? undefined : row?.values[field]?.tab;
  return own ?? row?.tab ?? { tabId: table.located.tabId, title: table.located.tab };
}

/** Where a draft points, in the terms of the sheet. Findings about a whole column carry its range. */
export function placeOf(at: Spot, of: ActionDeclaration): Place {
  const { table, row } = at;
  const field = at.fields[0] ?? null;
  const column = columnOf(table, row, field);
  const tab = tabOf(at, field);
  const label = field === null ? null : (fieldMap(of).get(field)?.label ?? null);
  return {
    tabId: tab.tabId,
    tab: tab.title,
    cell: cellOf(table, row, column),
    range: row ? null : rangeOf(table, column),
    action: table.action,
    table: table.key,
    rowKey: row?.key ?? null,
    rowLabel: row?.label ?? null,
    field,
    fieldLabel: headerOf(table, column) ?? label,
    kecamatan: row?.kecamatan ?? null,
  };
}

/** The same place widened to the whole column, with the first row as an example. */
export function columnPlace(place: Place, at: Spot): Place {
  const column = columnOf(at.table, at.row, place.field);
  return { ...place, range: rangeOf(at.table, column), rowKey: null, kecamatan: null };
}

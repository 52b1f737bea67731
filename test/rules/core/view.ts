import type { ActionNumber } from '#actions/types.ts';
import type { PlainValue, ReadTable, Verdict } from '#reading/types.ts';
import { tableView } from '#rules/core/views.ts';
import type { RowView, TableView } from '#rules/types.ts';
import { type Cells, type ContextOptions, context, type SheetOptions, sheet } from '../tables.ts';

/** A table as rules see it. */
export function viewOf(
  action: ActionNumber,
  rows: readonly Cells[],
  options: SheetOptions = {},
  about: ContextOptions = {},
): TableView {
  const table = sheet(action, rows, options);
  return tableView(table, context([table], about), []);
}

export function viewed(table: ReadTable, about: ContextOptions = {}): TableView {
  return tableView(table, context([table], about), []);
}

/** A row of a table that has only this one. */
export function rowOf(action: ActionNumber, cells: Cells, options: SheetOptions = {}): RowView {
  return first(viewOf(action, [cells], options).rows);
}

export function first<T>(many: readonly T[]): T {
  const [one] = many;
  if (one === undefined) throw new Error('the fixture has one at least');
  return one;
}

/** The same table with another verdict of one cell of its first row. */
export function withVerdict(
  table: ReadTable,
  field: string,
  verdict: Verdict,
  value: PlainValue | null = null,
): ReadTable {
  const [row, ...rest] = table.rows;
  const cell = row?.values[field];
  if (!row || !cell) throw new Error(`the first row has no ${field}`);
  return { ...table, rows: [{ ...row, values: { ...row.values, [field]: { ...cell, verdict, value } } }, ...rest] };
}

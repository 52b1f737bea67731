import type { RowView, TableView } from '../types.ts';
import { numberCells } from './cells.ts';
import { sumOver } from './sums.ts';

function sameTab(one: RowView, other: RowView): boolean {
  return one.row.tab?.tabId === other.row.tab?.tabId;
}

/** Rows between a total and the total before (or after) it: the group that a subtotal stands under (or over). */
function block(rows: readonly RowView[], totals: readonly RowView[], total: RowView, side: -1 | 1): readonly RowView[] {
  const at = total.row.sheetRow;
  const beyond = totals.map((other) => other.row.sheetRow).filter((row) => (row - at) * side > 0);
  const nearest = side < 0 ? Math.max(-1, ...beyond) : Math.min(Number.POSITIVE_INFINITY, ...beyond);
  return rows.filter(({ row }) => (row.sheetRow - at) * side > 0 && (row.sheetRow - nearest) * side < 0);
}

function candidates(table: TableView, total: RowView): readonly (readonly RowView[])[] {
  const rows = table.rows.filter((row) => sameTab(row, total));
  const totals = table.totals.filter((other) => other !== total && sameTab(other, total));
  const { kecamatan } = total.row;
  const own = kecamatan === null ? [] : [table.rows.filter((row) => row.row.kecamatan === kecamatan)];
  if (totals.length === 0) return [...own, rows];
  return [...own, block(rows, totals, total, -1), block(rows, totals, total, 1), rows, table.rows];
}

function agreements(rows: readonly RowView[], total: RowView): number {
  return numberCells(total).filter(([{ id, type }, typed]) => {
    return type !== 'percent' && typed !== 0 && sumOver(rows, id).sum === typed;
  }).length;
}

/**
 * Rows that a total row adds up: whichever of its kecamatan, its group and its tab agrees with most of its figures. Where a
 * tab has several totals and none of these agrees at all, nobody knows what it adds up: null.
 */
function scopeOf(table: TableView, total: RowView): readonly RowView[] | null {
  const scopes = candidates(table, total).filter((rows) => rows.length > 0);
  const scored = scopes.map((rows) => ({ rows, points: agreements(rows, total) }));
  const most = Math.max(0, ...scored.map(({ points }) => points));
  if (most === 0 && scopes.length !== 1) return null;
  return scored.find(({ points }) => points === most)?.rows ?? null;
}

const known = new WeakMap<RowView, readonly RowView[] | null>();

export function rowsOfTotal(table: TableView, total: RowView): readonly RowView[] | null {
  const kept = known.get(total);
  if (kept !== undefined) return kept;
  const found = scopeOf(table, total);
  known.set(total, found);
  return found;
}

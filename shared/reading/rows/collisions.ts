import { a1 } from '../a1.ts';
import type { CellIssue } from '../findings.ts';
import type { TypedRow } from '../types.ts';

/**
 * A record stands once in a table. Equal doubles are taken once, records that complete each other become one, records that
 * contradict each other are told with all of their rows, unless their place is complained about already; the first stands for them, so that the order of other rows changes nothing.
 */
export function settleCollisions(rows: readonly TypedRow[], table: string, issues: CellIssue[]): readonly TypedRow[] {
  if (new Set(rows.map(({ key }) => key)).size === rows.length) return rows;
  const groups = new Map<string, TypedRow[]>();
  for (const row of rows) {
    const list = groups.get(row.key);
    if (list) list.push(row);
    else groups.set(row.key, [row]);
  }
  return [...groups.values()].map((group) => settleGroup(group, table, issues));
}

function settleGroup(group: readonly TypedRow[], table: string, issues: CellIssue[]): TypedRow {
  const [first, ...others] = group;
  if (!first) throw new Error('a group of rows has at least one');
  if (others.length === 0) return first;
  const contradicts = others.some((other) => differs(first, other));
  const cells = group.map((row) => a1(row.sheetRow, firstColumn(row)));
  const spot = {
    row: first.sheetRow,
    column: firstColumn(first),
    table,
    rowKey: first.key,
    rowLabel: first.label,
    kecamatan: first.kecamatan,
  };
  const data = { label: first.label, cells };
  if (issues.some((one) => one.refuses === 'row' && one.spot.rowKey === first.key)) return first;
  if (contradicts) issues.push({ issue: { rule: 'contradictory-duplicate', data }, spot, refuses: 'row' });
  else issues.push({ issue: { rule: 'duplicate-row', data }, spot, refuses: 'nothing' });
  return contradicts ? { ...first, refused: true } : { ...first, values: completed(group) };
}

export function firstColumn(row: TypedRow): number {
  const columns = Object.values(row.values).map((value) => value.column);
  return columns.length === 0 ? 0 : Math.min(...columns);
}

/** Texts may differ (a remark); figures and choices may not. */
export function differs(one: TypedRow, other: TypedRow): boolean {
  return Object.entries(one.values).some(([id, { value, type }]) => {
    const theirs = other.values[id]?.value ?? null;
    if (type === 'text' || type === 'link' || type === 'region') return false;
    return value !== null && theirs !== null && value !== theirs;
  });
}

/** For each field the first value that is there. */
export function completed(group: readonly TypedRow[]): TypedRow['values'] {
  const values: Record<string, TypedRow['values'][string]> = {};
  for (const row of group) {
    for (const [id, read] of Object.entries(row.values)) {
      const held = values[id];
      if (!held || (held.value === null && read.value !== null)) values[id] = read;
    }
  }
  return values;
}

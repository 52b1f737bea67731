import type { Finding } from '#findings/types.ts';
import { a1 } from './a1.ts';
import { finding } from './findings.ts';
import { completed, differs, firstColumn } from './rows/collisions.ts';
import type { ReadTable, ReadValue, TabMark, TypedRow } from './types.ts';

/** One action spread over several tabs, or over several tables of a tab, is read as one table. */
export function mergeTables(
  tables: readonly ReadTable[],
  source: string,
): { readonly tables: readonly ReadTable[]; readonly findings: readonly Finding[] } {
  const groups = new Map<string, ReadTable[]>();
  for (const table of tables) {
    const list = groups.get(table.key);
    if (list) list.push(table);
    else groups.set(table.key, [table]);
  }
  const findings: Finding[] = [];
  const merged = [...groups.values()].map((group) => mergeGroup(group, source, findings));
  return { tables: merged, findings };
}

function mergeGroup(group: readonly ReadTable[], source: string, findings: Finding[]): ReadTable {
  const [first, ...others] = group;
  if (!first) throw new Error('a group of tables has at least one');
  if (others.length === 0) return first;
  const rows = new Map<string, TypedRow[]>();
  for (const table of group) {
    const elsewhere = table.located.tabId === first.located.tabId ? null : markOf(table);
    for (const row of table.rows)
      rows.set(row.key, [...(rows.get(row.key) ?? []), elsewhere ? marked(row, elsewhere) : row]);
  }
  return {
    ...first,
    rows: [...rows.values()].map((same) => mergeRows(same, first, source, findings)),
    totals: group.flatMap((table) => {
      const elsewhere = table.located.tabId === first.located.tabId ? null : markOf(table);
      return elsewhere ? table.totals.map((total) => marked(total, elsewhere)) : table.totals;
    }),
  };
}

function markOf(table: ReadTable): TabMark {
  return { tabId: table.located.tabId, title: table.located.tab };
}

function marked(row: TypedRow, tab: TabMark): TypedRow {
  const values: Record<string, ReadValue> = {};
  for (const [id, value] of Object.entries(row.values)) values[id] = { ...value, tab };
  return { ...row, tab, values };
}

function mergeRows(same: readonly TypedRow[], table: ReadTable, source: string, findings: Finding[]): TypedRow {
  const [first, ...others] = same;
  if (!first) throw new Error('a group of rows has at least one');
  if (others.length === 0) return first;
  if (!others.some((other) => differs(first, other))) return { ...first, values: completed(same) };
  const cells = same.map(
    (row) => `${(row.tab ?? { title: table.located.tab }).title}!${a1(row.sheetRow, firstColumn(row))}`,
  );
  const scope = {
    source,
    tabId: first.tab?.tabId ?? table.located.tabId,
    tab: first.tab?.title ?? table.located.tab,
    action: table.action,
  };
  const spot = {
    row: first.sheetRow,
    column: firstColumn(first),
    table: table.key,
    rowKey: first.key,
    rowLabel: first.label,
    kecamatan: first.kecamatan,
  };
  findings.push(finding(scope, { rule: 'contradictory-duplicate', data: { label: first.label, cells } }, spot, 'row'));
  return { ...first, refused: true };
}

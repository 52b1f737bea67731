import type { Finding } from '#findings/types.ts';
import { a1, columnIndex } from '#reading/a1.ts';
import type { Cell, TabGrid } from '#reading/grid.ts';
import type { LocatedTable, PlainValue, ReadValue, TypedRow, Verdict } from '#reading/types.ts';
import type { CheckedTable, CheckedWorkbook } from '#rules/types.ts';
import type { JudgedAgain } from './judge-stored.ts';

/** One cell from what stands in it to what became of it. */
export interface ExplainedCell {
  readonly tab: string;
  readonly cell: string;
  /** Effective value as Google gave it; null when blank. */
  readonly raw: Cell['value'];
  readonly shown: string;
  readonly format: Cell['format'];
  readonly error: Cell['error'] | null;
  /** What the cell is within its tab. */
  readonly role: 'header' | 'data' | 'total' | 'group' | 'numbering' | 'outside';
  readonly table: string | null;
  readonly row: { readonly key: string; readonly label: string } | null;
  readonly field: string | null;
  /** As reading took it; null where no value is read from here. */
  readonly parsed: PlainValue | null;
  readonly verdict: Verdict | null;
  /** In force: what stands in the record after the rules. */
  readonly accepted: PlainValue | null;
  readonly findings: readonly Finding[];
}

export type Explanation =
  | { readonly kind: 'explained'; readonly cell: ExplainedCell }
  | { readonly kind: 'no-tab'; readonly tabs: readonly string[] }
  /** The privacy step kept the tab out: there is nothing of it to show. */
  | { readonly kind: 'withheld'; readonly rows: number; readonly signs: readonly string[] }
  /** One of our own tabs: their cells are not stored. */
  | { readonly kind: 'ours' };

/** `TAB!E47`, the tab quoted as in formulas or not; null for anything else. */
export function parseCell(
  name: string,
): { readonly tab: string; readonly row: number; readonly column: number } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^!]+))!\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/s.exec(name.trim());
  if (!match) return null;
  const [, quoted, bare, letters = '', number = ''] = match;
  const tab = quoted === undefined ? (bare ?? '') : quoted.replaceAll("''", "'");
  return { tab, row: Number(number) - 1, column: columnIndex(letters) };
}

export function explainCell(
  { snapshot, checked }: JudgedAgain,
  at: { readonly tab: string; readonly row: number; readonly column: number },
): Explanation {
  const screened = snapshot.tabs.find((each) => each.tab.title === at.tab);
  if (!screened) return { kind: 'no-tab', tabs: snapshot.tabs.map((each) => each.tab.title) };
  if (screened.kind === 'withheld') return { kind: 'withheld', rows: screened.rows, signs: screened.signs };
  if (screened.tab.ours !== null) return { kind: 'ours' };
  return { kind: 'explained', cell: explained(screened.tab, at.row, at.column, checked) };
}

function explained(tab: TabGrid, row: number, column: number, checked: CheckedWorkbook): ExplainedCell {
  const cell = tab.rows[row]?.[column];
  const found = valueAt(checked.tables, tab.id, row, column);
  const located = checked.read.located.filter((table) => table.tabId === tab.id);
  return {
    tab: tab.title,
    cell: a1(row, column),
    raw: cell?.value ?? null,
    shown: cell?.shown ?? '',
    format: cell?.format ?? null,
    error: cell?.error ?? null,
    role: found?.isTotal ? 'total' : roleOf(located, row, column),
    table: found?.table.table.key ?? null,
    row: found ? { key: found.row.key, label: found.row.label } : null,
    field: found?.field ?? fieldAt(located, row, column),
    parsed: found?.value.value ?? null,
    verdict: found?.value.verdict ?? null,
    accepted: found ? acceptedOf(found) : null,
    findings: checked.findings.filter((finding) => concerns(finding, tab.id, row, column, found)),
  };
}

interface FoundValue {
  readonly table: CheckedTable;
  readonly row: TypedRow;
  readonly field: string;
  readonly value: ReadValue;
  readonly isTotal: boolean;
}

function valueAt(tables: readonly CheckedTable[], tabId: number, row: number, column: number): FoundValue | null {
  for (const table of tables) {
    for (const isTotal of [false, true]) {
      for (const typed of isTotal ? table.table.totals : table.table.rows) {
        const tabOf = (value: ReadValue) => (value.tab ?? typed.tab ?? table.table.located).tabId;
        const hit = Object.entries(typed.values).find(
          ([, value]) => value.row === row && value.column === column && tabOf(value) === tabId,
        );
        if (hit) return { table, row: typed, field: hit[0], value: hit[1], isTotal };
      }
    }
  }
  return null;
}

function acceptedOf({ table, row, field }: FoundValue): PlainValue | null {
  return table.records.find((record) => record.key === row.key)?.values[field] ?? null;
}

function roleOf(located: readonly LocatedTable[], row: number, column: number): ExplainedCell['role'] {
  const table = located.find(({ area }) => column >= area.startColumn && column < area.endColumn && covers(area, row));
  if (!table) return 'outside';
  if (table.headerRows.includes(row)) return 'header';
  if (table.numberingRows.includes(row)) return 'numbering';
  if (table.totalRows.includes(row)) return 'total';
  if (table.groupRows.includes(row)) return 'group';
  return table.dataRows.includes(row) ? 'data' : 'outside';
}

function covers(area: LocatedTable['area'], row: number): boolean {
  return row >= area.startRow && row < area.endRow;
}

function fieldAt(located: readonly LocatedTable[], row: number, column: number): string | null {
  const table = located.find(({ area }) => covers(area, row));
  return table?.columns.find((match) => match.column === column)?.field ?? null;
}

/** About this very cell, about its value wherever that was told, or about a range that it lies in. */
function concerns({ place }: Finding, tabId: number, row: number, column: number, found: FoundValue | null): boolean {
  if (place.table !== null && place.table === found?.table.table.key && place.rowKey === found.row.key) {
    if (place.field === found.field) return true;
  }
  if (place.tabId !== tabId) return false;
  return place.cell === a1(row, column) || isWithin(place.range, row, column);
}

function isWithin(range: string | null, row: number, column: number): boolean {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range ?? '');
  if (!match) return false;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const columns = column >= columnIndex(left) && column <= columnIndex(right);
  return columns && row >= Number(top) - 1 && row <= Number(bottom) - 1;
}

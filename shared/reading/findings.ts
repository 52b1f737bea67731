import type { ActionNumber } from '#actions/types.ts';
import { SEVERITY } from '#findings/severity.ts';
import type { Finding, Place, Refuses } from '#findings/types.ts';
import { a1 } from './a1.ts';
import type { Issue } from './values/outcome.ts';

/** Where the findings of one table stand. */
export interface FindingScope {
  readonly source: string;
  readonly tabId: number | null;
  readonly tab: string | null;
  readonly action: ActionNumber | null;
  /** Rows and columns of the spots are the other way round (a table with indicators in rows). */
  readonly flipped?: boolean;
  /** Cells of the sheet by the column of the spot, where a table was laid out anew as one row. */
  readonly spots?: readonly { readonly row: number; readonly column: number }[];
}

/** What a finding says of its place beyond its table. */
export interface Spot {
  readonly row?: number;
  readonly column?: number;
  readonly table?: string | null;
  readonly rowKey?: string | null;
  readonly rowLabel?: string | null;
  readonly field?: string | null;
  readonly fieldLabel?: string | null;
  readonly kecamatan?: string | null;
  /** First and last row of a column that is meant as a whole. */
  readonly span?: readonly [number, number];
}

export function finding(scope: FindingScope, issue: Issue, spot: Spot, refuses: Refuses, count = 1): Finding {
  const place: Place = {
    tabId: scope.tabId,
    tab: scope.tab,
    cell: spot.row === undefined || spot.column === undefined ? null : cellName(scope, spot.row, spot.column),
    range: spot.span && spot.column !== undefined ? rangeOf(scope, spot.span[0], spot.span[1], spot.column) : null,
    action: scope.action,
    table: spot.table ?? null,
    rowKey: spot.rowKey ?? null,
    rowLabel: spot.rowLabel ?? null,
    field: spot.field ?? null,
    fieldLabel: spot.fieldLabel ?? null,
    kecamatan: spot.kecamatan ?? null,
  };
  return { ...issue, severity: SEVERITY[issue.rule], source: scope.source, place, refuses, count } as Finding;
}

function cellName(scope: FindingScope, row: number, column: number): string {
  const spot = scope.spots?.[column];
  if (spot) return a1(spot.row, spot.column);
  return scope.flipped ? a1(column, row) : a1(row, column);
}

/** One issue at one cell, kept until all of its column are known. */
export interface CellIssue {
  readonly issue: Issue;
  readonly spot: Spot;
  readonly refuses: Refuses;
}

/** Cells of a column from one row to another. */
export function rangeOf(scope: FindingScope, from: number, to: number, column: number): string {
  return `${cellName(scope, from, column)}:${cellName(scope, to, column)}`;
}

const FEW = 2;
const SHARE = 0.05;

/**
 * Findings of a table's cells: one each, or one for a column where a rule fires on more than 5 % of its rows (and more
 * than twice), with the true count and the first cell.
 */
export function gather(scope: FindingScope, issues: readonly CellIssue[], rows: number): Finding[] {
  const groups = new Map<string, CellIssue[]>();
  for (const one of issues) {
    const key = `${one.issue.rule}|${one.spot.field ?? ''}|${one.spot.column ?? ''}`;
    const list = groups.get(key);
    if (list) list.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => tell(scope, group, rows));
}

function tell(scope: FindingScope, group: readonly CellIssue[], rows: number): Finding[] {
  const [first] = group;
  if (!first) return [];
  if (group.length <= FEW || group.length <= rows * SHARE) {
    return group.map((one) => finding(scope, one.issue, one.spot, one.refuses));
  }
  const sheetRows = group.map((one) => one.spot.row ?? 0);
  const span = [Math.min(...sheetRows), Math.max(...sheetRows)] as const;
  const oneTable = group.every((one) => one.spot.table === first.spot.table);
  const table = oneTable ? (first.spot.table ?? null) : null;
  const spot = { ...first.spot, table, rowKey: null, rowLabel: null, kecamatan: null, span };
  return [finding(scope, first.issue, spot, first.refuses, group.length)];
}

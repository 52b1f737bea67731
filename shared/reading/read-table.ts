import type { ActionDeclaration } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import { actionKey, chosen } from '#registry/choices.ts';
import { matchColumns } from './columns/match-columns.ts';
import { placesByContent } from './columns/place-by-content.ts';
import { settleColumns } from './columns/settle-columns.ts';
import type { ReadContext } from './context.ts';
import { type CellIssue, type FindingScope, finding, gather } from './findings.ts';
import { kindAt, TEXT, textAt } from './locate/cells.ts';
import type { RawTable } from './locate/tables.ts';
import { locatedTable } from './located.ts';
import { settleCollisions } from './rows/collisions.ts';
import { withLastVillage } from './rows/last-village.ts';
import { asLokusList } from './rows/lokus-list.ts';
import { type PlaceReader, placeReader } from './rows/place-columns.ts';
import type { PlaceFinder } from './rows/places.ts';
import { slicesOf } from './rows/slices.ts';
import { stylesOf } from './rows/styles.ts';
import { type PlacedRow, type RowsInput, typedRows } from './rows/typed-rows.ts';
import { type TableTime, tableTime } from './table-time.ts';
import type { LocatedTable, ReadTable, ReadValue, TypedRow } from './types.ts';

/** What one located table gives: several tables of records where it holds several years or months. */
export interface TableReading {
  readonly located: LocatedTable;
  readonly tables: readonly ReadTable[];
  readonly findings: readonly Finding[];
}

/** What reading a table needs beyond the table. */
export interface TableTask {
  readonly table: RawTable;
  /** The table as it lies on the sheet, where `table` is turned. */
  readonly original?: RawTable;
  readonly declaration: ActionDeclaration;
  readonly confidence: number;
  readonly signature: string;
  readonly workbookTitle: string;
  readonly finder: PlaceFinder;
  /** Decimal mark that the tab's own texts prove. */
  readonly decimal: '.' | ',' | null;
  readonly context: ReadContext;
}

/**
 * 1. columns → fields, 2. year and period, 3. place columns and level, 4. how each column writes its numbers,
 * 5. rows, 6. doubles, 7. findings, gathered by column.
 */
export function readTable(task: TableTask): TableReading {
  const { table, declaration, context, signature } = task;
  const scope = scopeOf(task);
  const matched = matchColumns(table, declaration, signature, context.choices);
  const settled = settleColumns(table, placesByContent(table, matched, declaration, context.district));
  const time = tableTime(table, declaration, signature, context.choices, task.workbookTitle, context.source.fiscalYear);
  const [kecamatan = null, ...more] = context.source.kecamatan;
  const places = placeReader(
    table,
    settled.columns,
    declaration,
    more.length === 0 ? kecamatan : null,
    context.district,
  );
  const located = locatedTable(task.original ?? table, {
    action: declaration.action,
    confidence: task.confidence,
    columns: task.original ? [] : settled.columns,
    level: places.level,
    year: time.year,
    part: time.part,
  });
  if (settled.issues.some(({ issue }) => issue.rule === 'no-column-known'))
    return { located, tables: [], findings: columnFindings(scope, settled.issues, table, null) };
  const issues: CellIssue[] = [];
  const slices = slicesOf(settled.columns);
  const styles = stylesOf(table, slices, signature, context.choices, task.decimal, task.declaration.fields, issues);
  const finder = finderOf(task, places);
  const input: RowsInput = { table, declaration, slices, styles, places, finder, time, issues };
  const typed = typedRows(input, table.body.data);
  const isSaid = chosen(context.choices, actionKey(signature)) === String(declaration.action);
  const rows = isSaid ? asLokusList(typed, table, declaration, places, slices) : typed;
  const totals = typedRows(
    input,
    table.body.totals.filter((row) => !isAverage(table, row)),
    true,
  );
  const tables = tablesOf(task, located, rows, totals, issues).map((one) =>
    table.flipped ? unflipped(one, table.spots) : one,
  );
  const main = tables[0]?.key ?? null;
  const findings = [
    ...columnFindings(scope, settled.issues, table, main),
    ...(slices.every(({ year }) => year !== null) ? [] : timeFinding(scope, time, table, main)),
    ...gather(
      scope,
      issues.map((one) => withTable(one, main)),
      table.body.data.length,
    ),
  ];
  return { located, tables, findings };
}

/** `Rata-rata` is no sum. */
function isAverage({ view, header }: RawTable, row: number): boolean {
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (kindAt(view, row, column) === TEXT)
      return /^\W*(?:rata\s*-?\s*rata|rata2|rerata|average)\b/i.test(textAt(view, row, column));
  }
  return false;
}

/** Villages are looked up one by one, and then once more by what the rows together leave over. */
function finderOf({ table, finder, context }: TableTask, places: PlaceReader): PlaceFinder {
  if (places.level !== 'desa' || !context.district) return finder;
  return withLastVillage(finder, context.district, table.body.data.map(places.texts));
}

function scopeOf(task: TableTask): FindingScope {
  const { tab } = task.table.view;
  const scope = { source: task.context.source.id, tabId: tab.id, tab: tab.title, action: task.declaration.action };
  const { flipped, spots } = task.table;
  return flipped ? { ...scope, flipped, ...(spots ? { spots } : {}) } : scope;
}

/** Rows and columns back as they stand on the sheet. */
function unflipped(table: ReadTable, spots: RawTable['spots']): ReadTable {
  const turn = (row: TypedRow): TypedRow => {
    const values: Record<string, ReadValue> = {};
    for (const [id, read] of Object.entries(row.values)) {
      const spot = spots?.[read.column] ?? { row: read.column, column: read.row };
      values[id] = { ...read, row: spot.row, column: spot.column };
    }
    const rows = Object.values(values).map((value) => value.row);
    return { ...row, values, sheetRow: rows.length === 0 ? 0 : Math.min(...rows) };
  };
  return { ...table, rows: table.rows.map(turn), totals: table.totals.map(turn) };
}

function withTable(one: CellIssue, table: string | null): CellIssue {
  return one.spot.table === undefined ? { ...one, spot: { ...one.spot, table } } : one;
}

function tablesOf(
  task: TableTask,
  located: LocatedTable,
  rows: readonly PlacedRow[],
  totals: readonly PlacedRow[],
  issues: CellIssue[],
): ReadTable[] {
  const groups = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const list = groups.get(row.table);
    if (list) list.push(row);
    else groups.set(row.table, [row]);
  }
  return [...groups].map(([key, placed]) => {
    const [first] = placed;
    if (!first) throw new Error('a group of rows has at least one');
    return {
      key,
      located,
      action: task.declaration.action,
      level: located.level ?? 'kabupaten',
      fiscalYear: first.fiscalYear,
      period: first.period,
      rows: settleCollisions(
        placed.map((one) => one.row),
        key,
        issues,
      ),
      totals: totals.filter((total) => total.table === key || groups.size === 1).map((total) => total.row),
    };
  });
}

function columnFindings(
  scope: FindingScope,
  issues: ReturnType<typeof settleColumns>['issues'],
  table: RawTable,
  key: string | null,
): Finding[] {
  const row = table.header.rows[table.header.rows.length - 1] ?? 0;
  return issues.map(({ column, header, issue }) =>
    finding(scope, issue, { row, column, table: key, fieldLabel: header }, 'column'),
  );
}

function timeFinding(scope: FindingScope, time: TableTime, table: RawTable, key: string | null): Finding[] {
  if (!time.issue) return [];
  const row = table.header.rows[0] ?? 0;
  return [finding(scope, time.issue, { row, column: table.header.startColumn, table: key }, 'nothing')];
}

import type { Level } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import { columnLetters } from '#reading/a1.ts';
import type { LocatedTable, ScreenedTab, WithheldTable } from '#reading/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import { type ToldFinding, tellFinding } from './tell-finding.ts';

/** What `check --json` prints. Row numbers are those that the sheet shows (1-based); columns are letters. */
export interface CheckDocument {
  readonly file: string;
  readonly edition: string;
  readonly year: number;
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly receipt: string;
  readonly tabs: readonly CheckedTab[];
  readonly findings: readonly TellableFinding[];
  readonly records?: readonly unknown[];
}

export interface CheckedTab {
  readonly title: string;
  readonly action: number | null;
  readonly confidence: number;
  readonly level: Level | null;
  readonly period: string | null;
  /** Set when rows about single residents kept the tab out: where its table lies is told, nothing of it was taken. */
  readonly withheld: boolean;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number | null;
  readonly lastDataRow: number | null;
  readonly totalRows: readonly number[];
  readonly columns: readonly { column: string; header: string; field: string | null; confidence: number }[];
  readonly rowsRead: number;
  readonly rowsAccepted: number;
}

export interface TellableFinding extends ToldFinding {
  readonly values: unknown;
}

const shown = (row: number | null): number | null => (row === null ? null : row + 1);

function tableEntry(located: LocatedTable, checked: CheckedWorkbook): CheckedTab {
  const accepted = checked.tables.filter(({ table }) => table.located === located);
  const rows = new Set(accepted.flatMap(({ table, records }) => acceptedRows(table.rows, records)));
  return {
    title: located.tab,
    action: located.action,
    confidence: located.actionConfidence,
    level: located.level,
    period: located.period,
    withheld: false,
    headerRows: located.headerRows.map((row) => row + 1),
    firstDataRow: shown(located.firstDataRow),
    lastDataRow: shown(located.lastDataRow),
    totalRows: located.totalRows.map((row) => row + 1),
    columns: located.columns.map(({ column, header, field, confidence }) => ({
      column: columnLetters(column),
      header,
      field,
      confidence,
    })),
    rowsRead: located.dataRows.length,
    rowsAccepted: rows.size,
  };
}

/** Sheet rows of which at least one record was accepted: a wide row gives several records. */
function acceptedRows(
  rows: readonly { readonly key: string; readonly sheetRow: number }[],
  records: readonly { readonly key: string }[],
): number[] {
  const keys = new Set(records.map((record) => record.key));
  return rows.filter((row) => keys.has(row.key)).map((row) => row.sheetRow);
}

const NO_TABLE = {
  action: null,
  confidence: 0,
  level: null,
  period: null,
  headerRows: [],
  firstDataRow: null,
  lastDataRow: null,
  totalRows: [],
  columns: [],
  rowsRead: 0,
  rowsAccepted: 0,
} as const;

/** A withheld tab says where its tables lie, so that they can be found and taken out. */
function withheldEntries({ tab, tables = [] }: Extract<ScreenedTab, { kind: 'withheld' }>): CheckedTab[] {
  const nothing = { ...NO_TABLE, title: tab.title, withheld: true };
  return tables.length === 0 ? [nothing] : tables.map((table) => ({ ...nothing, ...placeOf(table) }));
}

function placeOf(table: WithheldTable): Partial<CheckedTab> {
  return {
    action: table.action,
    confidence: table.action === null ? 0 : 1,
    headerRows: table.headerRows.map((row) => row + 1),
    firstDataRow: shown(table.firstDataRow),
    lastDataRow: shown(table.lastDataRow),
    totalRows: table.totalRows.map((row) => row + 1),
    rowsRead: table.dataRows,
  };
}

function tabEntries(screened: ScreenedTab, checked: CheckedWorkbook): CheckedTab[] {
  if (screened.kind === 'withheld') return withheldEntries(screened);
  if (screened.tab.ours !== null) return [];
  const tables = checked.read.located.filter((located) => located.tabId === screened.tab.id);
  if (tables.length === 0) return [{ ...NO_TABLE, title: screened.tab.title, withheld: false }];
  return tables.map((located) => tableEntry(located, checked));
}

function tellable(finding: Finding): TellableFinding {
  return { ...tellFinding(finding), values: finding.data };
}

export function checkDocument(
  about: Pick<CheckDocument, 'file' | 'edition' | 'year' | 'district'>,
  checked: CheckedWorkbook,
  withRecords: boolean,
): CheckDocument {
  const document = {
    ...about,
    receipt: checked.receipt,
    tabs: checked.read.screened.flatMap((screened) => tabEntries(screened, checked)),
    findings: checked.findings.map(tellable),
  };
  if (!withRecords) return document;
  return { ...document, records: checked.tables.flatMap(({ records }) => records) };
}

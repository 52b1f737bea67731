import { declaration } from '#actions/declarations.ts';
import type { Edition } from '#actions/types.ts';
import { isOurs, tabIdOf } from '#ledger/data-hash.ts';
import type { Head } from '#ledger/types.ts';
import { withheldRows } from '#reading/privacy/withheld-tables.ts';
import type { LocatedTable, ScreenedTab } from '#reading/types.ts';
import type { CheckedTable, CheckedWorkbook } from '#rules/types.ts';
import type { TabFate, TabReport, TakenTable } from '#tabs/validasi-input.ts';

/** What became of each tab of staff, in the workbook's order; tables that are kept although their tab is gone come last. */
export function tabReports(
  checked: CheckedWorkbook,
  heads: ReadonlyMap<string, Head>,
  edition: Edition,
): readonly TabReport[] {
  const tabs = checked.read.screened.filter((tab) => !isOurs(tab));
  const known = new Set(tabs.map(tabIdOf));
  const lost = [...heads.values()].filter((head) => head.held && !known.has(head.tab.tabId));
  return [
    ...tabs.map((tab) => reportOf(tab, checked, heads, edition)),
    ...lost.map((head) => ({ ...head.tab, fate: taken([keptTable(head)]) })),
  ];
}

function reportOf(
  tab: ScreenedTab,
  checked: CheckedWorkbook,
  heads: ReadonlyMap<string, Head>,
  edition: Edition,
): TabReport {
  const tabId = tabIdOf(tab);
  return { tabId, title: tab.tab.title, fate: fateOf(tab, tabId, checked, heads, edition) };
}

function fateOf(
  tab: ScreenedTab,
  tabId: number,
  checked: CheckedWorkbook,
  heads: ReadonlyMap<string, Head>,
  edition: Edition,
): TabFate {
  if (tab.kind === 'withheld') return { kind: 'withheld', rows: withheldRows(tab) };
  const here = checked.tables.filter(({ table }) => table.located.tabId === tabId);
  const kept = [...heads.values()].filter((head) => isKeptHere(head, tabId, here));
  if (here.length > 0 || kept.length > 0) {
    return taken([...here.map((table) => takenTable(table, heads)), ...kept.map(keptTable)]);
  }
  const located = checked.read.located.filter((table) => table.tabId === tabId);
  if (located.length > 0) return unread(located, edition);
  return { kind: isEmpty(tab) ? 'empty' : 'no-table' };
}

function taken(tables: readonly TakenTable[]): TabFate {
  return { kind: 'taken', tables };
}

function isKeptHere(head: Head, tabId: number, here: readonly CheckedTable[]): boolean {
  return head.held !== null && head.tab.tabId === tabId && !here.some(({ table }) => table.key === head.table);
}

function takenTable({ table, records }: CheckedTable, heads: ReadonlyMap<string, Head>): TakenTable {
  const head = heads.get(table.key);
  return {
    action: table.action,
    actionName: nameOf(head?.identity.edition ?? '2025', table.action),
    level: table.level,
    fiscalYear: table.fiscalYear,
    period: table.period,
    headerRows: table.located.headerRows.map((row) => row + 1),
    rowsRead: table.rows.length,
    rowsAccepted: records.length,
    rowsExpected: head ? head.aggregate.rowsExpected : null,
    held: head?.held ? { seen: head.held.rowsSeen } : null,
  };
}

function keptTable(head: Head): TakenTable {
  const { action, edition, level, fiscalYear, period } = head.identity;
  return {
    action,
    actionName: nameOf(edition, action),
    level,
    fiscalYear,
    period,
    headerRows: [],
    rowsRead: head.held?.rowsSeen ?? 0,
    rowsAccepted: Object.keys(head.manifest).length,
    rowsExpected: head.aggregate.rowsExpected,
    held: head.held ? { seen: head.held.rowsSeen } : null,
  };
}

/** A table that was found but not read: nobody knows its action, its year or its period. */
function unread(located: readonly LocatedTable[], edition: Edition): TabFate {
  const asked = located.find((table) => table.action !== null);
  if (!asked || asked.action === null) {
    return { kind: 'unrecognised', headerRows: (located[0]?.headerRows ?? []).map((row) => row + 1) };
  }
  const missing = asked.fiscalYear === null ? 'year' : 'period';
  return { kind: 'asked', actionName: nameOf(edition, asked.action), missing };
}

function nameOf(edition: Edition, action: TakenTable['action']): string {
  return declaration(edition, action).names[edition];
}

function isEmpty(tab: Extract<ScreenedTab, { kind: 'open' }>): boolean {
  return !tab.tab.rows.some((row) => row.some((cell) => cell !== undefined));
}

import { createHmac } from 'node:crypto';
import type { TabGrid, WorkbookGrid } from '../grid.ts';
import { beginsWithLetter, cellText, isBlank } from '../text.ts';
import type { ScreenedTab } from '../types.ts';
import { isSafeHeader } from './person-headers.ts';
import { type PersonSigns, personSigns } from './signs.ts';
import { withheldTables } from './withheld-tables.ts';

/** What passes, and what is put in the place of what does not. Only `safe` may be stored, sampled or logged. */
export interface ScreenedWorkbook {
  readonly screened: readonly ScreenedTab[];
  readonly safe: WorkbookGrid;
}

/**
 * The first step after a read. A tab with rows about single residents is replaced by its name, size, headers, the rows that
 * its tables take up and a keyed hash; rosters of cadres lose names and telephone numbers; everything else passes. Our own tabs pass unread.
 */
export function screenWorkbook(grid: WorkbookGrid, hashKey: string): ScreenedWorkbook {
  const screened = grid.tabs.map((tab) => screenTab(tab, hashKey));
  const tabs = screened.flatMap((one) => (one.kind === 'open' ? [one.tab] : []));
  return { screened, safe: { ...grid, tabs } };
}

function screenTab(tab: TabGrid, hashKey: string): ScreenedTab {
  if (tab.ours !== null) return { kind: 'open', tab };
  const found = personSigns(tab);
  if (found.signs.length > 0) return withhold(tab, found, hashKey);
  return { kind: 'open', tab: withoutPhones(withoutColumns(tab, found.dropped)) };
}

function withhold(tab: TabGrid, found: PersonSigns, hashKey: string): ScreenedTab {
  const filled = tab.rows.filter((row) => row.some((cell) => !isBlank(cell)));
  return {
    kind: 'withheld',
    tab: { tabId: tab.id, title: tab.title },
    rows: filled.length,
    columns: filled.reduce((most, row) => Math.max(most, row.length), 0),
    headers: safeHeaders(tab, found.headerRow),
    keyedHash: keyedHash(tab, hashKey),
    signs: found.signs,
    tables: withheldTables(tab),
  };
}

function safeHeaders(tab: TabGrid, row: number | null): string[] {
  if (row === null) return [];
  return (tab.rows[row] ?? []).flatMap((cell) => {
    const text = cellText(cell);
    return isSafeHeader(text) ? [text] : [];
  });
}

/** Tells whether a withheld tab has changed, and nothing else. */
function keyedHash(tab: TabGrid, hashKey: string): string {
  const hmac = createHmac('sha256', hashKey);
  for (const row of tab.rows) {
    hmac.update(JSON.stringify(row.map((cell) => (cell ? [cell.value, cell.shown, cell.error ?? null] : null))));
    hmac.update('\n');
  }
  return hmac.digest('hex');
}

/** Cells below the header of a dropped column become blank; the header stays, so that columns keep their places. */
function withoutColumns(tab: TabGrid, dropped: PersonSigns['dropped']): TabGrid {
  if (dropped.length === 0) return tab;
  const rows = tab.rows.map((row, index) => {
    const columns = dropped.filter((one) => index > one.row).map((one) => one.column);
    return columns.length === 0 ? row : row.map((cell, column) => (columns.includes(column) ? undefined : cell));
  });
  return { ...tab, rows };
}

const PHONE = /^(?:\+?62|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d{3,4}){2,3}$/;

/** Telephone numbers become blank wherever they stand: no report needs one. */
function withoutPhones(tab: TabGrid): TabGrid {
  const isPhone = (cell: TabGrid['rows'][0][0]): boolean =>
    typeof cell?.value === 'string' &&
    !beginsWithLetter(cell.value) &&
    /^[+06]/.test(cell.value) &&
    PHONE.test(cellText(cell));
  if (!tab.rows.some((row) => row.some(isPhone))) return tab;
  return { ...tab, rows: tab.rows.map((row) => row.map((cell) => (isPhone(cell) ? undefined : cell))) };
}

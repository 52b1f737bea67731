import type { WorkbookGrid } from '#reading/grid.ts';
import type { ScreenedTab, TabMark } from '#reading/types.ts';
import type { Choice } from '#registry/types.ts';
import type { CheckContext, CheckedWorkbook } from '#rules/types.ts';
import type { KnownTab } from '#tabs/model.ts';

/** A workbook after the privacy step: what may be stored, sampled and judged. */
export interface ScreenedWorkbook {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly ScreenedTab[];
  /** Our own tabs as the read found them; unknown in a stored snapshot. */
  readonly found?: readonly KnownTab[];
}

/** The pure middle of a pull, in the order in which it is used. */
export interface Judge {
  /** The privacy step, the first thing after a read. */
  screen(grid: WorkbookGrid, hashKey: string): ScreenedWorkbook;
  /** What people chose in our tabs of this workbook. */
  choicesIn(workbook: ScreenedWorkbook, fiscalYear: number): readonly Choice[];
  /** Somebody ticked *Periksa ulang*. */
  isRecheckAsked(workbook: ScreenedWorkbook): boolean;
  check(workbook: ScreenedWorkbook, context: CheckContext): CheckedWorkbook;
}

export function markOf(tab: ScreenedTab): TabMark {
  return { tabId: tab.kind === 'open' ? tab.tab.id : tab.tab.tabId, title: tab.tab.title };
}

/** Our own tabs are known to us: of them only that they were there is stored. */
export function withoutOurCells(tab: ScreenedTab): ScreenedTab {
  return tab.kind === 'open' && tab.tab.ours !== null ? { ...tab, tab: { ...tab.tab, rows: [], merges: [] } } : tab;
}

/** Keys of our own tabs that are in the workbook. */
export function ourTabKeys(workbook: ScreenedWorkbook): readonly string[] {
  return workbook.tabs.flatMap((tab) => (tab.kind === 'open' && tab.tab.ours !== null ? [tab.tab.ours] : [])).sort();
}

/** Where these stand: spares the answer a look at the workbook. */
export function ourTabsAt(workbook: ScreenedWorkbook): readonly KnownTab[] {
  if (workbook.found) return workbook.found;
  return workbook.tabs.flatMap((tab) => {
    if (tab.kind !== 'open' || tab.tab.ours === null) return [];
    return [{ key: tab.tab.ours, sheetId: tab.tab.id, title: tab.tab.title }];
  });
}

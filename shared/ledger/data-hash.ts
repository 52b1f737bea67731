import type { Cell, TabGrid } from '#reading/grid.ts';
import type { ScreenedTab } from '#reading/types.ts';
import { canonicalJson, contentHash, hashOfParts } from './canonical.ts';

/**
 * Hash of what people typed: tab by tab, cell by cell, our own tabs left out. Widths, colours, the order of tabs and
 * trailing blanks do not count, so that the cells which a write hands back can be compared with those of the read.
 */
export function dataHash(tabs: readonly ScreenedTab[]): string {
  const sorted = tabs.filter((tab) => !isOurs(tab)).sort((a, b) => tabIdOf(a) - tabIdOf(b));
  return hashOfParts(sorted.flatMap((tab) => [...partsOf(tab)]));
}

/** Hash of what else reading looks at: merges, hidden tabs, their order, locale and time zone. */
export function layoutHash(
  workbook: { readonly locale: string; readonly timeZone: string },
  tabs: readonly ScreenedTab[],
): string {
  return contentHash(
    canonicalJson([workbook.locale, workbook.timeZone, tabs.filter((tab) => !isOurs(tab)).map(layoutOf)]),
  );
}

export function tabIdOf(screened: ScreenedTab): number {
  return screened.kind === 'open' ? screened.tab.id : screened.tab.tabId;
}

export function isOurs(screened: ScreenedTab): boolean {
  return screened.kind === 'open' && screened.tab.ours !== null;
}

function layoutOf(screened: ScreenedTab): unknown {
  return screened.kind === 'open' ? [screened.tab.id, screened.tab.hidden, screened.tab.merges] : screened.tab.tabId;
}

function* partsOf(screened: ScreenedTab): Generator<string> {
  if (screened.kind === 'withheld') {
    yield `withheld ${screened.tab.tabId} ${screened.tab.title} ${screened.keyedHash}`;
    return;
  }
  yield `tab ${screened.tab.id} ${screened.tab.title}`;
  yield* rowParts(screened.tab);
}

function* rowParts(tab: TabGrid): Generator<string> {
  for (const [row, cells] of tab.rows.entries()) {
    const filled = cells.flatMap((cell, column) => (cell && !isBlank(cell) ? [cellPart(column, cell)] : []));
    if (filled.length > 0) yield `${row}:${filled.join('\u0001')}`;
  }
}

function isBlank(cell: Cell): boolean {
  return (cell.value === null || cell.value === '') && cell.error === undefined;
}

function cellPart(column: number, cell: Cell): string {
  const parts = [column, typeof cell.value, cell.value, cell.shown, cell.format ?? '', cell.error ?? ''];
  return parts.join('\u0002');
}

import type { TabGrid } from '#reading/grid.ts';
import { REFRESH_KEY } from '../province/refresh.ts';
import { keyedTab } from './keyed-rows.ts';

/** Whether somebody ticked *Perbarui sekarang* on *Ringkasan*. */
export function isRefreshAsked(tab: TabGrid): boolean {
  const cells = keyedTab(tab, (text) => text === REFRESH_KEY).rows.get(REFRESH_KEY) ?? [];
  return cells.some((cell) => cell?.value === true);
}

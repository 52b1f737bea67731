import type { WorkbookGrid } from '#reading/grid.ts';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import type { ScreenedWorkbook } from './pull/judge.ts';

/** The privacy step, the first thing after a read: what comes out of it may be stored, sampled and judged. */
export function screen(grid: WorkbookGrid, hashKey: string): ScreenedWorkbook {
  const { title, locale, timeZone } = grid;
  return { title, locale, timeZone, tabs: screenWorkbook(grid, hashKey).screened };
}

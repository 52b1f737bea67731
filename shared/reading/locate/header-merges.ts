import type { GridArea } from '../grid.ts';
import type { TabView } from './cells.ts';

/** The merge that begins in a cell, if any. */
export function mergeFrom(view: TabView, row: number, column: number): GridArea | null {
  return view.mergesByRow.get(row)?.find((merge) => merge.startColumn === column) ?? null;
}

/** The merge that covers a cell, if any. Headers are short, so that looking through is cheap. */
export function mergeOver(view: TabView, rows: readonly number[], row: number, column: number): GridArea | null {
  for (const start of rows) {
    for (const merge of view.mergesByRow.get(start) ?? []) {
      if (row >= merge.startRow && row < merge.endRow && column >= merge.startColumn && column < merge.endColumn)
        return merge;
    }
  }
  return null;
}

/** Whether a merge of the header reaches down into a row, which then is of the header whatever it holds. */
export function coveredByMerges(view: TabView, rows: readonly number[], row: number): boolean {
  return rows.some((start) =>
    view.mergesByRow.get(start)?.some((merge) => row < merge.endRow && merge.endRow - merge.startRow > 1),
  );
}

import type { Cell, GridArea } from '../grid.ts';
import type { TabView } from '../locate/cells.ts';

/**
 * The cell that a blank cell of a column belongs to where cells are merged downwards: one day over two meetings. Null where
 * nothing is merged in the rows from `from` on.
 */
export function mergedCells(view: TabView, column: number, from: number): ((row: number) => Cell | undefined) | null {
  const own = view.tab.merges.filter(
    (merge: GridArea) =>
      merge.endRow - merge.startRow > 1 &&
      merge.startRow >= from &&
      column >= merge.startColumn &&
      column < merge.endColumn,
  );
  if (own.length === 0) return null;
  return (row) => {
    const merge = own.find((one) => row > one.startRow && row < one.endRow);
    return merge ? view.tab.rows[merge.startRow]?.[merge.startColumn] : undefined;
  };
}

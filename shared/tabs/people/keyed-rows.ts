import type { Cell, TabGrid } from '#reading/grid.ts';

type Cells = readonly (Cell | undefined)[];

/** One of our tabs as people left it: rows by their hidden key, columns by what their heading says. */
export interface KeyedTab {
  readonly rows: ReadonlyMap<string, Cells>;
}

/**
 * Finds the hidden column of keys: the one with most cells that begin like keys of ours. People may have put columns
 * before it. Of a row that somebody copied the upper one counts.
 */
export function keyedTab(tab: TabGrid, isKey: (text: string) => boolean): KeyedTab {
  const column = keyColumn(tab.rows, isKey);
  const rows = new Map<string, Cells>();
  for (const cells of tab.rows) {
    const key = column === null ? undefined : cells[column]?.value;
    if (typeof key === 'string' && isKey(key) && !rows.has(key)) rows.set(key, cells);
  }
  return { rows };
}

function keyColumn(rows: readonly Cells[], isKey: (text: string) => boolean): number | null {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell?.value === 'string' && isKey(cell.value)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([a, counted], [b, other]) => other - counted || a - b);
  return best?.[0] ?? null;
}

/** Column of a heading in a row of headings; null when people deleted it. */
export function columnOf(heads: Cells | undefined, heading: string): number | null {
  const column = (heads ?? []).findIndex((cell) => cell?.value === heading);
  return column < 0 ? null : column;
}

/** What a person wrote in a cell, trimmed; '' where there is nothing. */
export function wordsIn(cells: Cells, column: number | null): string {
  return column === null ? '' : (cells[column]?.shown ?? '').trim();
}

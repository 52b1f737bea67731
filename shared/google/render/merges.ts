import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { GridArea } from '#reading/grid.ts';
import { placed } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';

type Request = sheets_v4.Schema$Request;

type ColumnOf = (modelColumn: number) => number | null;

/**
 * Merges of ours: which to end before rows and columns move, and which to make afterwards. Only merges that lie wholly
 * in columns of ours are ended; one that a person drew across ours and theirs stays. When nothing moves
 * (`settled`), merges that are right already are left alone.
 */
export function mergeRequests(
  model: TabModel,
  sheetId: number,
  standing: readonly GridArea[],
  before: ColumnOf,
  after: ColumnOf,
  settled: boolean,
): { readonly first: Request[]; readonly last: Request[] } {
  const wanted = spans(model, after);
  const machine = machineColumns(model, before);
  const ended = standing.filter((merge) => within(merge, machine) && !(settled && has(wanted, merge)));
  const begun = wanted.filter((span) => !(settled && has(standing, span)));
  return {
    first: ended.map((merge) => ({ unmergeCells: { range: rangeOf(sheetId, merge) } })),
    last: begun.map((span) => ({ mergeCells: { range: rangeOf(sheetId, span), mergeType: 'MERGE_ALL' } })),
  };
}

function machineColumns(model: TabModel, at: ColumnOf): ReadonlySet<number> {
  const columns = model.columns.map(({ owner }, index) => (owner === 'machine' ? at(index) : null));
  return new Set(columns.filter((column) => column !== null));
}

function spans(model: TabModel, at: ColumnOf): GridArea[] {
  return model.rows.flatMap((row, startRow) =>
    placed(row.cells).flatMap(({ column, cell: { span } }) => {
      if (span === undefined || span < 2) return [];
      const startColumn = at(column) ?? 0;
      const endColumn = (at(column + span - 1) ?? 0) + 1;
      // People put a column of theirs in between: then the text stands in its first cell alone.
      if (endColumn - startColumn !== span) return [];
      return [{ startRow, endRow: startRow + 1, startColumn, endColumn }];
    }),
  );
}

function within(merge: GridArea, columns: ReadonlySet<number>): boolean {
  for (let column = merge.startColumn; column < merge.endColumn; column++) if (!columns.has(column)) return false;
  return true;
}

function has(areas: readonly GridArea[], area: GridArea): boolean {
  return areas.some((other) => same(other, area));
}

function same(a: GridArea, b: GridArea): boolean {
  return (
    a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn
  );
}

function rangeOf(sheetId: number, area: GridArea): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

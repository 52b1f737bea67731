import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { OurColumn } from './columns.ts';

/** Half-open run of indices. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Ascending indices as runs. */
export function runsOf(indices: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last.end === index) runs[runs.length - 1] = { start: last.start, end: index + 1 };
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/** Columns of ours that lie side by side on the sheet, in sheet order. */
export interface ColumnRun {
  readonly sheetColumn: number;
  readonly columns: readonly OurColumn[];
}

export function columnRuns(
  ours: readonly OurColumn[],
  at: readonly number[],
  pick: (our: OurColumn) => boolean,
): readonly ColumnRun[] {
  const places = ours.flatMap((our, index) => (pick(our) ? [{ our, column: at[index] ?? 0 }] : []));
  places.sort((a, b) => a.column - b.column);
  const runs: ColumnRun[] = [];
  for (const { our, column } of places) {
    const last = runs.at(-1);
    if (last && last.sheetColumn + last.columns.length === column) {
      runs[runs.length - 1] = { ...last, columns: [...last.columns, our] };
    } else {
      runs.push({ sheetColumn: column, columns: [our] });
    }
  }
  return runs;
}

export function area(sheetId: number, rows: Run, run: ColumnRun): sheets_v4.Schema$GridRange {
  return areaOf(sheetId, rows, { start: run.sheetColumn, end: run.sheetColumn + run.columns.length });
}

export function areaOf(sheetId: number, rows: Run, columns: Run): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: rows.start,
    endRowIndex: rows.end,
    startColumnIndex: columns.start,
    endColumnIndex: columns.end,
  };
}

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { placed } from '#tabs/cells.ts';
import type { StyleName, TabModel } from '#tabs/model.ts';
import { area, type ColumnRun, type Run } from './runs.ts';
import { STYLES } from './styles.ts';

type Request = sheets_v4.Schema$Request;
/** Null: no look of ours. */
type Look = StyleName | null;

interface LookArea {
  readonly look: Look;
  readonly rows: Run;
  /** Within the run of columns. */
  readonly columns: Run;
}

/** Gives the machine's cells their looks: the most frequent one to all, then every other by the areas that have it. */
export function lookRequests(sheetId: number, model: TabModel, rows: Run, run: ColumnRun): Request[] {
  const looks = looksOf(model, rows, run);
  const usual = mostFrequent(looks.flat());
  const all: LookArea = { look: usual, rows, columns: { start: 0, end: run.columns.length } };
  return [all, ...areasBeside(usual, looks, rows.start)].map((one) => repeat(sheetId, one, run));
}

function looksOf(model: TabModel, rows: Run, run: ColumnRun): readonly (readonly Look[])[] {
  return model.rows.slice(rows.start, rows.end).map(({ cells }) => {
    const styles = new Map(placed(cells).map(({ column, cell }) => [column, cell.style]));
    return run.columns.map((our) => (our.kind === 'model' ? (styles.get(our.index) ?? null) : null));
  });
}

function mostFrequent(looks: readonly Look[]): Look {
  const counts = new Map<Look, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** Cells side by side that look alike, joined with those below. */
function areasBeside(usual: Look, looks: readonly (readonly Look[])[], startRow: number): readonly LookArea[] {
  const done: LookArea[] = [];
  let open = new Map<string, LookArea>();
  for (const [offset, line] of looks.entries()) {
    const row = startRow + offset;
    const next = new Map<string, LookArea>();
    for (const { look, columns } of runsOfLooks(line)) {
      if (look === usual) continue;
      const name = `${look} ${columns.start} ${columns.end}`;
      const above = open.get(name);
      open.delete(name);
      next.set(name, { look, columns, rows: { start: above?.rows.start ?? row, end: row + 1 } });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOfLooks(line: readonly Look[]): readonly Pick<LookArea, 'look' | 'columns'>[] {
  const starts = line.flatMap((look, column) => (column === 0 || look !== line[column - 1] ? [column] : []));
  return starts.map((start, index) => ({
    look: line[start] ?? null,
    columns: { start, end: starts[index + 1] ?? line.length },
  }));
}

function repeat(sheetId: number, { look, rows, columns }: LookArea, run: ColumnRun): Request {
  const part = { sheetColumn: run.sheetColumn + columns.start, columns: run.columns.slice(columns.start, columns.end) };
  const cell = look === null ? {} : { userEnteredFormat: STYLES[look] };
  return { repeatCell: { range: area(sheetId, rows, part), cell, fields: 'userEnteredFormat' } };
}

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { placed } from '#tabs/cells.ts';
import type { TabCell, TabModel } from '#tabs/model.ts';
import { CELL_FIELDS, cellData, PEOPLE_FIELDS, plainData, VALUE_FIELDS, validationOf } from './cell.ts';
import type { OurColumn } from './columns.ts';
import { lookRequests } from './looks.ts';
import { area, areaOf, type ColumnRun, type Run } from './runs.ts';
import { safeText } from './safe-text.ts';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;

/**
 * Writes the machine's cells of rows of the model; a cell that the model does not have is emptied. Looks go first and by
 * areas: repeated with each cell they would be nine tenths of a large write, and after the values they would undo links.
 */
export function writeCells(sheetId: number, model: TabModel, rows: Run, run: ColumnRun): Request[] {
  const lines = linesOf(model, rows, run, cellData).map(({ values }) => ({ values: withoutTail(values) }));
  const values = { updateCells: { range: area(sheetId, rows, run), rows: lines, fields: VALUE_FIELDS } };
  return [...lookRequests(sheetId, model, rows, run), values];
}

/** What a row leaves out at its end is emptied all the same. */
function withoutTail(values: readonly CellData[]): CellData[] {
  return values.slice(0, values.findLastIndex((cell) => Object.keys(cell).length > 0) + 1);
}

/** Writes what is only written once: keys, and people's cells before they have any. */
export function writeOnce(
  sheetId: number,
  model: TabModel,
  rows: Run,
  run: ColumnRun,
  keys: readonly string[],
): Request[] {
  const lines = linesOf(model, rows, run, plainData, keys);
  const cells = { updateCells: { range: area(sheetId, rows, run), rows: lines, fields: PEOPLE_FIELDS } };
  return [cells, ...run.columns.flatMap((our, offset) => offer(sheetId, model, rows, our, run.sheetColumn + offset))];
}

/** What may be chosen in a column of people: one request for all rows in a row that offer the same. */
function offer(sheetId: number, model: TabModel, rows: Run, our: OurColumn, sheetColumn: number): Request[] {
  if (our.kind === 'key') return [];
  const rules = model.rows.slice(rows.start, rows.end).map(({ cells }) => {
    const cell = placed(cells).find(({ column }) => column === our.index)?.cell;
    return cell ? validationOf(cell) : null;
  });
  const texts = rules.map((rule) => JSON.stringify(rule));
  const starts = rules.flatMap((_, index) => (index === 0 || texts[index] !== texts[index - 1] ? [index] : []));
  return starts.map((start, index) => {
    const run: Run = { start: rows.start + start, end: rows.start + (starts[index + 1] ?? rules.length) };
    const range = area(sheetId, run, { sheetColumn, columns: [our] });
    const rule = rules[start];
    return { setDataValidation: rule ? { range, rule } : { range } };
  });
}

/** Takes our look and choices from people's cells of a row that is over; whatever stands in them stays. */
export function undress(sheetId: number, rows: Run, run: ColumnRun): Request {
  return { updateCells: { range: area(sheetId, rows, run), fields: 'userEnteredFormat,dataValidation' } };
}

function linesOf(
  model: TabModel,
  rows: Run,
  run: ColumnRun,
  write: (cell: TabCell) => CellData,
  keys: readonly string[] = [],
): { values: CellData[] }[] {
  return model.rows.slice(rows.start, rows.end).map((row, offset) => {
    const byColumn = new Map(placed(row.cells).map(({ column, cell }) => [column, cell]));
    const key = { userEnteredValue: { stringValue: keys[rows.start + offset] ?? '' } };
    return {
      values: run.columns.map((our) => {
        if (our.kind === 'key') return key;
        const cell = byColumn.get(our.index);
        return cell ? write(cell) : {};
      }),
    };
  });
}

/** Empties machine cells; people's notes on them stay. */
export function clearCells(sheetId: number, rows: Run, run: ColumnRun): Request {
  return emptyCells(sheetId, rows, { start: run.sheetColumn, end: run.sheetColumn + run.columns.length });
}

export function emptyCells(sheetId: number, rows: Run, columns: Run): Request {
  return { updateCells: { range: areaOf(sheetId, rows, columns), fields: CELL_FIELDS } };
}

/** Notes of ours, cell by cell: on all other cells of ours a note is a person's. */
export function writeNotes(sheetId: number, model: TabModel, sheetColumn: (modelColumn: number) => number): Request[] {
  return model.rows.flatMap(({ cells }, index) =>
    placed(cells).flatMap(({ column, cell: { note } }): Request[] => {
      if (note === undefined) return [];
      const start = { sheetId, rowIndex: index, columnIndex: sheetColumn(column) };
      return [{ updateCells: { start, rows: [{ values: [{ note: safeText(note) }] }], fields: 'note' } }];
    }),
  );
}

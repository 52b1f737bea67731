import type { IntervalMap } from '../formula/shift-references.ts';
import type { Cell, DimensionGroup, DimensionProperties, Row, Sheet, Workbook } from '../model/types.ts';
import { deleted, inserted, moved } from './intervals.ts';
import { applyShift, type Dimension, shiftOf } from './shift.ts';

export type { Dimension } from './shift.ts';

export const lengthOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;

export function setLength(sheet: Sheet, dimension: Dimension, length: number): void {
  if (dimension === 'ROWS') sheet.rowCount = length;
  else sheet.columnCount = length;
}

function shiftProperties(known: DimensionProperties, map: IntervalMap): DimensionProperties {
  const result: DimensionProperties = {};
  for (const [index, properties] of Object.entries(known)) {
    const place = map(Number(index), Number(index) + 1);
    if (place) result[place[0]] = properties;
  }
  return result;
}

const shiftGroups = (groups: DimensionGroup[], map: IntervalMap): DimensionGroup[] =>
  groups.flatMap((group) => {
    const place = map(group.startIndex, group.endIndex);
    return place ? [{ ...group, startIndex: place[0], endIndex: place[1] }] : [];
  });

function shiftOwn(sheet: Sheet, dimension: Dimension, map: IntervalMap): void {
  if (dimension === 'ROWS') {
    sheet.rowProperties = shiftProperties(sheet.rowProperties, map);
    sheet.rowGroups = shiftGroups(sheet.rowGroups, map);
  } else {
    sheet.columnProperties = shiftProperties(sheet.columnProperties, map);
    sheet.columnGroups = shiftGroups(sheet.columnGroups, map);
  }
}

/** Changes the list of cells of every row that reaches as far as `from`. */
function rewriteRows(sheet: Sheet, from: number, change: (cells: (Cell | undefined)[]) => void): void {
  sheet.rows.forEach((row, i) => {
    if (!row || row.cells.length <= from) return;
    const cells = row.cells.slice();
    change(cells);
    sheet.rows[i] = { owner: sheet.rows, cells };
  });
}

const formatOnly = (cell: Cell | undefined): Cell | undefined => {
  if (!cell?.format && !cell?.validation) return undefined;
  return { ...(cell.format && { format: cell.format }), ...(cell.validation && { validation: cell.validation }) };
};

const formatsOf = (row: Row | undefined, owner: object): Row | undefined =>
  row && { owner, cells: row.cells.map(formatOnly) };

/** Inserts rows or columns; they take the formats of the neighbour before (`inherit`) or behind them. */
export function insertDimension(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  inherit: boolean,
): void {
  const neighbour = inherit ? start - 1 : start;
  applyShift(workbook, shiftOf(sheet, dimension, inserted(start, count)));
  shiftOwn(sheet, dimension, inserted(start, count));
  setLength(sheet, dimension, lengthOf(sheet, dimension) + count);
  if (dimension === 'ROWS') {
    if (start >= sheet.rows.length && neighbour >= sheet.rows.length) return;
    while (sheet.rows.length < start) sheet.rows.push(undefined);
    const model = sheet.rows[neighbour];
    sheet.rows.splice(start, 0, ...Array.from({ length: count }, () => formatsOf(model, sheet.rows)));
  } else {
    rewriteRows(sheet, Math.min(start, Math.max(0, neighbour)), (cells) => {
      const model = formatOnly(cells[neighbour]);
      while (cells.length < start) cells.push(undefined);
      cells.splice(start, 0, ...Array.from({ length: count }, () => model));
    });
  }
}

/** Deletes rows or columns from `start` up to `end`. */
export function deleteDimension(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  applyShift(workbook, shiftOf(sheet, dimension, deleted(start, end)));
  shiftOwn(sheet, dimension, deleted(start, end));
  setLength(sheet, dimension, lengthOf(sheet, dimension) - (end - start));
  if (dimension === 'ROWS') sheet.rows.splice(start, end - start);
  else rewriteRows(sheet, start, (cells) => void cells.splice(start, end - start));
}

function moveInList<T>(list: (T | undefined)[], start: number, end: number, target: number): void {
  while (list.length < Math.max(end, target)) list.push(undefined);
  const part = list.splice(start, end - start);
  list.splice(target > start ? target - (end - start) : target, 0, ...part);
}

/** Moves whole rows or columns before `target`, an index counted before the move. */
export function moveDimension(
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  [start, end]: [number, number],
  target: number,
): void {
  const map = moved(start, end, target);
  applyShift(workbook, shiftOf(sheet, dimension, map));
  shiftOwn(sheet, dimension, map);
  if (dimension === 'ROWS') moveInList(sheet.rows, start, end, target);
  else rewriteRows(sheet, Math.min(start, target), (cells) => moveInList(cells, start, end, target));
}

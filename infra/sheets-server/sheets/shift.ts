import { type IntervalMap, shiftReferences } from '../formula/shift-references.ts';
import { asObject, asObjects, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Cell, Sheet, Workbook } from '../model/types.ts';
import { eachCell, setCell, wholeGrid } from '../model/workbook.ts';
import { localeRules } from '../parse/locale.ts';
import { unmoved } from './intervals.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

export interface Shift {
  sheetId: number;
  title: string;
  rows: IntervalMap;
  columns: IntervalMap;
}

export const shiftOf = (sheet: Sheet, dimension: Dimension, map: IntervalMap): Shift => ({
  sheetId: sheet.properties.sheetId,
  title: sheet.properties.title,
  rows: dimension === 'ROWS' ? map : unmoved,
  columns: dimension === 'COLUMNS' ? map : unmoved,
});

const num = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** One axis of a GridRange; an open side stays open. null = the range is gone. */
function axis(range: JsonObject, from: string, to: string, map: IntervalMap): JsonObject | null {
  const [start, end] = [num(range[from]), num(range[to])];
  if (start === undefined && end === undefined) return {};
  const moved = map(start ?? 0, end ?? Number.MAX_SAFE_INTEGER);
  if (!moved) return null;
  return {
    ...((moved[0] || start !== undefined) && { [from]: moved[0] }),
    ...(end !== undefined && { [to]: moved[1] }),
  };
}

const RANGE_KEYS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];
const isGridRange = (value: JsonObject): boolean => RANGE_KEYS.some((key) => key in value);
const COORDINATE_KEYS = new Set(['sheetId', 'rowIndex', 'columnIndex']);
const isCoordinate = (value: JsonObject): boolean =>
  ('rowIndex' in value || 'columnIndex' in value) && Object.keys(value).every((key) => COORDINATE_KEYS.has(key));

export function shiftGridRange(range: JsonObject, shift: Shift): JsonObject | null {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const rows = axis(range, 'startRowIndex', 'endRowIndex', shift.rows);
  const columns = axis(range, 'startColumnIndex', 'endColumnIndex', shift.columns);
  return rows && columns && { ...(shift.sheetId && { sheetId: shift.sheetId }), ...rows, ...columns };
}

function shiftDimensionRange(range: JsonObject, shift: Shift): JsonObject | null {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const moved = axis(range, 'startIndex', 'endIndex', range.dimension === 'ROWS' ? shift.rows : shift.columns);
  return moved && { ...(shift.sheetId && { sheetId: shift.sheetId }), dimension: range.dimension, ...moved };
}

function shiftCoordinate(place: JsonObject, shift: Shift): JsonObject {
  if ((place.sheetId ?? 0) !== shift.sheetId) return place;
  const one = (key: string, map: IntervalMap) => {
    const index = num(place[key]) ?? 0;
    return map(index, index + 1)?.[0] ?? index;
  };
  const [rowIndex, columnIndex] = [one('rowIndex', shift.rows), one('columnIndex', shift.columns)];
  return {
    ...(shift.sheetId && { sheetId: shift.sheetId }),
    ...(rowIndex && { rowIndex }),
    ...(columnIndex && { columnIndex }),
  };
}

/** A copy in which every range of the tab is moved; ranges that are gone are left out. */
export function shiftJson(value: Json, shift: Shift): Json {
  if (Array.isArray(value)) return value.map((item) => shiftJson(item, shift)).filter((item) => item !== null);
  if (!isObject(value)) return value;
  if (isGridRange(value)) return shiftGridRange(value, shift);
  if ('dimension' in value && 'endIndex' in value) return shiftDimensionRange(value, shift);
  if (isCoordinate(value)) return shiftCoordinate(value, shift);
  const moved: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const kept = key === 'anchorCell' ? shiftCoordinate(asObject(member), shift) : shiftJson(member, shift);
    if (kept !== null) moved[key] = kept;
  }
  return moved;
}

const shiftAll = (list: JsonObject[], shift: Shift): JsonObject[] =>
  list.map((item) => asObject(shiftJson(item, shift)));
const withRange = (item: JsonObject): boolean => item.range !== undefined;

function shiftLists(sheet: Sheet, shift: Shift): void {
  const hadRange = new Set(sheet.protectedRanges.filter(withRange).map((range) => range.protectedRangeId));
  sheet.conditionalFormats = shiftAll(sheet.conditionalFormats, shift).filter(
    (rule) => asObjects(rule.ranges).length > 0,
  );
  sheet.protectedRanges = shiftAll(sheet.protectedRanges, shift).filter(
    (range) => withRange(range) || !hadRange.has(range.protectedRangeId),
  );
  sheet.charts = shiftAll(sheet.charts, shift);
  sheet.slicers = shiftAll(sheet.slicers, shift);
  sheet.tables = shiftAll(sheet.tables, shift).filter(withRange);
  sheet.bandedRanges = shiftAll(sheet.bandedRanges, shift).filter(withRange);
  sheet.filterViews = shiftAll(sheet.filterViews, shift);
  const filter = sheet.basicFilter && asObject(shiftJson(sheet.basicFilter, shift));
  sheet.basicFilter = filter && withRange(filter) ? filter : null;
  if (sheet.properties.sheetId !== shift.sheetId) return;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const rows = shift.rows(merge.startRow, merge.endRow);
    const columns = shift.columns(merge.startColumn, merge.endColumn);
    if (!rows || !columns || (rows[1] - rows[0] === 1 && columns[1] - columns[0] === 1)) return [];
    return [{ startRow: rows[0], endRow: rows[1], startColumn: columns[0], endColumn: columns[1] }];
  });
}

/** Rewrites the references of every formula (and of lists that a validation takes from cells). */
export function shiftFormulas(workbook: Workbook, shift: Shift): void {
  const { decimal } = localeRules(workbook.properties.locale);
  for (const sheet of workbook.sheets) {
    const home = sheet.properties.title;
    const changed: [Cell, number, number][] = [];
    eachCell(sheet, wholeGrid(sheet), (cell, row, column) => {
      if (cell.formula === undefined) return;
      const formula = shiftReferences(cell.formula, home, shift.title, shift, decimal);
      if (formula !== cell.formula) changed.push([{ ...cell, formula }, row, column]);
    });
    for (const [cell, row, column] of changed) setCell(sheet, row, column, cell);
  }
}

/** Moves everything that points at cells of the tab; the cells themselves are the caller's. */
export function applyShift(workbook: Workbook, shift: Shift): void {
  for (const sheet of workbook.sheets) shiftLists(sheet, shift);
  workbook.namedRanges = shiftAll(workbook.namedRanges, shift).filter(withRange);
  workbook.developerMetadata = shiftAll(workbook.developerMetadata, shift).filter((metadata) => {
    const location = asObject(metadata.location);
    return location.locationType !== 'ROW' && location.locationType !== 'COLUMN'
      ? true
      : location.dimensionRange !== undefined;
  });
  shiftFormulas(workbook, shift);
}

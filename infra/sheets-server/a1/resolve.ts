import { invalidArgument } from '../http/errors.ts';
import { asNumber, asObject, type JsonObject } from '../model/json.ts';
import type { Box, GridRange, Sheet, Workbook } from '../model/types.ts';
import { isGrid, sheetById } from '../model/workbook.ts';
import { openRangeName } from './format.ts';
import { type ParsedBox, parseCells, splitRange } from './parse.ts';

export interface SheetRange {
  sheet: Sheet;
  box: ParsedBox;
}

export const sheetByTitle = (workbook: Workbook, title: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.properties.title === title) ??
  workbook.sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());

export const gridRangeOf = (value: JsonObject): GridRange => {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = value;
  const range: GridRange = { sheetId: asNumber(value.sheetId) };
  if (typeof startRowIndex === 'number') range.startRowIndex = startRowIndex;
  if (typeof endRowIndex === 'number') range.endRowIndex = endRowIndex;
  if (typeof startColumnIndex === 'number') range.startColumnIndex = startColumnIndex;
  if (typeof endColumnIndex === 'number') range.endColumnIndex = endColumnIndex;
  return range;
};

export function openBoxOf(range: GridRange): ParsedBox {
  const box: ParsedBox = { single: false };
  if (range.startRowIndex !== undefined) box.startRow = range.startRowIndex;
  if (range.endRowIndex !== undefined) box.endRow = range.endRowIndex;
  if (range.startColumnIndex !== undefined) box.startColumn = range.startColumnIndex;
  if (range.endColumnIndex !== undefined) box.endColumn = range.endColumnIndex;
  return box;
}

function namedRange(workbook: Workbook, name: string): SheetRange | null {
  const found = workbook.namedRanges.find((range) => String(range.name).toLowerCase() === name.toLowerCase());
  if (!found) return null;
  const range = gridRangeOf(asObject(found.range));
  const sheet = sheetById(workbook, range.sheetId);
  return sheet ? { sheet, box: openBoxOf(range) } : null;
}

const wholeTab = (sheet: Sheet | undefined): SheetRange | null => (sheet ? { sheet, box: { single: false } } : null);

function withoutTab(workbook: Workbook, text: string): SheetRange | null {
  const box = parseCells(text);
  const first = workbook.sheets.find(isGrid);
  if (box && first) return { sheet: first, box };
  return namedRange(workbook, text) ?? wholeTab(sheetByTitle(workbook, text));
}

function find(workbook: Workbook, text: string): SheetRange | null {
  const parts = splitRange(text);
  if (!parts) return null;
  if (parts.title === undefined) return withoutTab(workbook, parts.cells ?? '');
  const sheet = sheetByTitle(workbook, parts.title);
  if (!sheet) return null;
  if (parts.cells === undefined) return wholeTab(sheet);
  const box = parseCells(parts.cells);
  return box ? { sheet, box } : namedRange(workbook, parts.cells);
}

/** The tab and cells that a range text means. Throws 400 `Unable to parse range: …`. */
export function resolveRange(workbook: Workbook, text: string): SheetRange {
  const range = find(workbook, text);
  if (!range || !isGrid(range.sheet)) throw invalidArgument(`Unable to parse range: ${text}`);
  return range;
}

export const exceedsGrid = (sheet: Sheet, box: ParsedBox): string =>
  `Range (${openRangeName(sheet.properties.title, box)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`;

/** The part inside the grid, or null where the range starts outside. */
export function clip(sheet: Sheet, box: ParsedBox): Box | null {
  const startRow = box.startRow ?? 0;
  const startColumn = box.startColumn ?? 0;
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) return null;
  return {
    startRow,
    startColumn,
    endRow: Math.min(box.endRow ?? sheet.rowCount, sheet.rowCount),
    endColumn: Math.min(box.endColumn ?? sheet.columnCount, sheet.columnCount),
  };
}

/** As `clip`; a start outside the grid is refused with 400. */
export function clipped({ sheet, box }: SheetRange, prefix = ''): Box {
  const inside = clip(sheet, box);
  if (!inside) throw invalidArgument(`${prefix}${exceedsGrid(sheet, box)}`);
  return inside;
}

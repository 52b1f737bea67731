import { sheetByTitle } from '../../a1/resolve.ts';
import { asNumber, asObject, asString, type JsonObject } from '../../model/json.ts';
import type { Sheet, Workbook } from '../../model/types.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, newSheet, sheetById } from '../../model/workbook.ts';
import { type Edit, freshId, refusal } from '../edit.ts';
import { sheetProperties } from '../resource.ts';

const MAX_CELLS = 10_000_000;

export const titleTaken = (title: string): string =>
  `A sheet with the name "${title}" already exists. Please enter another name.`;

export function refuseTooManyCells(workbook: Workbook): void {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells <= MAX_CELLS) return;
  throw refusal(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );
}

function freeTitle(workbook: Workbook): string {
  for (let n = workbook.sheets.length + 1; ; n++) if (!sheetByTitle(workbook, `Sheet${n}`)) return `Sheet${n}`;
}

/** A tab without cells, as the properties describe it. */
export function makeSheet(workbook: Workbook, wanted: JsonObject): Sheet {
  const { index: _, gridProperties, ...properties } = wanted;
  const id = properties.sheetId;
  if (typeof id === 'number' && sheetById(workbook, id)) {
    const holder = sheetById(workbook, id);
    throw refusal(`Sheet with id ${id} already exists in sheet "${holder?.properties.title}".`);
  }
  const title = asString(properties.title) || freeTitle(workbook);
  if (sheetByTitle(workbook, title)) throw refusal(titleTaken(title));
  const sheetId = typeof id === 'number' ? id : freshId((n) => sheetById(workbook, n) !== undefined);
  const { rowCount, columnCount, ...grid } = asObject(gridProperties);
  const sheet = newSheet({ sheetType: 'GRID', ...properties, sheetId, title });
  if (Object.keys(grid).length) sheet.properties.gridProperties = grid;
  sheet.rowCount = asNumber(rowCount, DEFAULT_ROWS);
  sheet.columnCount = asNumber(columnCount, DEFAULT_COLUMNS);
  if (sheet.rowCount < 1 || sheet.columnCount < 1)
    throw refusal('The sheet must have at least one row and one column.');
  return sheet;
}

export function addSheet({ workbook }: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.properties);
  const sheet = makeSheet(workbook, wanted);
  const index = Math.min(asNumber(wanted.index, workbook.sheets.length), workbook.sheets.length);
  workbook.sheets.splice(index, 0, sheet);
  refuseTooManyCells(workbook);
  return { properties: sheetProperties(sheet, index) };
}

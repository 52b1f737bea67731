import { sheetByTitle } from '../../a1/resolve.ts';
import { asNumber, asObject, asString, copyOf, isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Sheet, Workbook } from '../../model/types.ts';
import { sheetById } from '../../model/workbook.ts';
import { type Edit, freshId, refusal, sheetOf } from '../edit.ts';
import { sheetProperties } from '../resource.ts';
import { refuseTooManyCells, titleTaken } from './add-sheet.ts';

/** Ranges on the copied tab point at the copy, objects get ids of their own. */
function repointed(value: Json, from: number, to: number): Json {
  if (Array.isArray(value)) return value.map((item) => repointed(item, from, to));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) copy[key] = repointed(member, from, to);
  const pointing =
    'startRowIndex' in value ||
    'endRowIndex' in value ||
    'startColumnIndex' in value ||
    'endColumnIndex' in value ||
    'rowIndex' in value ||
    'columnIndex' in value ||
    'sheetId' in value;
  if (pointing && asNumber(value.sheetId) === from && !('columnName' in value)) copy.sheetId = to;
  return copy;
}

const IDS = ['chartId', 'slicerId', 'protectedRangeId', 'bandedRangeId', 'filterViewId'];

function copies(list: JsonObject[], from: number, to: number): JsonObject[] {
  return list.map((item) => {
    const copy = asObject(repointed(item, from, to));
    for (const id of IDS) if (copy[id] !== undefined) copy[id] = freshId(() => false);
    if (copy.tableId !== undefined) copy.tableId = String(freshId(() => false));
    return copy;
  });
}

/** A copy of a tab under another id and title. */
export function copyOfSheet(sheet: Sheet, sheetId: number, title: string): Sheet {
  const from = sheet.properties.sheetId;
  const { rows, ...rest } = sheet;
  return {
    ...structuredClone(rest),
    properties: { ...copyOf(sheet.properties), sheetId, title },
    rows: rows.slice(),
    conditionalFormats: copies(sheet.conditionalFormats, from, sheetId),
    protectedRanges: copies(sheet.protectedRanges, from, sheetId),
    charts: copies(sheet.charts, from, sheetId),
    slicers: copies(sheet.slicers, from, sheetId),
    tables: copies(sheet.tables, from, sheetId),
    bandedRanges: copies(sheet.bandedRanges, from, sheetId),
    filterViews: copies(sheet.filterViews, from, sheetId),
    basicFilter: sheet.basicFilter && asObject(repointed(sheet.basicFilter, from, sheetId)),
  };
}

export function freeCopyTitle(workbook: Workbook, title: string): string {
  const first = `Copy of ${title}`;
  if (!sheetByTitle(workbook, first)) return first;
  for (let n = 2; ; n++) if (!sheetByTitle(workbook, `${first} ${n}`)) return `${first} ${n}`;
}

export function duplicateSheet(edit: Edit, request: JsonObject): JsonObject {
  const { workbook } = edit;
  const source = sheetOf(edit, request.sourceSheetId);
  const title = asString(request.newSheetName) || freeCopyTitle(workbook, source.properties.title);
  if (sheetByTitle(workbook, title)) throw refusal(titleTaken(title));
  const wanted = request.newSheetId;
  const taken = (id: number) => sheetById(workbook, id) !== undefined;
  if (typeof wanted === 'number' && taken(wanted)) throw refusal(`Sheet with id ${wanted} already exists.`);
  const copy = copyOfSheet(source, typeof wanted === 'number' ? wanted : freshId(taken), title);
  const index = Math.min(asNumber(request.insertSheetIndex), workbook.sheets.length);
  workbook.sheets.splice(index, 0, copy);
  refuseTooManyCells(workbook);
  return { properties: sheetProperties(copy, index) };
}

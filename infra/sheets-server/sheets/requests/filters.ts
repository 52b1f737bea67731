import { asNumber, asObject, asString, type JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { boxOf, type Edit, freshId, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { hideFilteredRows, showFilteredRows } from '../filtered-rows.ts';
import { gridRangeJson } from '../grid-range.ts';

export function setBasicFilter(edit: Edit, request: JsonObject): undefined {
  const filter = asObject(request.filter);
  const { sheet, box } = boxOf(edit, filter.range);
  sheet.basicFilter = { ...filter, range: gridRangeJson(sheet.properties.sheetId, box) };
  hideFilteredRows(edit, sheet, box, filter);
  return undefined;
}

export function clearBasicFilter(edit: Edit, request: JsonObject): undefined {
  const sheet = sheetOf(edit, request.sheetId);
  sheet.basicFilter = null;
  showFilteredRows(sheet);
  return undefined;
}

function find(edit: Edit, id: number): { sheet: Sheet; place: number; view: JsonObject } {
  for (const sheet of edit.workbook.sheets) {
    const place = sheet.filterViews.findIndex((view) => view.filterViewId === id);
    const view = sheet.filterViews[place];
    if (view) return { sheet, place, view };
  }
  throw refusal(`No filter view with id: ${id}`);
}

const taken =
  (edit: Edit) =>
  (id: number): boolean =>
    edit.workbook.sheets.some((sheet) => sheet.filterViews.some((view) => view.filterViewId === id));

export function addFilterView(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.filter);
  const { sheet, box } = boxOf(edit, wanted.range);
  const id = asNumber(wanted.filterViewId) || freshId(taken(edit));
  if (taken(edit)(id)) throw refusal(`A filter view with id ${id} already exists.`);
  const title = asString(wanted.title) || `Filter ${sheet.filterViews.length + 1}`;
  const filter = { ...wanted, filterViewId: id, title, range: gridRangeJson(sheet.properties.sheetId, box) };
  sheet.filterViews.push(filter);
  return { filter };
}

export function updateFilterView(edit: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.filter);
  const { sheet, place, view } = find(edit, asNumber(wanted.filterViewId));
  sheet.filterViews[place] = withFields(view, wanted, updateMask(request.fields, 'FilterView'));
  return undefined;
}

export function duplicateFilterView(edit: Edit, request: JsonObject): JsonObject {
  const { sheet, view } = find(edit, asNumber(request.filterId));
  const filter = { ...view, filterViewId: freshId(taken(edit)), title: `Copy of ${asString(view.title)}` };
  sheet.filterViews.push(filter);
  return { filter };
}

export function deleteFilterView(edit: Edit, request: JsonObject): undefined {
  const { sheet, place } = find(edit, asNumber(request.filterId));
  sheet.filterViews.splice(place, 1);
  return undefined;
}

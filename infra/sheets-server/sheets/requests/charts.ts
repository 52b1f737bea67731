import { sheetByTitle } from '../../a1/resolve.ts';
import { asNumber, asObject, isTrue, type JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { newSheet, sheetById } from '../../model/workbook.ts';
import { type Edit, freshId, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';

type List = 'charts' | 'slicers';
const ID: Record<List, string> = { charts: 'chartId', slicers: 'slicerId' };
const DEFAULT_SIZE: Record<List, JsonObject> = {
  charts: { widthPixels: 600, heightPixels: 371 },
  slicers: { widthPixels: 200, heightPixels: 57 },
};

const taken =
  (edit: Edit) =>
  (id: number): boolean =>
    edit.workbook.sheets.some(
      (sheet) => sheet.charts.some((one) => one.chartId === id) || sheet.slicers.some((one) => one.slicerId === id),
    );

interface Found {
  sheet: Sheet;
  list: List;
  place: number;
  object: JsonObject;
}

function find(edit: Edit, id: number, lists: List[] = ['charts', 'slicers']): Found {
  for (const sheet of edit.workbook.sheets) {
    for (const list of lists) {
      const place = sheet[list].findIndex((one) => one[ID[list]] === id);
      const object = sheet[list][place];
      if (object) return { sheet, list, place, object };
    }
  }
  throw refusal(`No embedded object with id: ${id}`);
}

function objectSheet(edit: Edit, wanted: number | undefined): Sheet {
  const { workbook } = edit;
  const sheetId = wanted ?? freshId((n) => sheetById(workbook, n) !== undefined);
  if (sheetById(workbook, sheetId)) throw refusal(`Sheet with id ${sheetId} already exists.`);
  let n = 1;
  while (sheetByTitle(workbook, `Chart${n}`)) n++;
  const sheet = newSheet({ sheetId, title: `Chart${n}`, sheetType: 'OBJECT' });
  sheet.rowCount = 0;
  sheet.columnCount = 0;
  workbook.sheets.push(sheet);
  return sheet;
}

/** Where an object lies: over cells of a tab, or on a tab of its own. */
function placed(edit: Edit, wanted: JsonObject, list: List): { sheet: Sheet; position: JsonObject } {
  if (isTrue(wanted.newSheet) || wanted.sheetId !== undefined) {
    const sheet = objectSheet(edit, typeof wanted.sheetId === 'number' ? wanted.sheetId : undefined);
    return { sheet, position: { sheetId: sheet.properties.sheetId } };
  }
  const overlay = asObject(wanted.overlayPosition);
  const anchorCell = asObject(overlay.anchorCell);
  const sheet = sheetOf(edit, anchorCell.sheetId);
  if (asNumber(anchorCell.rowIndex) >= sheet.rowCount || asNumber(anchorCell.columnIndex) >= sheet.columnCount) {
    throw refusal('The anchor cell is outside the grid.');
  }
  return { sheet, position: { overlayPosition: { ...DEFAULT_SIZE[list], ...overlay, anchorCell } } };
}

function add(edit: Edit, wanted: JsonObject, list: List): JsonObject {
  if (wanted.spec === undefined) throw refusal('No spec specified.');
  const id = asNumber(wanted[ID[list]]) || freshId(taken(edit));
  if (taken(edit)(id)) throw refusal(`An embedded object with id ${id} already exists.`);
  const { sheet, position } = placed(edit, asObject(wanted.position), list);
  const object = { ...wanted, [ID[list]]: id, position };
  sheet[list].push(object);
  return object;
}

export const addChart = (edit: Edit, request: JsonObject): JsonObject => ({
  chart: add(edit, asObject(request.chart), 'charts'),
});
export const addSlicer = (edit: Edit, request: JsonObject): JsonObject => ({
  slicer: add(edit, asObject(request.slicer), 'slicers'),
});

export function updateChartSpec(edit: Edit, request: JsonObject): undefined {
  const { sheet, list, place, object } = find(edit, asNumber(request.chartId), ['charts']);
  if (request.spec === undefined) throw refusal('No spec specified.');
  sheet[list][place] = { ...object, spec: request.spec };
  return undefined;
}

export function updateSlicerSpec(edit: Edit, request: JsonObject): undefined {
  const { sheet, list, place, object } = find(edit, asNumber(request.slicerId), ['slicers']);
  const spec = withFields(asObject(object.spec), asObject(request.spec), updateMask(request.fields, 'SlicerSpec'));
  sheet[list][place] = { ...object, spec };
  return undefined;
}

/** The mask counts from `newPosition.overlayPosition`, as the API has it. */
export function updateEmbeddedObjectPosition(edit: Edit, request: JsonObject): JsonObject {
  const { sheet, list, place, object } = find(edit, asNumber(request.objectId));
  const wanted = asObject(request.newPosition);
  let position = wanted;
  if (wanted.overlayPosition !== undefined) {
    const before = asObject(asObject(object.position).overlayPosition);
    const mask = request.fields === undefined ? true : updateMask(request.fields, 'OverlayPosition');
    const merged =
      mask === true
        ? { ...before, ...asObject(wanted.overlayPosition) }
        : withFields(before, asObject(wanted.overlayPosition), mask);
    position = { overlayPosition: merged };
  }
  const target = placed(edit, position, list);
  sheet[list].splice(place, 1);
  target.sheet[list].push({ ...object, position: target.position });
  return { position: target.position };
}

export function updateEmbeddedObjectBorder(edit: Edit, request: JsonObject): undefined {
  const { sheet, list, place, object } = find(edit, asNumber(request.objectId), ['charts']);
  const mask = updateMask(request.fields, 'EmbeddedObjectBorder');
  sheet[list][place] = { ...object, border: withFields(asObject(object.border), asObject(request.border), mask) };
  return undefined;
}

/** A chart that fills a tab takes the tab with it. */
export function deleteEmbeddedObject(edit: Edit, request: JsonObject): undefined {
  const { sheet, list, place } = find(edit, asNumber(request.objectId));
  sheet[list].splice(place, 1);
  if (sheet.properties.sheetType === 'OBJECT')
    edit.workbook.sheets = edit.workbook.sheets.filter((one) => one !== sheet);
  return undefined;
}

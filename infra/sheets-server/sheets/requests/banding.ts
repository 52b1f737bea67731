import { asNumber, asObject, type JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { boxOf, type Edit, freshId, refusal } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { gridRangeJson } from '../grid-range.ts';

const taken =
  (edit: Edit) =>
  (id: number): boolean =>
    edit.workbook.sheets.some((sheet) => sheet.bandedRanges.some((banding) => banding.bandedRangeId === id));

function find(edit: Edit, id: number): { sheet: Sheet; place: number; banding: JsonObject } {
  for (const sheet of edit.workbook.sheets) {
    const place = sheet.bandedRanges.findIndex((banding) => banding.bandedRangeId === id);
    const banding = sheet.bandedRanges[place];
    if (banding) return { sheet, place, banding };
  }
  throw refusal(`No banding with id: ${id}`);
}

export function addBanding(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.bandedRange);
  const { sheet, box } = boxOf(edit, wanted.range);
  const id = asNumber(wanted.bandedRangeId) || freshId(taken(edit));
  if (taken(edit)(id)) throw refusal(`A banded range with id ${id} already exists.`);
  const bandedRange = { ...wanted, bandedRangeId: id, range: gridRangeJson(sheet.properties.sheetId, box) };
  sheet.bandedRanges.push(bandedRange);
  return { bandedRange };
}

export function updateBanding(edit: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.bandedRange);
  const { sheet, place, banding } = find(edit, asNumber(wanted.bandedRangeId));
  sheet.bandedRanges[place] = withFields(banding, wanted, updateMask(request.fields, 'BandedRange'));
  return undefined;
}

export function deleteBanding(edit: Edit, request: JsonObject): undefined {
  const { sheet, place } = find(edit, asNumber(request.bandedRangeId));
  sheet.bandedRanges.splice(place, 1);
  return undefined;
}

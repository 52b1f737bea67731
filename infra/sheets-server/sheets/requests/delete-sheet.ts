import { asObject, type JsonObject } from '../../model/json.ts';
import { wholeGrid } from '../../model/workbook.ts';
import { type Edit, refusal, sheetOf } from '../edit.ts';
import { refuseProtected } from '../protection.ts';

export function deleteSheet(edit: Edit, request: JsonObject): undefined {
  const { workbook } = edit;
  const sheet = sheetOf(edit, request.sheetId);
  const left = workbook.sheets.filter((one) => one !== sheet);
  if (!left.some((one) => one.properties.hidden !== true))
    throw refusal("You can't remove all the visible sheets in a document.");
  refuseProtected(edit.draft, sheet, wholeGrid(sheet), edit.email);
  const { sheetId } = sheet.properties;
  workbook.sheets = left;
  workbook.namedRanges = workbook.namedRanges.filter((range) => (asObject(range.range).sheetId ?? 0) !== sheetId);
  workbook.developerMetadata = workbook.developerMetadata.filter((metadata) => {
    const location = asObject(metadata.location);
    const onSheet = location.sheetId ?? asObject(location.dimensionRange).sheetId;
    const inSheet = location.locationType === 'SPREADSHEET' ? false : (onSheet ?? 0) === sheetId;
    return !inSheet;
  });
}

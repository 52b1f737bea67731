import { asObjects, type JsonObject } from '../../model/json.ts';
import { hasContent } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { type Edit, sheetOf } from '../edit.ts';
import { updateMask } from '../field-paths.ts';
import { writeRows } from './update-cells.ts';

/** Writes below the last row that holds anything; the grid grows. */
export function appendCells(edit: Edit, request: JsonObject): undefined {
  const sheet = sheetOf(edit, request.sheetId);
  const mask = updateMask(request.fields, 'CellData');
  const rows = asObjects(request.rows).map((row) => asObjects(row.values));
  const startRow = sheet.rows.findLastIndex((row) => row?.cells.some(hasContent)) + 1;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const box = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width };
  refuseProtectedBox(edit, sheet, box);
  sheet.rowCount = Math.max(sheet.rowCount, box.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, width);
  writeRows(sheet, box, rows, mask, false);
  return undefined;
}

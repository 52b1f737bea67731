import { gridRangeOf } from '../../a1/resolve.ts';
import type { Mask } from '../../http/mask.ts';
import { asNumber, asObject, asObjects, type JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { cellAt, setCell } from '../../model/workbook.ts';
import { refuseProtectedBox, withCellData } from '../cell-input.ts';
import { boxOf, type Edit, refusal, sheetOf } from '../edit.ts';
import { updateMask } from '../field-paths.ts';

function boxFromStart(edit: Edit, start: JsonObject, rows: JsonObject[][]): { sheet: Sheet; box: Box } {
  const sheet = sheetOf(edit, start.sheetId);
  const startRow = asNumber(start.rowIndex);
  const startColumn = asNumber(start.columnIndex);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const endRow = Math.min(sheet.rowCount, startRow + rows.length);
  return { sheet, box: { startRow, startColumn, endRow, endColumn: Math.min(sheet.columnCount, startColumn + width) } };
}

function refuseOverflow(box: Box, rows: JsonObject[][]): void {
  const beyond = (what: string, at: number, last: number) =>
    refusal(`Attempting to write ${what}: ${at}, beyond the last requested ${what} of: ${last}`);
  if (box.startRow + rows.length > box.endRow) throw beyond('row', box.endRow, box.endRow - 1);
  for (const row of rows) {
    if (box.startColumn + row.length > box.endColumn) throw beyond('column', box.endColumn, box.endColumn - 1);
  }
}

export function writeRows(sheet: Sheet, box: Box, rows: JsonObject[][], mask: Mask, fill: boolean): void {
  for (let row = box.startRow; row < box.endRow; row++) {
    const data = rows[row - box.startRow] ?? [];
    const end = fill ? box.endColumn : Math.min(box.endColumn, box.startColumn + data.length);
    for (let column = box.startColumn; column < end; column++) {
      const cell = cellAt(sheet, row, column);
      setCell(sheet, row, column, withCellData(cell, data[column - box.startColumn] ?? {}, mask));
    }
  }
}

/** With `range`, cells that the rows do not reach lose the named fields; with `start`, they stay. */
export function updateCells(edit: Edit, request: JsonObject): undefined {
  const mask = updateMask(request.fields, 'CellData');
  const rows = asObjects(request.rows).map((row) => asObjects(row.values));
  const byRange = request.range !== undefined;
  const { sheet, box } = byRange ? boxOf(edit, request.range) : boxFromStart(edit, asObject(request.start), rows);
  const range = gridRangeOf(asObject(request.range));
  if (byRange && (range.endRowIndex ?? 1) <= (range.startRowIndex ?? 0)) throw refusal('Range is empty.');
  refuseOverflow(box, rows);
  refuseProtectedBox(edit, sheet, box);
  writeRows(sheet, box, rows, mask, byRange);
  return undefined;
}

import type { JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { setCell } from '../../model/workbook.ts';
import { blockOf, heightOf, widthOf } from '../blocks.ts';
import { eachPlace, refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';

const dimensionOf = (request: JsonObject): 'ROWS' | 'COLUMNS' => {
  const { shiftDimension } = request;
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') throw refusal('shiftDimension is required.');
  return shiftDimension;
};

const tail = (sheet: Sheet, box: ReturnType<typeof boxOf>['box'], dimension: string) =>
  dimension === 'ROWS' ? { ...box, endRow: sheet.rowCount } : { ...box, endColumn: sheet.columnCount };

/** Empty cells come in; the ones in their place move down or right, and out of the grid's end nothing may fall. */
export function insertRange(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  const dimension = dimensionOf(request);
  const moved = tail(sheet, box, dimension);
  refuseProtectedBox(edit, sheet, moved);
  const block = blockOf(sheet, moved);
  const [down, right] = dimension === 'ROWS' ? [heightOf(box), 0] : [0, widthOf(box)];
  if (dimension === 'ROWS') sheet.rowCount += down;
  else sheet.columnCount += right;
  eachPlace(moved, (row, column) => setCell(sheet, row, column, undefined));
  eachPlace(moved, (row, column) => {
    const cell = block[row - moved.startRow]?.[column - moved.startColumn];
    if (cell) setCell(sheet, row + down, column + right, cell);
  });
  return undefined;
}

/** The cells go; those behind them move up or left. */
export function deleteRange(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  const dimension = dimensionOf(request);
  const moved = tail(sheet, box, dimension);
  refuseProtectedBox(edit, sheet, moved);
  const block = blockOf(sheet, moved);
  const [up, left] = dimension === 'ROWS' ? [heightOf(box), 0] : [0, widthOf(box)];
  eachPlace(moved, (row, column) => {
    setCell(sheet, row, column, block[row - moved.startRow + up]?.[column - moved.startColumn + left]);
  });
  return undefined;
}

import { copyReferences } from '../../formula/shift-references.ts';
import { below } from '../../http/mask.ts';
import { asObject, type JsonObject } from '../../model/json.ts';
import { changeCell } from '../../model/workbook.ts';
import { localeRules } from '../../parse/locale.ts';
import { CellPainter, eachPlace, refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit } from '../edit.ts';
import { updateMask } from '../field-paths.ts';

/** Every cell of the range gets the same fields; a formula's references move along. */
export function repeatCell(edit: Edit, request: JsonObject): undefined {
  const mask = updateMask(request.fields, 'CellData');
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const data = asObject(request.cell);
  const painter = new CellPainter(data, mask);
  eachPlace(box, (row, column) => painter.paint(sheet, row, column));
  const { formulaValue } = asObject(data.userEnteredValue);
  if (typeof formulaValue !== 'string' || !below(mask, 'userEnteredValue')) return undefined;
  const { decimal } = localeRules(edit.workbook.properties.locale);
  eachPlace(box, (row, column) => {
    const formula = copyReferences(formulaValue, row - box.startRow, column - box.startColumn, decimal);
    changeCell(sheet, row, column, { formula });
  });
  return undefined;
}

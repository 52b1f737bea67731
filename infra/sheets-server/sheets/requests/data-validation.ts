import { asObject, type JsonObject } from '../../model/json.ts';
import { changeCell } from '../../model/workbook.ts';
import { eachPlace, refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';

/** Without a rule the validation of the range is taken away. */
export function setDataValidation(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const rule = request.rule === undefined ? undefined : asObject(request.rule);
  if (rule && asObject(rule.condition).type === undefined) throw refusal('Invalid condition.');
  eachPlace(box, (row, column) => changeCell(sheet, row, column, { validation: rule }));
  return undefined;
}

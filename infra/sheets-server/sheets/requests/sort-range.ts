import { Calculator } from '../../formula/calculator.ts';
import { copyReferences } from '../../formula/shift-references.ts';
import { asNumber, asObjects, type JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { setCell } from '../../model/workbook.ts';
import { localeRules } from '../../parse/locale.ts';
import { blockOf } from '../blocks.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { compareValues } from '../compare.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';

/** The rows of the box in another order: `order[i]` is the row that comes to place i. Formulas move as when copied. */
export function reorderRows(edit: Edit, sheet: Sheet, box: Box, order: number[]): void {
  const block = blockOf(sheet, box);
  const { decimal } = localeRules(edit.workbook.properties.locale);
  order.forEach((from, to) => {
    if (from === to) return;
    block[from]?.forEach((cell, j) => {
      const moved =
        cell?.formula === undefined ? cell : { ...cell, formula: copyReferences(cell.formula, to - from, 0, decimal) };
      setCell(sheet, box.startRow + to, box.startColumn + j, moved);
    });
  });
}

/** Sorts whole rows of the range; equal rows keep their order. */
export function sortRange(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  const specs = asObjects(request.sortSpecs);
  if (specs.length === 0) throw refusal('Must specify at least one sort spec.');
  refuseProtectedBox(edit, sheet, box);
  const calculator = new Calculator(edit.workbook, edit.now);
  const value = (row: number, column: number) => calculator.valueAt(sheet, box.startRow + row, column);
  const order = Array.from({ length: box.endRow - box.startRow }, (_, i) => i);
  order.sort((a, b) => {
    for (const spec of specs) {
      const column = asNumber(spec.dimensionIndex);
      const difference = compareValues(value(a, column), value(b, column), spec.sortOrder === 'DESCENDING');
      if (difference) return difference;
    }
    return a - b;
  });
  reorderRows(edit, sheet, box, order);
  return undefined;
}

export function randomizeRange(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const order = Array.from({ length: box.endRow - box.startRow }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    const [a = 0, b = 0] = [order[i], order[j]];
    order[i] = b;
    order[j] = a;
  }
  reorderRows(edit, sheet, box, order);
  return undefined;
}

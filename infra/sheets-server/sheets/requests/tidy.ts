import { Calculator } from '../../formula/calculator.ts';
import { asNumber, asObjects, type JsonObject } from '../../model/json.ts';
import type { Cell } from '../../model/types.ts';
import { changeCell, eachCell, setCell } from '../../model/workbook.ts';
import { blockOf } from '../blocks.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit } from '../edit.ts';

/** Spaces at both ends go, several become one. */
export function trimWhitespace(edit: Edit, request: JsonObject): JsonObject {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const found: [string, number, number][] = [];
  eachCell(sheet, box, (cell: Cell, row, column) => {
    if (typeof cell.value !== 'string' || cell.formula !== undefined) return;
    const text = cell.value.trim().replace(/[ \t]+/g, ' ');
    if (text !== cell.value) found.push([text, row, column]);
  });
  for (const [text, row, column] of found) changeCell(sheet, row, column, { value: text === '' ? undefined : text });
  return found.length ? { cellsChangedCount: found.length } : {};
}

/** Of rows that show the same in the compared columns only the first stays; the others close up. */
export function deleteDuplicates(edit: Edit, request: JsonObject): JsonObject {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const wanted = asObjects(request.comparisonColumns).map((range) => asNumber(range.startIndex));
  const all = Array.from({ length: box.endColumn - box.startColumn }, (_, i) => box.startColumn + i);
  const calculator = new Calculator(edit.workbook, edit.now);
  const seen = new Set<string>();
  const block = blockOf(sheet, box);
  const kept = block.filter((_, i) => {
    const shown = (wanted.length ? wanted : all).map(
      (column) => calculator.valueAt(sheet, box.startRow + i, column) ?? null,
    );
    const key = JSON.stringify(shown).toLowerCase();
    if (seen.has(key) && shown.some((value) => value !== null)) return false;
    seen.add(key);
    return true;
  });
  block.forEach((cells, i) => {
    cells.forEach((_, j) => setCell(sheet, box.startRow + i, box.startColumn + j, kept[i]?.[j]));
  });
  const removed = block.length - kept.length;
  return removed ? { duplicatesRemovedCount: removed } : {};
}

import { asObject, isObject, type Json, type JsonObject } from '../../model/json.ts';
import { cellAt, changeCell } from '../../model/workbook.ts';
import { eachPlace, refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit } from '../edit.ts';

const WIDTHS: Record<string, number> = { SOLID: 1, SOLID_MEDIUM: 2, SOLID_THICK: 3, DOTTED: 1, DASHED: 1, DOUBLE: 3 };

function lineOf(value: Json | undefined): JsonObject | null | undefined {
  if (!isObject(value)) return undefined;
  if (value.style === 'NONE' || value.style === undefined) return null;
  return { width: WIDTHS[String(value.style)] ?? 1, ...value };
}

/** Outer sides go to the edge of the range, inner ones between its cells. */
export function updateBorders(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => lineOf(request[side]));
  const horizontal = lineOf(request.innerHorizontal);
  const vertical = lineOf(request.innerVertical);
  eachPlace(box, (row, column) => {
    const sides = {
      top: row === box.startRow ? top : horizontal,
      bottom: row === box.endRow - 1 ? bottom : horizontal,
      left: column === box.startColumn ? left : vertical,
      right: column === box.endColumn - 1 ? right : vertical,
    };
    const cell = cellAt(sheet, row, column);
    const borders: JsonObject = { ...asObject(cell?.format?.borders) };
    for (const [side, line] of Object.entries(sides)) {
      if (line === null) delete borders[side];
      else if (line) borders[side] = line;
    }
    const { borders: _, ...format } = cell?.format ?? {};
    changeCell(sheet, row, column, { format: Object.keys(borders).length ? { ...format, borders } : format });
  });
  return undefined;
}

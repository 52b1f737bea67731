import { asString, type JsonObject } from '../../model/json.ts';
import type { Box, Cell, Sheet } from '../../model/types.ts';
import { cellAt, eachCell, hasContent, setCell } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';

const overlaps = (a: Box, b: Box): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

const within = (inner: Box, outer: Box): boolean =>
  inner.startRow >= outer.startRow &&
  inner.endRow <= outer.endRow &&
  inner.startColumn >= outer.startColumn &&
  inner.endColumn <= outer.endColumn;

function pieces(box: Box, mergeType: string): Box[] {
  const rows = Array.from({ length: box.endRow - box.startRow }, (_, i) => box.startRow + i);
  const columns = Array.from({ length: box.endColumn - box.startColumn }, (_, i) => box.startColumn + i);
  if (mergeType === 'MERGE_ROWS') return rows.map((row) => ({ ...box, startRow: row, endRow: row + 1 }));
  if (mergeType === 'MERGE_COLUMNS')
    return columns.map((column) => ({ ...box, startColumn: column, endColumn: column + 1 }));
  return [box];
}

/** The first value of the merged cells moves into the corner; the others are lost. */
function keepFirst(sheet: Sheet, box: Box): void {
  const found: [Cell, number, number][] = [];
  eachCell(sheet, box, (cell, row, column) => {
    if (hasContent(cell)) found.push([cell, row, column]);
  });
  const first = found[0]?.[0];
  for (const [{ value: _, formula: __, ...rest }, row, column] of found) setCell(sheet, row, column, rest);
  if (!first) return;
  const corner = cellAt(sheet, box.startRow, box.startColumn);
  setCell(sheet, box.startRow, box.startColumn, {
    ...corner,
    ...(first.value !== undefined && { value: first.value }),
    ...(first.formula !== undefined && { formula: first.formula }),
  });
}

export function mergeCells(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  if (sheet.merges.some((merge) => overlaps(merge, box) && !within(merge, box))) {
    throw refusal('You must select all cells in a merged range to merge or unmerge them.');
  }
  const kept = sheet.merges.filter((merge) => !overlaps(merge, box));
  const made = pieces(box, asString(request.mergeType)).filter(
    (piece) => piece.endRow - piece.startRow > 1 || piece.endColumn - piece.startColumn > 1,
  );
  for (const piece of made) keepFirst(sheet, piece);
  sheet.merges = [...kept, ...made];
  return undefined;
}

export function unmergeCells(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.range);
  refuseProtectedBox(edit, sheet, box);
  if (sheet.merges.some((merge) => overlaps(merge, box) && !within(merge, box))) {
    throw refusal('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, box));
  return undefined;
}

import { Calculator } from '../../formula/calculator.ts';
import { followReferences } from '../../formula/shift-references.ts';
import { isError } from '../../formula/types.ts';
import { asNumber, asObject, asString, type JsonObject } from '../../model/json.ts';
import type { Box, Cell, Scalar } from '../../model/types.ts';
import { cellAt, eachCell, setCell, wholeGrid } from '../../model/workbook.ts';
import { localeRules } from '../../parse/locale.ts';
import { blockOf, heightOf, pasted, widthOf } from '../blocks.ts';
import { eachPlace, refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, sheetOf } from '../edit.ts';

/** A destination that holds the source several times is filled with it; a smaller one grows to its size. */
function targetBox(source: Box, destination: Box): Box {
  const times = (room: number, size: number) => (room % size === 0 ? room : size);
  return {
    ...destination,
    endRow: destination.startRow + times(heightOf(destination), heightOf(source)),
    endColumn: destination.startColumn + times(widthOf(destination), widthOf(source)),
  };
}

export function copyPaste(edit: Edit, request: JsonObject): undefined {
  const source = boxOf(edit, request.source);
  const destination = boxOf(edit, request.destination);
  const transpose = request.pasteOrientation === 'TRANSPOSE';
  const calculator = new Calculator(edit.workbook, edit.now);
  const shown: (Scalar | undefined)[][] = [];
  const { startRow, startColumn } = source.box;
  eachPlace(source.box, (row, column) => {
    const value = calculator.valueAt(source.sheet, row, column);
    shown[row - startRow] ??= [];
    shown[row - startRow]?.splice(column - startColumn, 1, isError(value) ? undefined : value);
  });
  const block = blockOf(source.sheet, source.box);
  const turned = transpose
    ? { ...source.box, endRow: startRow + widthOf(source.box), endColumn: startColumn + heightOf(source.box) }
    : source.box;
  const target = targetBox(turned, destination.box);
  refuseProtectedBox(edit, destination.sheet, target);
  destination.sheet.rowCount = Math.max(destination.sheet.rowCount, target.endRow);
  destination.sheet.columnCount = Math.max(destination.sheet.columnCount, target.endColumn);
  const { decimal } = localeRules(edit.workbook.properties.locale);
  eachPlace(target, (row, column) => {
    const [i, j] = [(row - target.startRow) % heightOf(turned), (column - target.startColumn) % widthOf(turned)];
    const [r, c] = transpose ? [j, i] : [i, j];
    const paste = {
      type: asString(request.pasteType),
      rows: row - startRow - r,
      columns: column - startColumn - c,
      decimal,
      shown: shown[r]?.[c],
    };
    setCell(destination.sheet, row, column, pasted(block[r]?.[c], cellAt(destination.sheet, row, column), paste));
  });
  return undefined;
}

/** The cells move with all they have; formulas elsewhere follow them. */
export function cutPaste(edit: Edit, request: JsonObject): undefined {
  const source = boxOf(edit, request.source);
  const place = asObject(request.destination);
  const sheet = sheetOf(edit, place.sheetId);
  const block = blockOf(source.sheet, source.box);
  const [startRow, startColumn] = [asNumber(place.rowIndex), asNumber(place.columnIndex)];
  const target = {
    startRow,
    startColumn,
    endRow: startRow + heightOf(source.box),
    endColumn: startColumn + widthOf(source.box),
  };
  refuseProtectedBox(edit, source.sheet, source.box);
  refuseProtectedBox(edit, sheet, target);
  sheet.rowCount = Math.max(sheet.rowCount, target.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, target.endColumn);
  eachPlace(source.box, (row, column) => setCell(source.sheet, row, column, undefined));
  const { decimal } = localeRules(edit.workbook.properties.locale);
  eachPlace(target, (row, column) => {
    const [r, c] = [row - startRow, column - startColumn];
    const paste = { type: asString(request.pasteType), rows: 0, columns: 0, decimal, shown: block[r]?.[c]?.value };
    setCell(sheet, row, column, pasted(block[r]?.[c], cellAt(sheet, row, column), paste));
  });
  if (sheet === source.sheet) followCut(edit, source.sheet.properties.title, source.box, target);
  return undefined;
}

/** References to cells wholly inside the cut box go with them. */
function followCut(edit: Edit, title: string, source: Box, target: Box): void {
  const { decimal } = localeRules(edit.workbook.properties.locale);
  const [down, right] = [target.startRow - source.startRow, target.startColumn - source.startColumn];
  for (const sheet of edit.workbook.sheets) {
    const changed: [Cell, number, number][] = [];
    eachCell(sheet, wholeGrid(sheet), (cell, row, column) => {
      if (cell.formula === undefined) return;
      const formula = followReferences(
        cell.formula,
        sheet.properties.title,
        { title, box: source, down, right },
        decimal,
      );
      if (formula !== cell.formula) changed.push([{ ...cell, formula }, row, column]);
    });
    for (const [cell, row, column] of changed) setCell(sheet, row, column, cell);
  }
}

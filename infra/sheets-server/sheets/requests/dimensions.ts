import { Calculator } from '../../formula/calculator.ts';
import { asNumber, asObject, isTrue, type JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { eachCell } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import * as dimensions from '../dimensions.ts';
import { type Edit, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { columnPixels } from '../text-width.ts';
import { formatted } from '../values/render.ts';
import { refuseTooManyCells } from './add-sheet.ts';

interface Span {
  sheet: Sheet;
  dimension: dimensions.Dimension;
  start: number;
  end: number;
}

function spanOf(edit: Edit, value: JsonObject): Span {
  const sheet = sheetOf(edit, value.sheetId);
  const dimension = value.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refusal('Invalid dimension.');
  const length = dimensions.lengthOf(sheet, dimension);
  return { sheet, dimension, start: asNumber(value.startIndex), end: asNumber(value.endIndex, length) };
}

const boxOfSpan = ({ sheet, dimension, start, end }: Span): Box =>
  dimension === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: sheet.columnCount }
    : { startRow: 0, endRow: sheet.rowCount, startColumn: start, endColumn: end };

const label = (dimension: string): string => (dimension === 'ROWS' ? 'rows' : 'columns');

export function insertDimension(edit: Edit, request: JsonObject): undefined {
  const { sheet, dimension, start, end } = spanOf(edit, asObject(request.range));
  const length = dimensions.lengthOf(sheet, dimension);
  const inherit = isTrue(request.inheritFromBefore);
  if (end <= start) throw refusal('range.endIndex must be greater than range.startIndex');
  if (start > length || (start === length && !inherit)) {
    throw refusal(
      `range.startIndex[${start}] must be less than the grid size (${length}) if inheritFromBefore is false.`,
    );
  }
  if (inherit && start === 0) throw refusal('inheritFromBefore cannot be true if range.startIndex is 0.');
  dimensions.insertDimension(edit.workbook, sheet, dimension, start, end - start, inherit);
  refuseTooManyCells(edit.workbook);
  return undefined;
}

export function deleteDimension(edit: Edit, request: JsonObject): undefined {
  const span = spanOf(edit, asObject(request.range));
  const { sheet, dimension, start } = span;
  const length = dimensions.lengthOf(sheet, dimension);
  const end = Math.min(span.end, length);
  if (start >= length) {
    throw refusal(
      `Cannot delete a ${dimension === 'ROWS' ? 'row' : 'column'} that doesn't exist. Tried to delete index ${start} but there are only ${length} ${label(dimension)}.`,
    );
  }
  if (end - start >= length) throw refusal(`You can't delete all the ${label(dimension)} on the sheet.`);
  refuseProtectedBox(edit, sheet, boxOfSpan({ ...span, end }));
  dimensions.deleteDimension(edit.workbook, sheet, dimension, start, end);
  return undefined;
}

export function appendDimension(edit: Edit, request: JsonObject): undefined {
  const { sheet, dimension } = spanOf(edit, request);
  const length = asNumber(request.length);
  if (length < 1) throw refusal('length must be greater than 0.');
  dimensions.setLength(sheet, dimension, dimensions.lengthOf(sheet, dimension) + length);
  refuseTooManyCells(edit.workbook);
  return undefined;
}

export function moveDimension(edit: Edit, request: JsonObject): undefined {
  const span = spanOf(edit, asObject(request.source));
  const { sheet, dimension, start, end } = span;
  const target = asNumber(request.destinationIndex);
  const length = dimensions.lengthOf(sheet, dimension);
  if (start >= end || end > length || target > length) throw refusal('Source and destination must be within the grid.');
  if (target > start && target < end) throw refusal('The destination is within the source.');
  refuseProtectedBox(edit, sheet, boxOfSpan(span));
  if (target !== start && target !== end) {
    dimensions.moveDimension(edit.workbook, sheet, dimension, [start, end], target);
  }
  return undefined;
}

export function updateDimensionProperties(edit: Edit, request: JsonObject): undefined {
  const { sheet, dimension, start, end } = spanOf(edit, asObject(request.range));
  const mask = updateMask(request.fields, 'DimensionProperties');
  const known = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const last = Math.min(end, dimensions.lengthOf(sheet, dimension));
  for (let i = start; i < last; i++) {
    const { hiddenByUser, ...after } = withFields(known[i] ?? {}, asObject(request.properties), mask);
    const kept = isTrue(hiddenByUser) ? { ...after, hiddenByUser: true } : after;
    if (Object.keys(kept).length) known[i] = kept;
    else delete known[i];
  }
  return undefined;
}

/** Columns become as wide as their widest text would be in the default font; rows go back to the default height. */
export function autoResizeDimensions(edit: Edit, request: JsonObject): undefined {
  const { sheet, dimension, start, end } = spanOf(edit, asObject(request.dimensions));
  const last = Math.min(end, dimensions.lengthOf(sheet, dimension));
  const widths = dimension === 'COLUMNS' ? widthsOf(edit, sheet, start, last) : new Map<number, number>();
  const known = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  for (let i = start; i < last; i++) {
    const { pixelSize: _, ...rest } = known[i] ?? {};
    const width = widths.get(i);
    const kept: JsonObject = width === undefined ? rest : { ...rest, pixelSize: width };
    if (Object.keys(kept).length) known[i] = kept;
    else delete known[i];
  }
  return undefined;
}

function widthsOf(edit: Edit, sheet: Sheet, startColumn: number, endColumn: number): Map<number, number> {
  const calculator = new Calculator(edit.workbook, edit.now);
  const widths = new Map<number, number>();
  eachCell(sheet, { startRow: 0, endRow: sheet.rowCount, startColumn, endColumn }, (cell, row, column) => {
    const text = formatted(calculator.valueAt(sheet, row, column), asObject(cell.format?.numberFormat), calculator);
    if (text) widths.set(column, Math.max(widths.get(column) ?? 0, columnPixels(text)));
  });
  return widths;
}

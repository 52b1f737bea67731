import type { Calculator } from '../formula/calculator.ts';
import { applyMask, below, type Mask } from '../http/mask.ts';
import { asObject, type Json, type JsonObject } from '../model/json.ts';
import type { Box, DimensionProperties, Sheet, Workbook } from '../model/types.ts';
import { CellWriter } from './cell-data.ts';

export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;

/** One row of GridData; cells behind the last one that holds anything are left out. */
function rowValues(calculator: Calculator, writer: CellWriter, sheet: Sheet, row: number, box: Box): JsonObject[] {
  const cells = sheet.rows[row]?.cells ?? [];
  let end = Math.min(box.endColumn, calculator.columnsInUse(sheet, row));
  while (end > box.startColumn && !cells[end - 1] && calculator.valueAt(sheet, row, end - 1) === undefined) end--;
  const values: JsonObject[] = [];
  for (let column = box.startColumn; column < end; column++) values.push(writer.write(sheet, row, column));
  return values;
}

function rowData(calculator: Calculator, sheet: Sheet, box: Box, mask: Mask): JsonObject[] {
  const inValues = below(mask, 'values');
  const writer = new CellWriter(calculator, inValues ?? {});
  const rows: JsonObject[] = [];
  let used = 0;
  const lastRow = Math.min(box.endRow, calculator.rowsInUse(sheet));
  for (let row = box.startRow; row < lastRow; row++) {
    const values = rowValues(calculator, writer, sheet, row, box);
    rows.push(values.length && inValues ? { values } : {});
    if (values.length) used = rows.length;
  }
  rows.length = used;
  return rows;
}

interface DimensionOptions {
  known: DimensionProperties;
  start: number;
  end: number;
  pixelSize: number;
  metadata: Map<number, JsonObject[]>;
  mask: Mask;
}

function dimensionMetadata({ known, start, end, pixelSize, metadata, mask }: DimensionOptions): Json[] {
  const list: Json[] = [];
  for (let i = start; i < end; i++) {
    const developerMetadata = metadata.get(i);
    list.push(applyMask({ pixelSize, ...known[i], ...(developerMetadata && { developerMetadata }) }, mask));
  }
  return list;
}

/** Developer metadata that lies on single rows or columns, by index. */
export function dimensionMetadataOf(workbook: Workbook, sheet: Sheet, dimension: string): Map<number, JsonObject[]> {
  const found = new Map<number, JsonObject[]>();
  for (const metadata of workbook.developerMetadata) {
    const range = asObject(asObject(metadata.location).dimensionRange);
    if (range.dimension !== dimension || (range.sheetId ?? 0) !== sheet.properties.sheetId) continue;
    const index = Number(range.startIndex ?? 0);
    found.set(index, [...(found.get(index) ?? []), metadata]);
  }
  return found;
}

/** GridData of a box. */
export function gridData(calculator: Calculator, sheet: Sheet, box: Box, mask: Mask): JsonObject {
  const data: JsonObject = {};
  const { workbook } = calculator;
  if (box.startRow && below(mask, 'startRow')) data.startRow = box.startRow;
  if (box.startColumn && below(mask, 'startColumn')) data.startColumn = box.startColumn;
  const inRows = below(mask, 'rowData');
  const rows = inRows ? rowData(calculator, sheet, box, inRows) : [];
  if (rows.length) data.rowData = rows;
  const rowMask = below(mask, 'rowMetadata');
  if (rowMask) {
    const metadata = dimensionMetadataOf(workbook, sheet, 'ROWS');
    const { startRow: start, endRow: end } = box;
    data.rowMetadata = dimensionMetadata({
      known: sheet.rowProperties,
      start,
      end,
      pixelSize: ROW_PIXELS,
      metadata,
      mask: rowMask,
    });
  }
  const columnMask = below(mask, 'columnMetadata');
  if (columnMask) {
    const metadata = dimensionMetadataOf(workbook, sheet, 'COLUMNS');
    const { startColumn: start, endColumn: end } = box;
    const known = sheet.columnProperties;
    data.columnMetadata = dimensionMetadata({
      known,
      start,
      end,
      pixelSize: COLUMN_PIXELS,
      metadata,
      mask: columnMask,
    });
  }
  return data;
}

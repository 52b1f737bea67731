import { copyOf, type JsonObject } from './json.ts';
import type { Box, Cell, Row, Sheet, StoredFile, Workbook } from './types.ts';

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

export function newSheet(properties: JsonObject & { sheetId: number; title: string }): Sheet {
  return {
    properties,
    rowCount: DEFAULT_ROWS,
    columnCount: DEFAULT_COLUMNS,
    rows: [],
    rowProperties: {},
    columnProperties: {},
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    charts: [],
    slicers: [],
    tables: [],
    bandedRanges: [],
    filterViews: [],
    basicFilter: null,
  };
}

export function newWorkbook(locale = 'en_US', timeZone = 'Etc/GMT'): Workbook {
  return {
    properties: { locale, autoRecalc: 'ON_CHANGE', timeZone },
    sheets: [newSheet({ sheetId: 0, title: 'Sheet1', sheetType: 'GRID' })],
    namedRanges: [],
    developerMetadata: [],
  };
}

/** A copy that can be changed freely: rows are shared until `writableRow` copies them. */
const forkSheet = ({ rows, ...rest }: Sheet): Sheet => ({ ...structuredClone(rest), rows: rows.slice() });

export function forkWorkbook(workbook: Workbook): Workbook {
  return {
    properties: copyOf(workbook.properties),
    sheets: workbook.sheets.map(forkSheet),
    namedRanges: copyOf(workbook.namedRanges),
    developerMetadata: copyOf(workbook.developerMetadata),
  };
}

export const forkFile = (file: StoredFile): StoredFile => ({
  entry: structuredClone(file.entry),
  workbook: file.workbook && forkWorkbook(file.workbook),
});

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.rows[row]?.cells[column];

/** The row to write into; copied first unless this sheet object is its only owner. */
export function writableRow(sheet: Sheet, index: number): Row {
  const row = sheet.rows[index];
  if (row?.owner === sheet.rows) return row;
  const own = { owner: sheet.rows, cells: row ? row.cells.slice() : [] };
  while (sheet.rows.length < index) sheet.rows.push(undefined);
  sheet.rows[index] = own;
  return own;
}

const isBlank = (cell: Cell): boolean => {
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return false;
  return true;
};

export function setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const kept = cell && !isBlank(cell) ? cell : undefined;
  if (!kept && !cellAt(sheet, row, column)) return;
  const { cells } = writableRow(sheet, row);
  while (cells.length < column) cells.push(undefined);
  cells[column] = kept;
}

export function changeCell(sheet: Sheet, row: number, column: number, change: Partial<Cell>): void {
  setCell(sheet, row, column, { ...cellAt(sheet, row, column), ...change });
}

export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || (cell.value !== undefined && cell.value !== ''));

export const wholeGrid = (sheet: Sheet): Box => ({
  startRow: 0,
  endRow: sheet.rowCount,
  startColumn: 0,
  endColumn: sheet.columnCount,
});

/** Visits the cells that exist, row by row. */
export function eachCell(sheet: Sheet, box: Box, visit: (cell: Cell, row: number, column: number) => void): void {
  const lastRow = Math.min(box.endRow, sheet.rows.length);
  for (let row = box.startRow; row < lastRow; row++) {
    const cells = sheet.rows[row]?.cells;
    if (!cells) continue;
    const lastColumn = Math.min(box.endColumn, cells.length);
    for (let column = box.startColumn; column < lastColumn; column++) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
}

export const sheetById = (workbook: Workbook, sheetId: number): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.properties.sheetId === sheetId);

export const isGrid = (sheet: Sheet): boolean => (sheet.properties.sheetType ?? 'GRID') === 'GRID';

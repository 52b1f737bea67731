import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell, CellErrorType, GridArea, NumberFormat, TabGrid, WorkbookGrid } from '#reading/grid.ts';
import type { TabKey } from '#tabs/model.ts';
import { tabKeyOf } from './tab-marks.ts';

/** What is asked of each cell: enough to tell 12,5 % from 0,125, code `11.10` from 11.1 and 12 May from 12.5. */
const CELL = 'effectiveValue,formattedValue,effectiveFormat(numberFormat(type))';
const SHEET_PROPERTIES =
  'properties(sheetId,title,index,hidden,sheetType,gridProperties(rowCount,columnCount)),developerMetadata(metadataKey,metadataValue)';
/** The narrow mask of a pull; the same for what a write asks back, so that both can be compared. */
export const WORKBOOK_FIELDS = `properties(title,locale,timeZone),sheets(${SHEET_PROPERTIES},merges,data(startRow,startColumn,rowData(values(${CELL}))))`;

/**
 * What a pull asks beside: how our own tabs stand, so that a write need not look again. Notes and columns' marks of
 * people's tabs come along, few as they are, and go no further.
 */
export const PULL_FIELDS = `properties(title,locale,timeZone),sheets(${SHEET_PROPERTIES},merges,charts(chartId),data(startRow,startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(${CELL},note))))`;

const UNSPECIFIED: NumberFormat = 'NUMBER_FORMAT_TYPE_UNSPECIFIED';
const FORMATS: readonly string[] = [
  'TEXT',
  'NUMBER',
  'PERCENT',
  'CURRENCY',
  'DATE',
  'TIME',
  'DATE_TIME',
  'SCIENTIFIC',
  UNSPECIFIED,
] satisfies NumberFormat[];
const ERRORS: readonly string[] = [
  'ERROR',
  'NULL_VALUE',
  'DIVIDE_BY_ZERO',
  'VALUE',
  'REF',
  'NAME',
  'NUM',
  'N_A',
  'LOADING',
] satisfies CellErrorType[];

/** Google's answer as a grid: tabs with cells only (no chart sheets), blanks left out; nothing of tabs of ours that are `unread`. */
export function workbookGrid(answer: sheets_v4.Schema$Spreadsheet, unread: readonly TabKey[] = []): WorkbookGrid {
  return {
    title: answer.properties?.title ?? '',
    locale: answer.properties?.locale ?? 'in_ID',
    timeZone: answer.properties?.timeZone ?? 'Asia/Jakarta',
    tabs: (answer.sheets ?? []).filter(isGrid).map((sheet) => tabGrid(sheet, unread)),
  };
}

export function isGrid(sheet: sheets_v4.Schema$Sheet): boolean {
  return (sheet.properties?.sheetType ?? 'GRID') === 'GRID';
}

function tabGrid(sheet: sheets_v4.Schema$Sheet, unread: readonly TabKey[]): TabGrid {
  const { sheetId, title, index, hidden } = sheet.properties ?? {};
  const ours = tabKeyOf(sheet);
  return {
    id: sheetId ?? 0,
    title: title ?? '',
    index: index ?? 0,
    hidden: hidden === true,
    ours,
    rows: ours !== null && unread.includes(ours) ? [] : rowsOf(sheet.data ?? []),
    merges: (sheet.merges ?? []).map(areaOf),
  };
}

/** Zero is left out of Google's ranges; merges are always bounded. */
function areaOf(range: sheets_v4.Schema$GridRange): GridArea {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? 0,
  };
}

function rowsOf(blocks: readonly sheets_v4.Schema$GridData[]): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (const block of blocks) {
    const startRow = block.startRow ?? 0;
    for (const [offset, row] of (block.rowData ?? []).entries()) {
      fill(rows, startRow + offset, block.startColumn ?? 0, row.values ?? []);
    }
  }
  return Array.from(rows, (row) => row ?? []);
}

function fill(
  rows: (Cell | undefined)[][],
  row: number,
  startColumn: number,
  values: readonly sheets_v4.Schema$CellData[],
): void {
  for (const [offset, data] of values.entries()) {
    const cell = cellOf(data);
    if (!cell) continue;
    let cells = rows[row];
    if (!cells) {
      cells = [];
      rows[row] = cells;
    }
    const column = startColumn + offset;
    // Blank cells in between are undefined, not holes: those who read the row may use any array method.
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }
}

function cellOf(data: sheets_v4.Schema$CellData | null | undefined): Cell | undefined {
  const effective = data?.effectiveValue;
  if (!data || (!effective && !data.formattedValue)) return undefined;
  const shown = data.formattedValue ?? '';
  const format = formatOf(data.effectiveFormat?.numberFormat?.type);
  const error = effective?.errorValue;
  if (error) return { value: null, shown, format, error: errorOf(error.type) };
  const value = effective?.numberValue ?? effective?.stringValue ?? effective?.boolValue ?? null;
  return value === null || value === '' ? undefined : { value, shown, format };
}

function formatOf(type: string | null | undefined): NumberFormat | null {
  return type && FORMATS.includes(type) ? (type as NumberFormat) : null;
}

function errorOf(type: string | null | undefined): CellErrorType {
  return type && ERRORS.includes(type) ? (type as CellErrorType) : 'ERROR';
}

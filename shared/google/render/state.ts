import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { GridArea } from '#reading/grid.ts';
import { CHART_MARK, COLUMN_MARK } from '../tab-marks.ts';

/** One of our tabs as it stands in the workbook just before it is refilled. Rows and columns are 0-based. */
export interface TabState {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Sheet column of each column of ours, in the order of `columnNames`; null for one that people have deleted. */
  readonly columns: readonly (number | null)[];
  /** Sheet columns that bear a mark of ours and that the tab no longer needs, ascending. */
  readonly surplus: readonly number[];
  readonly merges: readonly GridArea[];
  readonly chartIds: readonly number[];
  /** Numbers of the charts that we put there, gone ones too. */
  readonly chartMarks: readonly number[];
  /** Row by row; only asked for tabs beside whose rows people write. */
  readonly cells: readonly (readonly StandingCell[])[];
}

export interface StandingCell {
  readonly text: string;
  readonly noted: boolean;
}

const SHEET =
  'properties(sheetId,title,index,sheetType,gridProperties(rowCount,columnCount)),developerMetadata(metadataKey,metadataValue),merges,charts(chartId)';
const COLUMNS = 'columnMetadata(developerMetadata(metadataKey,metadataValue))';
const CELLS = 'startRow,startColumn,rowData(values(formattedValue,note))';
/** Parts of a workbook that say how our tabs stand; nothing of what people wrote in theirs. */
export const STATE_FIELDS = `sheets(${SHEET},data(${COLUMNS}))`;
/** The texts, and where notes are: asked for our own tabs only. */
export const CELLS_FIELDS = `sheets(properties(sheetId),data(${CELLS}))`;
export const STATE_AND_CELLS_FIELDS = `sheets(${SHEET},data(${CELLS},${COLUMNS}))`;

export function tabState(
  sheet: sheets_v4.Schema$Sheet,
  columnNames: readonly string[],
  cells: TabState['cells'],
): TabState {
  const { sheetId, title, gridProperties } = sheet.properties ?? {};
  return {
    sheetId: sheetId ?? 0,
    title: title ?? '',
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    ...placesOf(markedColumns(sheet), columnNames),
    merges: mergesOf(sheet),
    chartIds: chartIdsOf(sheet),
    chartMarks: chartMarksOf(sheet),
    cells,
  };
}

export function mergesOf(sheet: sheets_v4.Schema$Sheet): GridArea[] {
  return (sheet.merges ?? []).map((range) => ({
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? 0,
  }));
}

export function chartIdsOf(sheet: sheets_v4.Schema$Sheet): number[] {
  return (sheet.charts ?? []).map(({ chartId }) => chartId ?? 0);
}

function chartMarksOf(sheet: sheets_v4.Schema$Sheet): number[] {
  const marks = (sheet.developerMetadata ?? []).filter(({ metadataKey }) => metadataKey === CHART_MARK);
  return marks.map(({ metadataValue }) => Number(metadataValue));
}

export function placesOf(
  marked: ReadonlyMap<string, number>,
  names: readonly string[],
): Pick<TabState, 'columns' | 'surplus'> {
  const surplus = [...marked].flatMap(([name, column]) => (names.includes(name) ? [] : [column]));
  return { columns: names.map((name) => marked.get(name) ?? null), surplus: surplus.sort((a, b) => a - b) };
}

/** Columns are found by their marks: people may have put others in between, or moved ours. */
export function markedColumns(sheet: sheets_v4.Schema$Sheet): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const block of sheet.data ?? []) {
    for (const [offset, properties] of (block.columnMetadata ?? []).entries()) {
      const mark = properties?.developerMetadata?.find(({ metadataKey }) => metadataKey === COLUMN_MARK);
      const name = mark?.metadataValue;
      if (name && !found.has(name)) found.set(name, (block.startColumn ?? 0) + offset);
    }
  }
  return found;
}

/** Cell texts of the tabs asked for, by sheet number. */
export function cellTexts(answer: sheets_v4.Schema$Spreadsheet): ReadonlyMap<number, TabState['cells']> {
  return new Map((answer.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, textRows(sheet.data?.[0])]));
}

function textRows(block: sheets_v4.Schema$GridData | undefined): StandingCell[][] {
  return (block?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => ({ text: cell?.formattedValue ?? '', noted: Boolean(cell?.note) })),
  );
}

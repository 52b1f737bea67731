import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { a1, columnLetters } from '#reading/a1.ts';

type Cell = sheets_v4.Schema$CellData;
type Sheet = sheets_v4.Schema$Sheet;

/** Rows drawn of one tab; the count of all stands in its head. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 16;
const LONGEST = 160;

/** Tabs as the server holds them, values and looks, one line a row: for people to read and for files to be compared with. */
export function drawnWorkbook(workbook: sheets_v4.Schema$Spreadsheet): string {
  const titles = new Map(workbook.sheets?.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? '']));
  return `${(workbook.sheets ?? []).map((sheet) => drawnTab(sheet, titles)).join('\n\n')}\n`;
}

function drawnTab(sheet: Sheet, titles: ReadonlyMap<number, string>): string {
  const ours = sheet.developerMetadata?.some(({ metadataKey }) => metadataKey === 'aksi8') === true;
  const marks = (sheet.conditionalFormats ?? []).map(drawnRule);
  if (!ours) return [`## ${sheet.properties?.title} (tab staf)`, ...marks].join('\n');
  const rows = sheet.data?.[0]?.rowData ?? [];
  const last = rows.findLastIndex(({ values }) => values?.some(({ formattedValue }) => formattedValue));
  const lines = rows
    .slice(0, Math.min(last + 1, MOST_ROWS))
    .map((row, index) => drawnRow(row.values ?? [], index, titles));
  return [
    `## ${sheet.properties?.title} – ${last + 1} baris, beku ${frozen(sheet)}, lebar ${widths(sheet)}`,
    ...lines,
    ...marks,
  ].join('\n');
}

function frozen({ properties }: Sheet): string {
  return `${properties?.gridProperties?.frozenRowCount ?? 0}×${properties?.gridProperties?.frozenColumnCount ?? 0}`;
}

function widths({ data }: Sheet): string {
  const columns = (data?.[0]?.columnMetadata ?? []).slice(0, MOST_COLUMNS);
  return columns.map(({ pixelSize, hiddenByUser }) => (hiddenByUser ? '(kunci)' : String(pixelSize))).join(' ');
}

function drawnRow(cells: readonly Cell[], index: number, titles: ReadonlyMap<number, string>): string {
  const drawn = cells.slice(0, MOST_COLUMNS).flatMap((cell, column) => {
    const content = contentOf(cell, titles);
    const look = lookOf(cell);
    return content === '' && look === ''
      ? []
      : [`${columnLetters(column)}${look === '' ? '' : `‹${look}›`} ${content}`.trim()];
  });
  return `${index + 1}: ${drawn.join(' | ')}`;
}

function contentOf(cell: Cell, titles: ReadonlyMap<number, string>): string {
  const formula = cell.userEnteredValue?.formulaValue;
  const text = (formula ?? cell.formattedValue ?? '').replaceAll('\n', '⏎');
  const named = withTitles(text, titles);
  const short = named.length > LONGEST ? `${named.slice(0, LONGEST)}… (${named.length})` : named;
  const uri = cell.textFormatRuns?.[0]?.format?.link?.uri ?? cell.hyperlink ?? '';
  const link = /^#gid=(\d+)&range=(.+)$/.exec(uri);
  const to = link ? ` → ${titles.get(Number(link[1])) ?? '?'}!${decodeURIComponent(link[2] ?? '')}` : '';
  return `${short}${to}${offerOf(cell)}`;
}

/** Numbers of staff's tabs are drawn by lot. */
function withTitles(text: string, titles: ReadonlyMap<number, string>): string {
  return text.replace(/\d{4,}/g, (digits) => titles.get(Number(digits)) ?? digits);
}

function offerOf({ dataValidation }: Cell): string {
  const condition = dataValidation?.condition;
  if (!condition) return '';
  if (condition.type === 'BOOLEAN') return ' ☐';
  const values = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
  return ` {${values.length > 4 ? `${values.slice(0, 2).join('; ')}; … ${values.length}` : values.join('; ')}}`;
}

const WHITE = '#ffffff';
const INK = '#202124';

/** What differs from black on white: fill, colour, weight, size, number format. */
function lookOf({ userEnteredFormat: format }: Cell): string {
  if (!format) return '';
  const fill = hex(format.backgroundColorStyle?.rgbColor);
  const text = format.textFormat;
  const ink = hex(text?.foregroundColorStyle?.rgbColor);
  const parts = [
    fill === null || fill === WHITE ? '' : fill,
    ink === null || ink === INK ? '' : `huruf ${ink}`,
    text?.bold ? 'tebal' : '',
    text?.strikethrough ? 'coret' : '',
    text?.fontSize && text.fontSize !== 10 ? String(text.fontSize) : '',
    format.numberFormat?.pattern ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function hex(colour: sheets_v4.Schema$Color | undefined): string | null {
  if (!colour) return null;
  const channel = (share: number | null | undefined) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(colour.red)}${channel(colour.green)}${channel(colour.blue)}`;
}

function drawnRule({ ranges = [], booleanRule }: sheets_v4.Schema$ConditionalFormatRule): string {
  const areas = ranges.map(
    (range) =>
      `${a1(range.startRowIndex ?? 0, range.startColumnIndex ?? 0)}:${a1((range.endRowIndex ?? 1) - 1, (range.endColumnIndex ?? 1) - 1)}`,
  );
  const shown = areas.length > 12 ? [...areas.slice(0, 12), `… ${areas.length}`] : areas;
  const fill = hex(booleanRule?.format?.backgroundColorStyle?.rgbColor);
  return `tanda ${fill} ${booleanRule?.condition?.values?.[0]?.userEnteredValue}: ${shown.join(' ')}`;
}

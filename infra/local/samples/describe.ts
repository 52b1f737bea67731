import { DISTRICTS, ROBOT } from '../accounts.ts';
import type { SampleCell, SampleMerge, SampleTab, SampleWorkbook } from './types.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** File id of a sample workbook: the same on every run, so that a run that was killed goes on with the same files. */
export function sampleId(key: string): string {
  return `contoh-${key.replaceAll('.', '')}`;
}

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? letters(first - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

function range({ startRow, endRow, startColumn, endColumn }: SampleMerge): string {
  return `${letters(startColumn)}${startRow + 1}:${letters(endColumn - 1)}${endRow}`;
}

const TYPE_OF_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/^@$/, 'TEXT'],
  [/%/, 'PERCENT'],
  [/Rp/, 'CURRENCY'],
  [/[dy]/, 'DATE'],
];

function numberFormat(pattern: string) {
  return { type: TYPE_OF_PATTERN.find(([known]) => known.test(pattern))?.[1] ?? 'NUMBER', pattern };
}

function color(hex: string) {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

function format({ pattern, bold, background }: SampleCell) {
  return {
    ...(pattern ? { numberFormat: numberFormat(pattern) } : {}),
    ...(bold ? { textFormat: { bold: true }, verticalAlignment: 'MIDDLE' } : {}),
    // Heads of tables stand in narrow columns; titles run over the empty cells beside them.
    ...(bold && background ? { wrapStrategy: 'WRAP' } : {}),
    ...(background ? { backgroundColor: color(background) } : {}),
  };
}

function cell(one: SampleCell | null) {
  if (one === null || (one.value === null && !one.formula)) return null;
  const content = one.formula ? { formula: one.formula } : { value: one.value };
  return { ...content, format: format(one), ...(one.note ? { note: one.note } : {}) };
}

function tab({ title, hidden, rows, merges }: SampleTab) {
  const width = Math.max(26, ...rows.map((row) => row.length + 2));
  return {
    title,
    hidden: hidden ?? false,
    rowCount: Math.max(100, rows.length + 20),
    columnCount: width,
    cells: rows.map((row) => row.map(cell)),
    merges: merges.map(range),
  };
}

/** A sample workbook as the Sheets server's control endpoint takes it. */
export function description(workbook: SampleWorkbook) {
  const role = workbook.sharing === 'editor' ? 'writer' : 'reader';
  const shares = [{ email: ROBOT, role }];
  return {
    id: sampleId(workbook.key),
    title: workbook.officeFile ? `${workbook.title}.xlsx` : workbook.title,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    owner: DISTRICTS,
    shares: workbook.sharing === 'none' ? [] : shares,
    trashed: workbook.trashed,
    ...(workbook.officeFile ? { mimeType: XLSX } : { tabs: workbook.tabs.map(tab) }),
  };
}

/** An empty workbook for a province's coordinators. */
export function provinceDescription(province: { readonly code: string; readonly name: string }) {
  return {
    id: sampleId(`provinsi-${province.code}`),
    title: `Stunting Provinsi ${province.name} 2026`,
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    owner: DISTRICTS,
    shares: [{ email: ROBOT, role: 'writer' }],
    tabs: [{ title: 'Catatan Koordinator', cells: [['Catatan rapat koordinasi']] }],
  };
}

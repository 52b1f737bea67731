import type { Answer, Call } from '../context.ts';
import { driveError } from '../http/errors.ts';
import { asString } from '../model/json.ts';
import type { StoredFile, Workbook } from '../model/types.ts';
import { isGrid, newSheet, wholeGrid } from '../model/workbook.ts';
import { parseCsv, writeCsv } from '../parse/csv.ts';
import { calculatorOf } from '../sheets/calculators.ts';
import { freshId } from '../sheets/edit.ts';
import { inputValue } from '../sheets/input.ts';
import { renderValues } from '../sheets/values/render.ts';
import { openFile } from './open.ts';

/** One tab, named like the file, holds the text as if it had been typed; the tabs before are gone. */
export function importCsv(workbook: Workbook, text: string, now: number, title: string): void {
  const rows = parseCsv(text.replace(/^\uFEFF/, ''));
  const sheet = newSheet({ sheetId: freshId(() => false), title: title.slice(0, 100), sheetType: 'GRID' });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  sheet.rowCount = Math.max(sheet.rowCount, rows.length);
  sheet.columnCount = Math.max(sheet.columnCount, width);
  workbook.sheets = [sheet];
  rows.forEach((row, i) => {
    row.forEach((field, j) => {
      if (field !== '') inputValue(workbook, sheet, i, j, field, { userEntered: true, now });
    });
  });
}

const OPTIONS = { majorDimension: 'ROWS', render: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' };

const SEPARATORS: Record<string, string> = { 'text/csv': ',', 'text/tab-separated-values': '\t' };

/** files.export: the first tab as it is shown. */
export function exportFile(call: Call, id: string): Answer {
  const { workbook }: StoredFile = openFile(call, id);
  const mimeType = call.query.get('mimeType') ?? '';
  const separator = SEPARATORS[mimeType];
  const sheet = workbook?.sheets.find(isGrid);
  if (!workbook || !sheet) {
    throw driveError({ code: 403, reason: 'fileNotExportable', message: 'Export only supports Docs Editors files.' });
  }
  if (!separator)
    throw driveError({ code: 400, reason: 'badRequest', message: 'The requested conversion is not supported.' });
  const rows = renderValues(calculatorOf(workbook, call.now), sheet, wholeGrid(sheet), OPTIONS);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const padded = rows.map((row) => Array.from({ length: width }, (_, i) => asString(row[i])));
  return { status: 200, text: writeCsv(padded, separator), contentType: `${mimeType}; charset=utf-8` };
}

/** `alt=media`: the bytes of a file that is no spreadsheet. */
export function downloadFile(call: Call, id: string): Answer {
  const { entry } = openFile(call, id);
  if (entry.content === undefined) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw driveError({ code: 403, reason: 'fileNotDownloadable', message, location: 'alt' });
  }
  return { status: 200, text: Buffer.from(entry.content, 'base64'), contentType: entry.mimeType };
}

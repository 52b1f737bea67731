import { asNumber, asObject, asString, isTrue, type JsonObject } from '../../model/json.ts';
import { cellAt, changeCell } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { type Edit, refusal, sheetOf } from '../edit.ts';
import { typedText } from '../input.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const plain = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .trim();

const htmlRows = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(([, cell = '']) => plain(cell)),
  );

/** Text as if it were pasted: parsed as USER_ENTERED. */
export function pasteData(edit: Edit, request: JsonObject): undefined {
  const place = asObject(request.coordinate);
  const sheet = sheetOf(edit, place.sheetId);
  const [startRow, startColumn] = [asNumber(place.rowIndex), asNumber(place.columnIndex)];
  const data = asString(request.data);
  const delimiter = asString(request.delimiter);
  if (!isTrue(request.html) && !delimiter) throw refusal('A delimiter or html must be set.');
  const rows = isTrue(request.html) ? htmlRows(data) : data.split(/\r?\n/).map((line) => line.split(delimiter));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const box = { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + width };
  refuseProtectedBox(edit, sheet, box);
  sheet.rowCount = Math.max(sheet.rowCount, box.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, box.endColumn);
  rows.forEach((texts, i) => {
    texts.forEach((text, j) => {
      const cell = cellAt(sheet, startRow + i, startColumn + j);
      const change =
        text === '' ? { value: undefined, formula: undefined } : typedText(edit.workbook, cell, text, edit.now);
      changeCell(sheet, startRow + i, startColumn + j, change);
    });
  });
  return undefined;
}

import { type Answer, type Call, ok } from '../context.ts';
import { sheetsNotFound } from '../http/errors.ts';
import { asString } from '../model/json.ts';
import { sheetById } from '../model/workbook.ts';
import { checkedBody } from '../schema/check-body.ts';
import { freshId } from './edit.ts';
import { editWorkbook, openWorkbook } from './open.ts';
import { copyOfSheet, freeCopyTitle } from './requests/duplicate-sheet.ts';
import { sheetProperties } from './resource.ts';

/** spreadsheets.sheets.copyTo: the tab goes to the end of the other workbook. */
export function copySheetTo(call: Call, id: string, sheetId: string): Answer {
  const body = checkedBody(call.body, 'CopySheetToAnotherSpreadsheetRequest');
  const source = sheetById(openWorkbook(call, id).workbook, Number(sheetId));
  if (!source) throw sheetsNotFound();
  return ok(
    editWorkbook(call, asString(body.destinationSpreadsheetId), ({ workbook }) => {
      const newId = freshId((n) => sheetById(workbook, n) !== undefined);
      const copy = copyOfSheet(source, newId, freeCopyTitle(workbook, source.properties.title));
      workbook.sheets.push(copy);
      return sheetProperties(copy, workbook.sheets.length - 1);
    }),
  );
}

import type { RequestHandler } from '../edit.ts';
import { addSheet } from './add-sheet.ts';
import { deleteSheet } from './delete-sheet.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';
import { updateSpreadsheetProperties } from './update-spreadsheet-properties.ts';

/** Every kind of request that is understood, by its name in the API. */
export const REQUESTS: Readonly<Record<string, RequestHandler>> = {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

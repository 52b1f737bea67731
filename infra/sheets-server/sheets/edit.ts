import { randomInt } from 'node:crypto';
import { clip, exceedsGrid, gridRangeOf, openBoxOf } from '../a1/resolve.ts';
import { invalidArgument } from '../http/errors.ts';
import { asObject, type Json, type JsonObject } from '../model/json.ts';
import type { Box, Sheet, Workbook } from '../model/types.ts';
import { sheetById } from '../model/workbook.ts';
import type { OpenFile } from './open.ts';

/** What a request of a batchUpdate works with. */
export interface Edit {
  draft: OpenFile;
  workbook: Workbook;
  email: string;
  now: number;
}

/** Applies one request to the draft; what it returns is the reply under the request's name. */
export type RequestHandler = (edit: Edit, request: JsonObject) => JsonObject | undefined;

export const refusal = (message: string) => invalidArgument(message);

/** The tab of a request. Throws 400 `No grid with id: 5`. */
export function sheetOf(edit: Edit, sheetId: Json | undefined): Sheet {
  const id = typeof sheetId === 'number' ? sheetId : 0;
  const sheet = sheetById(edit.workbook, id);
  if (!sheet) throw refusal(`No grid with id: ${id}`);
  return sheet;
}

export interface SheetBox {
  sheet: Sheet;
  box: Box;
}

/** The cells of a GridRange, clipped to the grid; a start outside is refused. */
export function boxOf(edit: Edit, value: Json | undefined): SheetBox {
  const range = gridRangeOf(asObject(value));
  const sheet = sheetOf(edit, range.sheetId);
  const open = openBoxOf(range);
  const box = clip(sheet, open);
  if (!box) throw refusal(exceedsGrid(sheet, open));
  return { sheet, box };
}

/** An id that the workbook does not hold yet. */
export function freshId(taken: (id: number) => boolean): number {
  for (;;) {
    const id = randomInt(1, 2_147_483_647);
    if (!taken(id)) return id;
  }
}

export const required = (request: JsonObject, name: string): Json => {
  const value = request[name];
  if (value === undefined || value === '') throw refusal(`${name} is required`);
  return value;
};

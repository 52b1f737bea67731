import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { RowPlan } from './rows.ts';
import { area, type ColumnRun, runsOf } from './runs.ts';

type Request = sheets_v4.Schema$Request;

/** Brings the rows into order. `rowCount` is that of the grid before. */
export function rowRequests(sheetId: number, plan: RowPlan, rowCount: number): Request[] {
  let count = rowCount;
  return plan.moves.map((move): Request => {
    if (move.kind === 'move') {
      const source = { sheetId, dimension: 'ROWS', startIndex: move.from, endIndex: move.from + 1 };
      return { moveDimension: { source, destinationIndex: move.to } };
    }
    const atEnd = move.at >= count;
    count += move.count;
    if (atEnd) return { appendDimension: { sheetId, dimension: 'ROWS', length: move.count } };
    const range = { sheetId, dimension: 'ROWS', startIndex: move.at, endIndex: move.at + move.count };
    return { insertDimension: { range, inheritFromBefore: false } };
  });
}

/**
 * Takes the key from rows that are no longer needed. By its text and not by its place: should a person have moved rows
 * since we looked, no other row loses its key.
 */
export function dropKeys(sheetId: number, keyColumn: number, keys: readonly string[]): Request[] {
  const range = { sheetId, startColumnIndex: keyColumn, endColumnIndex: keyColumn + 1 };
  return keys.map((key) => ({
    findReplace: { find: key, replacement: '', matchCase: true, matchEntireCell: true, searchByRegex: false, range },
  }));
}

/** A row of ours that is over, but beside which people wrote, stays and looks past. */
export function keepRetired(sheetId: number, kept: ReadonlyMap<number, boolean>, run: ColumnRun): Request[] {
  const retired = [...kept].flatMap(([index, ours]) => (ours ? [index] : []));
  const fields = 'userEnteredFormat.textFormat.strikethrough';
  const cell = { userEnteredFormat: { textFormat: { strikethrough: true } } };
  return runsOf(retired).map((rows) => ({ repeatCell: { range: area(sheetId, rows, run), cell, fields } }));
}

// @ts-check
/** @import { Box, GridRange, Request, SheetResource } from './types.d.ts' */
import { boxName, quoted } from './a1.js';
import { call } from './api.js';

/** All that a person can put into a cell. */
const CELL_FIELDS = 'userEnteredValue,userEnteredFormat,note,dataValidation,textFormatRuns';

/** @param {string} workbook */
export const pathOf = (workbook) => `v4/spreadsheets/${encodeURIComponent(workbook)}`;

/** @param {string} workbook @param {Request[]} requests */
export const batch = (workbook, requests) =>
  call(`${pathOf(workbook)}:batchUpdate`, { method: 'POST', body: { requests } });

/** @param {number} sheetId @param {Box} box @returns {GridRange} */
export const gridRange = (sheetId, { top, bottom, left, right }) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

/**
 * The request that makes cells what they are now.
 * @param {string} workbook @param {SheetResource} sheet @param {Box} box
 * @returns {Promise<Request>}
 */
export async function cellsAsTheyAre(workbook, { properties: { sheetId, title } }, box) {
  const answer = await call(pathOf(workbook), {
    query: [
      ['ranges', `${quoted(title)}!${boxName(box)}`],
      ['fields', `sheets.data.rowData.values(${CELL_FIELDS})`],
    ],
  });
  const rows = answer.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return { updateCells: { range: gridRange(sheetId, box), rows, fields: CELL_FIELDS } };
}

/** @param {Box} a @param {Box} b */
export const overlap = (a, b) => a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

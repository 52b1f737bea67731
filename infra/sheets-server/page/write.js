// @ts-check
/** @import { Box, SheetResource } from './types.d.ts' */
import { boxName, quoted } from './a1.js';
import { call } from './api.js';

/**
 * Types texts into a tab as a person does; '' empties a cell.
 * @param {string} workbook @param {SheetResource} sheet @param {Box} box @param {string[][]} values
 */
export function typeInto(workbook, sheet, box, values) {
  const range = `${quoted(sheet.properties.title)}!${boxName(box)}`;
  return call(`v4/spreadsheets/${encodeURIComponent(workbook)}/values/${encodeURIComponent(range)}`, {
    method: 'PUT',
    query: [['valueInputOption', 'USER_ENTERED']],
    body: { values },
  });
}

// @ts-check
/** @import { Request, SheetResource } from './types.d.ts' */
/** @import { Span } from './commands/lines.js' */
import { call } from './api.js';
import { pathOf } from './requests.js';

const FIELDS = 'sheets(properties.sheetId,data.rowData.values.userEnteredValue.formulaValue)';

/** @typedef {{gid: number, row: number, column: number, formula: string}} Formula */

/** @param {Omit<Formula, 'formula'>} place */
const keyOf = ({ gid, row, column }) => `${gid}:${row}:${column}`;

/** Every formula of a workbook by its place. @param {string} workbook @returns {Promise<Map<string, Formula>>} */
export async function formulasOf(workbook) {
  const answer = await call(pathOf(workbook), { query: [['fields', FIELDS]] });
  const found = new Map();
  for (const { properties, data } of /** @type {SheetResource[]} */ (answer.sheets ?? [])) {
    const gid = properties.sheetId ?? 0;
    (data?.[0]?.rowData ?? []).forEach(({ values = [] }, row) => {
      values.forEach(({ userEnteredValue }, column) => {
        const formula = userEnteredValue?.formulaValue;
        if (formula !== undefined) found.set(keyOf({ gid, row, column }), { gid, row, column, formula });
      });
    });
  }
  return found;
}

/**
 * The requests that give back their formulas to the cells that lost a reference when rows or columns were deleted.
 * Those cells lie where they lay before.
 * @param {Map<string, Formula>} before @param {Map<string, Formula>} after @param {number} gid @param {Span} span
 * @returns {Request[]}
 */
export function mended(before, after, gid, { dimension, startIndex, endIndex }) {
  const size = endIndex - startIndex;
  const moved = (/** @type {number} */ at) => (at >= startIndex ? at + size : at);
  return [...after.values()].flatMap((one) => {
    if (!one.formula.includes('#REF!')) return [];
    const row = one.gid === gid && dimension === 'ROWS' ? moved(one.row) : one.row;
    const column = one.gid === gid && dimension === 'COLUMNS' ? moved(one.column) : one.column;
    const formulaValue = before.get(keyOf({ gid: one.gid, row, column }))?.formula;
    if (formulaValue === undefined || formulaValue === one.formula) return [];
    const start = { sheetId: one.gid, rowIndex: row, columnIndex: column };
    const rows = [{ values: [{ userEnteredValue: { formulaValue } }] }];
    return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
  });
}

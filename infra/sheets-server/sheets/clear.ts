import type { Box, Cell, Sheet } from '../model/types.ts';
import { eachCell, setCell } from '../model/workbook.ts';

/** Takes values and formulas away; formats, notes and validations stay. */
export function clearBox(sheet: Sheet, box: Box): void {
  const found: [Cell, number, number][] = [];
  eachCell(sheet, box, (cell, row, column) => {
    if (cell.value !== undefined || cell.formula !== undefined) found.push([cell, row, column]);
  });
  for (const [{ value: _, formula: __, extra, ...rest }, row, column] of found) {
    const { hyperlink: ___, textFormatRuns: ____, chipRuns: _____, ...kept } = extra ?? {};
    setCell(sheet, row, column, { ...rest, ...(Object.keys(kept).length && { extra: kept }) });
  }
}

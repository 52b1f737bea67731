// @ts-check
/** @import { CellData } from './types.d.ts' */
/** @import { Layout } from './layout.js' */
import { alignment } from './look.js';
import { PADDING, textWidth } from './text-size.js';

const FARTHEST = 30;

/** @param {CellData} cell */
const mayOverflow = ({ effectiveFormat, effectiveValue, formattedValue }) =>
  effectiveValue?.stringValue !== undefined &&
  !formattedValue?.includes('\n') &&
  (effectiveFormat?.wrapStrategy ?? 'OVERFLOW_CELL') === 'OVERFLOW_CELL';

/** A number that does not fit is never shown cut off. @param {CellData} cell @param {number} width */
export function isTooWide({ effectiveValue, effectiveFormat, formattedValue = '' }, width) {
  if (effectiveValue?.numberValue === undefined || effectiveFormat?.wrapStrategy === 'WRAP') return false;
  return textWidth(formattedValue, effectiveFormat?.textFormat) > width - PADDING;
}

/**
 * How wide a text may run over the empty cells on its right; null = it fits its own.
 * @param {CellData} cell @param {number} row @param {number} column
 * @param {Layout} layout @param {(row: number, column: number) => boolean} isEmpty
 * @returns {{width: number, columns: number} | null}
 */
export function spill(cell, row, column, layout, isEmpty) {
  if (!mayOverflow(cell) || alignment(cell) !== 'left' || layout.mergeAt(row, column)) return null;
  const own = layout.columns.size(column);
  const wanted = textWidth(cell.formattedValue ?? '', cell.effectiveFormat?.textFormat) + 2 * PADDING;
  if (wanted <= own) return null;
  let width = own;
  let columns = 0;
  for (let next = column + 1; next < layout.columns.count && width < wanted; next++) {
    if (!isEmpty(row, next) || layout.mergeAt(row, next)) break;
    width += layout.columns.size(next);
    columns += 1;
  }
  return columns > 0 ? { width, columns } : null;
}

/**
 * The cell left of a column whose text may run into it; null = none.
 * @param {number} row @param {number} column @param {(row: number, column: number) => boolean} isEmpty
 */
export function spillFrom(row, column, isEmpty) {
  for (let at = column; at >= 0 && at > column - FARTHEST; at--) if (!isEmpty(row, at)) return at < column ? at : null;
  return null;
}

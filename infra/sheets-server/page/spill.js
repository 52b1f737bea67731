// @ts-check
/** @import { CellData } from './types.d.ts' */
/** @import { Layout } from './layout.js' */
import { css } from './colour.js';
import { alignment } from './look.js';
import { PADDING, textWidth } from './text-size.js';

const FARTHEST = 30;

/** @param {CellData} cell */
const mayOverflow = ({ effectiveFormat, effectiveValue, formattedValue }) =>
  effectiveValue?.stringValue !== undefined &&
  !formattedValue?.includes('\n') &&
  (effectiveFormat?.wrapStrategy ?? 'OVERFLOW_CELL') === 'OVERFLOW_CELL';

/** @param {CellData | undefined} cell */
function isFilled(cell) {
  const { backgroundColorStyle, backgroundColor } = cell?.effectiveFormat ?? {};
  return (css(backgroundColorStyle, backgroundColor) ?? '#ffffff') !== '#ffffff';
}

/** A number that does not fit is never shown cut off. @param {CellData} cell @param {number} width */
export function isTooWide({ effectiveValue, effectiveFormat, formattedValue = '' }, width) {
  if (effectiveValue?.numberValue === undefined || effectiveFormat?.wrapStrategy === 'WRAP') return false;
  return textWidth(formattedValue, effectiveFormat?.textFormat) > width - PADDING;
}

/**
 * How wide a text may run over the empty cells on its right; null = it fits its own.
 * @param {CellData} cell @param {number} row @param {number} column
 * @param {Layout} layout @param {import('./cells.js').Cells} cells
 * @returns {{width: number, overFills: boolean} | null} overFills: a cell on the way has a colour of its own
 */
export function spill(cell, row, column, layout, cells) {
  if (!mayOverflow(cell) || alignment(cell) !== 'left' || layout.mergeAt(row, column)) return null;
  const own = layout.columns.size(column);
  const wanted = textWidth(cell.formattedValue ?? '', cell.effectiveFormat?.textFormat) + 2 * PADDING;
  if (wanted <= own) return null;
  let width = own;
  let overFills = isFilled(cell);
  for (let next = column + 1; next < layout.columns.count && width < wanted; next++) {
    if (!cells.isEmpty(row, next) || layout.mergeAt(row, next)) break;
    width += layout.columns.size(next);
    overFills ||= isFilled(cells.at(row, next));
  }
  return width > own ? { width, overFills } : null;
}

/**
 * The cell left of a column whose text may run into it; null = none.
 * @param {number} row @param {number} column @param {(row: number, column: number) => boolean} isEmpty
 */
export function spillFrom(row, column, isEmpty) {
  for (let at = column; at >= 0 && at > column - FARTHEST; at--) if (!isEmpty(row, at)) return at < column ? at : null;
  return null;
}

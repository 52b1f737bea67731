// @ts-check
/** @import { Box, CellData, SheetResource } from './types.d.ts' */
import { Axis } from './axis.js';
import { lineCount, lineHeight } from './text-size.js';
import { boxOf, sizeOf, wholeSheet, within } from './workbook.js';

export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;
const MAX_ROW_PIXELS = 400;
/** Frozen columns that take more of the window than this would leave nothing to scroll. */
const FROZEN_SHARE = 0.6;

/** Where the rows, columns and merges of one tab lie. */
export class Layout {
  /** @param {SheetResource} sheet */
  constructor(sheet) {
    this.whole = wholeSheet(sheet);
    const { rowMetadata = [], columnMetadata = [] } = sheet.data?.[0] ?? {};
    const { bottom, right } = this.whole;
    this.rowSizes = Array.from({ length: bottom }, (_, row) => sizeOf(rowMetadata[row], ROW_PIXELS));
    /** Rows of the usual height: nobody has set theirs. */
    this.grows = this.rowSizes.map((size) => size === ROW_PIXELS);
    this.columns = new Axis(Array.from({ length: right }, (_, at) => sizeOf(columnMetadata[at], COLUMN_PIXELS)));
    this.rows = new Axis(this.rowSizes);
    this.merges = (sheet.merges ?? []).map((range) => boxOf(range, this.whole));
    this.filter = sheet.basicFilter?.range ? boxOf(sheet.basicFilter.range, this.whole) : null;
    this.frozenRows = Math.min(sheet.properties.gridProperties?.frozenRowCount ?? 0, bottom);
    this.frozenColumns = Math.min(sheet.properties.gridProperties?.frozenColumnCount ?? 0, right);
  }

  /** The merge that covers a cell; null = none. @param {number} row @param {number} column @returns {Box | null} */
  mergeAt(row, column) {
    return this.merges.find((box) => within(box, row, column)) ?? null;
  }

  /** The cell alone or the merge that it lies in. @param {number} row @param {number} column @returns {Box} */
  boxAt(row, column) {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row + 1, right: column + 1 };
  }

  /** Frozen columns as far as the window can bear them. @param {number} width of the window in pixels */
  usableFrozenColumns(width) {
    return this.columns.start(this.frozenColumns) <= width * FROZEN_SHARE ? this.frozenColumns : 0;
  }

  /** Frozen rows as far as the window can bear them. @param {number} height of the window in pixels */
  usableFrozenRows(height) {
    return this.rows.start(this.frozenRows) <= height * FROZEN_SHARE ? this.frozenRows : 0;
  }

  /**
   * Makes rows of the usual height as high as their wrapped texts need, as a spreadsheet does by itself.
   * @param {Box} area @param {(row: number, column: number) => CellData | undefined} cellAt
   * @returns {boolean} whether a height changed
   */
  fit(area, cellAt) {
    let changed = false;
    for (let row = area.top; row < area.bottom; row++) {
      if (this.grows[row] && this.#fitRow(row, area, cellAt)) changed = true;
    }
    if (changed) this.rows = new Axis(this.rowSizes);
    return changed;
  }

  /** @param {number} row @param {Box} area @param {(row: number, column: number) => CellData | undefined} cellAt */
  #fitRow(row, area, cellAt) {
    const before = this.rowSizes[row] ?? ROW_PIXELS;
    let height = before;
    for (let column = area.left; column < area.right; column++) {
      const cell = cellAt(row, column);
      if (cell?.formattedValue) height = Math.max(height, this.#needed(cell, row, column));
    }
    this.rowSizes[row] = Math.min(height, MAX_ROW_PIXELS);
    return this.rowSizes[row] !== before;
  }

  /** @param {CellData} cell @param {number} row @param {number} column in pixels */
  #needed({ formattedValue = '', effectiveFormat }, row, column) {
    const text = effectiveFormat?.textFormat;
    const merge = this.mergeAt(row, column);
    if (merge && merge.bottom - merge.top > 1) return 0;
    const wraps = effectiveFormat?.wrapStrategy === 'WRAP';
    const width = merge ? this.columns.start(merge.right) - this.columns.start(merge.left) : this.columns.size(column);
    const lines = wraps ? lineCount(formattedValue, text, width) : formattedValue.split('\n').length;
    return lines * lineHeight(text) + 4;
  }
}

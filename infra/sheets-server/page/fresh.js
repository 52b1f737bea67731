// @ts-check
/** @import { Box } from './types.d.ts' */
/** @import { Cells } from './cells.js' */

/** What the cells of some areas show, by place. @param {Box[]} areas @param {Cells} cells @returns {Map<string, string>} */
export function snapshot(areas, cells) {
  const shown = new Map();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const cell = cells.at(row, column);
        shown.set(`${row}:${column}`, `${cell?.formattedValue ?? ''}|${cell?.note ?? ''}`);
      }
    }
  }
  return shown;
}

/** Places that show something else than before. @param {Map<string, string>} before @param {Box[]} areas @param {Cells} cells */
export function changedCells(before, areas, cells) {
  const changed = new Set();
  for (const [place, shown] of snapshot(areas, cells)) {
    const was = before.get(place);
    if (was !== undefined && was !== shown) changed.add(place);
  }
  return changed;
}

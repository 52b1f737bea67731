// @ts-check
/** @import { Box, CellData } from './types.d.ts' */

const MOST = 20_000;
const format = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/**
 * Count, sum and mean of what is selected, as the foot of a spreadsheet shows them.
 * @param {Box} box @param {(row: number, column: number) => CellData | undefined} cellAt
 */
export function sumsOf({ top, left, bottom, right }, cellAt) {
  if ((bottom - top) * (right - left) < 2 || (bottom - top) * (right - left) > MOST) return '';
  let filled = 0;
  let count = 0;
  let sum = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const cell = cellAt(row, column);
      if (cell?.formattedValue) filled += 1;
      const number = cell?.effectiveValue?.numberValue;
      if (number === undefined) continue;
      count += 1;
      sum += number;
    }
  }
  if (count > 1) return `Jumlah ${format.format(sum)} · Rata-rata ${format.format(sum / count)} · ${count} angka`;
  return filled > 1 ? `${filled} sel terisi` : '';
}

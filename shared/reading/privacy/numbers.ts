import type { Cell } from '../grid.ts';

/** Sixteen digits in a row, or grouped as people type them; not inside a longer number, not a dotted kode rekening. */
const SIXTEEN =
  /(?<![\d.])(?:\d{16}|\d{4}(?:[ .-]\d{4}){3}|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{2}[ .]\d{2}[ .]\d{2}[ .-]?\d{6}[ .-]?\d{4})(?![\d]|\.\d)/;
/** What a spreadsheet makes of sixteen digits: 9.99902E+15. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?15$/i;

/** Whether a cell holds a NIK or a family card number: both have 16 digits. NIP have 18. */
export function holdsResidentNumber(cell: Cell): boolean {
  const { value } = cell;
  if (typeof value === 'number') return value >= 1e15 && value < 1e16 && cell.format !== 'CURRENCY';
  if (typeof value !== 'string' || value.length < 5) return false;
  if (value.length < 16) return SCIENTIFIC.test(value.trim());
  return SIXTEEN.test(value.replace(/\S*:\/\/\S*/g, ' ').replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' '));
}

import type { Cell, TabGrid } from '../grid.ts';
import { cellText } from '../text.ts';

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
  return SIXTEEN.test(withoutAddresses(value).replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' '));
}

/** Headers of columns whose long numbers are amounts or accounts. */
const NO_PERSON =
  /\b(?:pagu|anggaran|biaya|dana|realisasi|belanja|apb[dn]|apbdes|dak|dau|rupiah|rp|nilai|harga|rekening|kode (?:kegiatan|program|sub))\b/i;

/** Numbers of residents on a tab, up to enough of them; columns of money are passed over, by the last words above a number. */
export function countResidentNumbers(tab: TabGrid, enough: number): number {
  const isMoney = moneyTest(tab);
  let count = 0;
  for (let row = 0; row < tab.rows.length; row++) {
    const cells = tab.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell || !holdsResidentNumber(cell) || isMoney(row, column)) continue;
      if (++count >= enough) return count;
    }
  }
  return count;
}

/** Whether the last words above a cell are of money. Asked of rows from top to bottom: what was looked at is not looked at again. */
function moneyTest(tab: TabGrid): (row: number, column: number) => boolean {
  const known: { upTo: number; is: boolean }[] = [];
  return (row, column) => {
    known[column] ??= { upTo: 0, is: false };
    const seen = known[column];
    for (let above = row - 1; above >= seen.upTo; above--) {
      const cell = tab.rows[above]?.[column];
      if (typeof cell?.value !== 'string' || !/\p{L}{2}/u.test(cell.value) || holdsResidentNumber(cell)) continue;
      seen.is = NO_PERSON.test(cellText(cell));
      break;
    }
    seen.upTo = row;
    return seen.is;
  };
}

/** Word by word: a pattern over the whole would go back over a cell of 50,000 letters from each of them. */
function withoutAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text
    .split(/\s/)
    .map((word) => (word.includes('://') ? ' ' : word))
    .join(' ');
}

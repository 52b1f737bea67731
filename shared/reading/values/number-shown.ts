import type { Cell } from '../grid.ts';

/** `2.000`, `1.500`: one mark before three digits. */
export const THREE_SHOWN = /^\d{1,3}[.,]\d{3}$/;

/** A number below a thousand that the sheet shows with three digits behind the mark: typed as thousands, stored as a fraction. */
export function shownToThree(cell: Cell, value: number): boolean {
  return value < 1000 && value !== 0 && THREE_SHOWN.test(cell.shown);
}

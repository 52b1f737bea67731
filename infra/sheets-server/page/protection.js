// @ts-check
/** @import { Box, ProtectedRange, SheetResource } from './types.d.ts' */
import { boxOf, wholeSheet, within } from './workbook.js';

/** @param {ProtectedRange} range */
const isWholeTab = ({ range = {} }) =>
  [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (side) => side === undefined,
  );

/** The protection of a tab as a whole; null = none. @param {SheetResource} sheet */
export const tabProtection = (sheet) => sheet.protectedRanges?.find(isWholeTab) ?? null;

/** @param {SheetResource} sheet @param {number} row @param {number} column */
export function protectionOf(sheet, row, column) {
  if (!sheet.protectedRanges) return null;
  const whole = wholeSheet(sheet);
  /** @param {ProtectedRange} protection */
  const covers = ({ range = {}, unprotectedRanges = [] }) =>
    within(boxOf(range, whole), row, column) &&
    !unprotectedRanges.some((one) => within(boxOf(one, whole), row, column));
  return sheet.protectedRanges.find(covers) ?? null;
}

/** Part of a tab that is marked as protected; of a whole one the tab bears the mark. @param {SheetResource} sheet @param {number} row @param {number} column */
export function isProtected(sheet, row, column) {
  const protection = protectionOf(sheet, row, column);
  return protection !== null && !isWholeTab(protection);
}

/** Whether a protection keeps the person out of any of the cells. @param {SheetResource} sheet @param {Box} box */
export function keepsOut(sheet, { top, left, bottom, right }) {
  if (!sheet.protectedRanges) return false;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const protection = protectionOf(sheet, row, column);
      if (protection && !protection.warningOnly && !protection.requestingUserCanEdit) return true;
    }
  }
  return false;
}

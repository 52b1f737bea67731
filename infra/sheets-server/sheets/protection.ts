import { gridRangeOf } from '../a1/resolve.ts';
import { ownerOf } from '../drive/access.ts';
import { invalidArgument } from '../http/errors.ts';
import { asArray, asObject, asString, isTrue, type JsonObject } from '../model/json.ts';
import type { Box, Sheet } from '../model/types.ts';
import type { OpenFile } from './open.ts';

const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether the account may edit what the protection covers. The owner of the file always may. */
export function mayEdit(draft: OpenFile, protectedRange: JsonObject, email: string): boolean {
  if (isTrue(protectedRange.warningOnly) || ownerOf(draft.entry) === email) return true;
  const editors = asObject(protectedRange.editors);
  const users = asArray(editors.users).map((user) => asString(user).toLowerCase());
  return users.includes(email) || isTrue(editors.domainUsersCanEdit);
}

export function rangeOfProtection(draft: OpenFile, protectedRange: JsonObject): JsonObject {
  const name = protectedRange.namedRangeId;
  const named = draft.workbook.namedRanges.find((range) => name && range.namedRangeId === name);
  return asObject(named?.range ?? protectedRange.range);
}

const touches = (box: Box, value: JsonObject): boolean => {
  const range = gridRangeOf(value);
  return (
    box.startRow < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    box.endRow > (range.startRowIndex ?? 0) &&
    box.startColumn < (range.endColumnIndex ?? Number.POSITIVE_INFINITY) &&
    box.endColumn > (range.startColumnIndex ?? 0)
  );
};

const within = (box: Box, value: JsonObject): boolean => {
  const range = gridRangeOf(value);
  return (
    box.startRow >= (range.startRowIndex ?? 0) &&
    box.endRow <= (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    box.startColumn >= (range.startColumnIndex ?? 0) &&
    box.endColumn <= (range.endColumnIndex ?? Number.POSITIVE_INFINITY)
  );
};

/** Throws 400 where the box touches a range that the account must not edit. */
export function refuseProtected(draft: OpenFile, sheet: Sheet, box: Box, email: string): void {
  for (const protectedRange of sheet.protectedRanges) {
    if (!touches(box, rangeOfProtection(draft, protectedRange)) || mayEdit(draft, protectedRange, email)) continue;
    const open = asArray(protectedRange.unprotectedRanges).map(asObject);
    if (!open.some((range) => within(box, range))) throw invalidArgument(REFUSAL);
  }
}

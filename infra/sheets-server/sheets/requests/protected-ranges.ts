import { roleOf } from '../../drive/access.ts';
import { asArray, asNumber, asObject, asString, type JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { type Edit, freshId, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { mayEdit } from '../protection.ts';
import { protectedRangeJson } from '../resource.ts';

const all = (edit: Edit): JsonObject[] => edit.workbook.sheets.flatMap((sheet) => sheet.protectedRanges);

function find(edit: Edit, id: number): { sheet: Sheet; place: number; range: JsonObject } {
  for (const sheet of edit.workbook.sheets) {
    const place = sheet.protectedRanges.findIndex((range) => range.protectedRangeId === id);
    const range = sheet.protectedRanges[place];
    if (range) return { sheet, place, range };
  }
  throw refusal(`No protected range with id: ${id}`);
}

/** Who protects a range is among those who may edit it; addresses are compared in lower case. */
function editorsOf(edit: Edit, wanted: JsonObject): JsonObject | undefined {
  if (wanted.warningOnly === true) return undefined;
  const editors = asObject(wanted.editors);
  const users = asArray(editors.users).map((user) => asString(user).toLowerCase());
  const owner = roleOf(edit.draft.entry, edit.email) === 'owner';
  if (!owner && !users.includes(edit.email)) users.unshift(edit.email);
  return { ...editors, ...(users.length && { users }) };
}

const sheetOfProtection = (edit: Edit, wanted: JsonObject): Sheet => {
  const named = edit.workbook.namedRanges.find((range) => range.namedRangeId === wanted.namedRangeId);
  return sheetOf(edit, asObject(wanted.range ?? named?.range).sheetId);
};

function stored(edit: Edit, wanted: JsonObject, id: number): JsonObject {
  const { editors: _, requestingUserCanEdit: __, protectedRangeId: ___, ...rest } = wanted;
  const editors = editorsOf(edit, wanted);
  return { protectedRangeId: id, ...rest, ...(editors && { editors }) };
}

export function addProtectedRange(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.protectedRange);
  const sheet = sheetOfProtection(edit, wanted);
  const taken = (n: number) => all(edit).some((range) => range.protectedRangeId === n);
  const id = asNumber(wanted.protectedRangeId) || freshId(taken);
  if (taken(id)) throw refusal(`A protected range with id ${id} already exists.`);
  const range = stored(edit, wanted, id);
  sheet.protectedRanges.push(range);
  return { protectedRange: protectedRangeJson(edit.draft, range, edit.email) };
}

const refuseOthers = (edit: Edit, range: JsonObject): void => {
  if (!mayEdit(edit.draft, range, edit.email)) {
    throw refusal(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
};

export function updateProtectedRange(edit: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.protectedRange);
  const mask = updateMask(request.fields, 'ProtectedRange');
  const { sheet, place, range } = find(edit, asNumber(wanted.protectedRangeId));
  refuseOthers(edit, range);
  const after = stored(edit, withFields(range, wanted, mask), asNumber(wanted.protectedRangeId));
  sheet.protectedRanges.splice(place, 1);
  sheetOfProtection(edit, after).protectedRanges.push(after);
  return undefined;
}

export function deleteProtectedRange(edit: Edit, request: JsonObject): undefined {
  const { sheet, place, range } = find(edit, asNumber(request.protectedRangeId));
  refuseOthers(edit, range);
  sheet.protectedRanges.splice(place, 1);
  return undefined;
}

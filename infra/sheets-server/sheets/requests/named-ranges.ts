import { parseCells } from '../../a1/parse.ts';
import { asObject, asString, type JsonObject } from '../../model/json.ts';
import { boxOf, type Edit, freshId, refusal } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;

function refuseBadName(edit: Edit, name: string, id: string): void {
  if (!NAME.test(name) || parseCells(name) || /^(true|false)$/i.test(name)) {
    throw refusal(`The name "${name}" is not a valid name for a named range.`);
  }
  const taken = edit.workbook.namedRanges.find((range) => String(range.name).toLowerCase() === name.toLowerCase());
  if (taken && taken.namedRangeId !== id) throw refusal(`A named range with name '${name}' already exists.`);
}

function placeOf(edit: Edit, id: string): number {
  const place = edit.workbook.namedRanges.findIndex((range) => range.namedRangeId === id);
  if (place < 0) throw refusal(`No named range with id: ${id}`);
  return place;
}

export function addNamedRange(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.namedRange);
  const ranges = edit.workbook.namedRanges;
  const taken = (id: string) => ranges.some((range) => range.namedRangeId === id);
  const id = asString(wanted.namedRangeId) || String(freshId((n) => taken(String(n))));
  if (taken(id)) throw refusal(`A named range with id '${id}' already exists.`);
  refuseBadName(edit, asString(wanted.name), id);
  boxOf(edit, wanted.range);
  const namedRange = { namedRangeId: id, name: wanted.name, range: wanted.range };
  ranges.push(namedRange);
  return { namedRange };
}

export function updateNamedRange(edit: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.namedRange);
  const mask = updateMask(request.fields, 'NamedRange');
  const id = asString(wanted.namedRangeId);
  const place = placeOf(edit, id);
  const after = { ...withFields(asObject(edit.workbook.namedRanges[place]), wanted, mask), namedRangeId: id };
  refuseBadName(edit, asString(asObject(after).name), id);
  edit.workbook.namedRanges[place] = after;
  return undefined;
}

export function deleteNamedRange(edit: Edit, request: JsonObject): undefined {
  edit.workbook.namedRanges.splice(placeOf(edit, asString(request.namedRangeId)), 1);
  return undefined;
}

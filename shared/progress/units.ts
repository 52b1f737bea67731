import type { ActionDeclaration, Alternative, Field } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import { appliesTo, type Setting } from './applies.ts';

/** One required value of a row: given when all fields of one of its options were accepted. */
export type Unit = readonly (readonly string[])[];

/**
 * The required values of a row. The place and the subgroup name a row and are no values of it, and a fact of the whole
 * district is none of a row that repeats it; a group of
 * alternatives (stunting, or sangat pendek and pendek) is one value however it was given.
 */
export function unitsOf(declaration: ActionDeclaration, setting: Setting): readonly Unit[] {
  const inAlternative = new Set(declaration.alternatives.flatMap((alternative) => alternative.fields.flat()));
  const single = declaration.fields
    .filter((field) => isValue(field, declaration) && field.required && !inAlternative.has(field.id))
    .filter((field) => appliesTo(field.applies, setting))
    .map((field): Unit => [[field.id]]);
  const either = declaration.alternatives
    .map((alternative) => applicableOptions(alternative, declaration, setting))
    .filter((unit) => unit.length > 0);
  return [...single, ...either];
}

/** How many of the units a record gives. A record whose action requires nothing counts as one value by being there. */
export function givenBy(record: RowRecord, units: readonly Unit[]): number {
  if (units.length === 0) return 1;
  return units.filter((unit) => isGiven(record, unit)).length;
}

/** Expected values of a place without any record; never 0, so that the place itself counts. */
export function expectedUnits(units: readonly Unit[]): number {
  return Math.max(1, units.length);
}

/** Units left of a record after those that were found not to apply to it. */
export function unitsLeft(record: RowRecord, units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => isGiven(record, unit) || !isNotApplicable(record, unit));
}

function isGiven(record: RowRecord, unit: Unit): boolean {
  return unit.some((option) => option.every((field) => record.values[field] !== undefined));
}

function isNotApplicable(record: RowRecord, unit: Unit): boolean {
  return unit.every((option) => option.some((field) => record.missing[field] === 'notApplicable'));
}

function isValue(field: Field, declaration: ActionDeclaration): boolean {
  return field.type !== 'region' && field.factOf === undefined && !declaration.subgroup.includes(field.id);
}

function applicableOptions(alternative: Alternative, declaration: ActionDeclaration, setting: Setting): Unit {
  const applicable = new Set(
    declaration.fields.filter((field) => appliesTo(field.applies, setting)).map((field) => field.id),
  );
  return alternative.fields.filter((option) => option.every((field) => applicable.has(field)));
}

import type { ActionDeclaration, FieldType } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { FieldSum } from './types.ts';

/** Only what may be added up: a percentage or a year never is. */
const ADDABLE: readonly FieldType[] = ['count', 'rupiah'];

export function sumFields(
  records: readonly RowRecord[],
  declaration: ActionDeclaration,
): Readonly<Record<string, FieldSum>> {
  const sums: Record<string, FieldSum> = {};
  for (const field of declaration.fields.filter((each) => ADDABLE.includes(each.type))) {
    const values = records.map((record) => record.values[field.id]).filter((value) => typeof value === 'number');
    if (values.length > 0) sums[field.id] = { sum: addUp(values), rows: values.length };
  }
  return sums;
}

export function sumSubgroups(
  records: readonly RowRecord[],
  declaration: ActionDeclaration,
): Readonly<Record<string, Readonly<Record<string, FieldSum>>>> {
  const groups = Map.groupBy(records, (record) => record.subgroup);
  const names = [...groups.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, sumFields(groups.get(name) ?? [], declaration)]));
}

/** Smallest first, so that the sum does not depend on the order of the rows even with fractions. */
function addUp(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}

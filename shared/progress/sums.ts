import type { ActionDeclaration, Field, FieldType } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { FieldSum, RatioSum } from './types.ts';

/** Only what may be added up: a percentage or a year never is. */
const ADDABLE: readonly FieldType[] = ['count', 'rupiah'];

export function sumFields(
  records: readonly RowRecord[],
  declaration: ActionDeclaration,
): Readonly<Record<string, FieldSum>> {
  const sums: Record<string, FieldSum> = {};
  for (const field of declaration.fields.filter((each) => ADDABLE.includes(each.type))) {
    const sum = sumOf(numbersOf(records, field.id), field);
    if (sum) sums[field.id] = sum;
  }
  return sums;
}

export function sumRatios(
  records: readonly RowRecord[],
  declaration: ActionDeclaration,
): Readonly<Record<string, RatioSum>> {
  const ratios: Record<string, RatioSum> = {};
  for (const { id, ratio } of declaration.fields) {
    if (!ratio) continue;
    const both = records.filter((record) => isNumber(record, ratio.numerator) && isNumber(record, ratio.denominator));
    if (both.length === 0) continue;
    const numerator = addUp(numbersOf(both, ratio.numerator));
    ratios[id] = { numerator, denominator: addUp(numbersOf(both, ratio.denominator)), rows: both.length };
  }
  return ratios;
}

export function bySubgroup<T>(
  records: readonly RowRecord[],
  of: (group: readonly RowRecord[]) => T,
): Readonly<Record<string, T>> {
  const groups = Map.groupBy(records, (record) => record.subgroup);
  const names = [...groups.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, of(groups.get(name) ?? [])]));
}

/** Numbers of a subgroup that one row alone gives: what no sum could hold, such as the percentage of a survey. */
export function figuresOfOne(
  records: readonly RowRecord[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const groups = [...Map.groupBy(records, (record) => record.subgroup).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    groups.flatMap(([name, [only, ...others]]) =>
      only && others.length === 0 ? [[name, numbersIn(only)] as const] : [],
    ),
  );
}

function numbersIn(record: RowRecord): Readonly<Record<string, number>> {
  const entries = Object.entries(record.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : [])));
}

/** A fact of the whole district that sheets repeat on every row is told once; where the repeats differ there is no sum. */
function sumOf(values: readonly number[], field: Field): FieldSum | null {
  const [first] = values;
  if (first === undefined) return null;
  if (field.factOf === undefined) return { sum: addUp(values), rows: values.length };
  return values.every((value) => value === first) ? { sum: first, rows: 1 } : null;
}

function isNumber(record: RowRecord, field: string): boolean {
  return typeof record.values[field] === 'number';
}

function numbersOf(records: readonly RowRecord[], field: string): number[] {
  return records.map((record) => record.values[field]).filter((value) => typeof value === 'number');
}

/** Smallest first, so that the sum does not depend on the order of the rows even with fractions. */
function addUp(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}

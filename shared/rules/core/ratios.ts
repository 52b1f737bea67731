import type { Ratio } from '#actions/measure.ts';
import type { Field } from '#actions/types.ts';
import type { RowView, TableView } from '../types.ts';

/** A percent field with the two counts it is made of. */
export interface RatioField {
  readonly percent: Field;
  readonly ratio: Ratio;
}

const known = new WeakMap<ReadonlyMap<string, Field>, readonly RatioField[]>();

export function ratioFields(table: TableView): readonly RatioField[] {
  const kept = known.get(table.fields);
  if (kept) return kept;
  const found = [...table.fields.values()].flatMap((percent) =>
    percent.ratio ? [{ percent, ratio: percent.ratio }] : [],
  );
  known.set(table.fields, found);
  return found;
}

/** A count as typed or, where it is missing, the sum of the counts that make it up. */
export function countOrSum(row: RowView, field: string): number | null {
  if (row.filled(field)) return row.num(field);
  const parts = row.table.fields.get(field)?.sumOf;
  if (!parts) return null;
  let sum = 0;
  for (const part of parts) {
    const value = row.num(part);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

export interface RatioCase extends RatioField {
  readonly row: RowView;
  readonly numerator: number | null;
  readonly base: number | null;
  readonly typed: number | null;
  /** Percent field first, then the counts. */
  readonly fields: readonly [string, string, string];
}

/** Ratio with the base that this table divides by. Children listed are no bound of children stunted: no subset then. */
function inTable({ percent, ratio }: RatioField, columns: ReadonlySet<string>): readonly RatioField[] {
  const { numerator, denominator, fallback } = ratio;
  if (fallback !== undefined && !columns.has(denominator) && columns.has(fallback)) {
    return [{ percent, ratio: { ...ratio, denominator: fallback, subset: false } }];
  }
  return [percent.id, numerator, denominator].some((id) => columns.has(id)) ? [{ percent, ratio }] : [];
}

const knownInTable = new WeakMap<TableView, readonly RatioField[]>();

/** Ratios of which this table has a column. */
export function tableRatios(table: TableView): readonly RatioField[] {
  const kept = knownInTable.get(table);
  if (kept) return kept;
  const found = ratioFields(table).flatMap((field) => inTable(field, table.columns));
  knownInTable.set(table, found);
  return found;
}

function casesOf(row: RowView): readonly RatioCase[] {
  const cases: RatioCase[] = [];
  for (const { percent, ratio } of tableRatios(row.table)) {
    const numerator = countOrSum(row, ratio.numerator);
    const base = countOrSum(row, ratio.denominator);
    const typed = row.num(percent.id);
    if (numerator === null && base === null && typed === null) continue;
    cases.push({
      row,
      percent,
      ratio,
      numerator,
      base,
      typed,
      fields: [percent.id, ratio.numerator, ratio.denominator],
    });
  }
  return cases;
}

/** Every ratio of a row of which at least one part is there. */
export function ratioCases(row: RowView): readonly RatioCase[] {
  row.kept.ratios ??= casesOf(row);
  return row.kept.ratios;
}

/** Anything but two counts of which the one is no more than the other, with no percentage or the right one. */
function isOdd(ratio: Ratio, numerator: number | null, base: number | null, typed: number | null): boolean {
  if (numerator === null || base === null || base <= 0 || numerator > base) return true;
  if (typed === null) return false;
  const computed = shareOf(numerator, base);
  // A number as small as this may be a fraction, however it was rounded.
  return !agrees(typed, computed, ratio.tolerance) && (typed <= 1.5 || !agrees(typed, computed, roundingOf(typed)));
}

/** Whether a row has any of them: asked of every row, so that nothing is kept of rows in which all is well. */
export function hasOddRatio(row: RowView): boolean {
  for (const { percent, ratio } of tableRatios(row.table)) {
    const numerator = countOrSum(row, ratio.numerator);
    const base = countOrSum(row, ratio.denominator);
    const typed = row.num(percent.id);
    if (numerator === null && base === null && typed === null) continue;
    if (isOdd(ratio, numerator, base, typed)) return true;
  }
  return false;
}

/** Those of a row that do not go together as they should. */
export function oddRatios(row: RowView): readonly RatioCase[] {
  row.kept.oddRatios ??= ratioCases(row).filter(({ ratio, numerator, base, typed }) =>
    isOdd(ratio, numerator, base, typed),
  );
  return row.kept.oddRatios;
}

export function shareOf(numerator: number, base: number): number {
  return (numerator / base) * 100;
}

/** A typed percentage agrees if it differs by no more than rounding; a bound of 1e-9 keeps binary fractions out of it. */
export function agrees(typed: number, computed: number, tolerance: number): boolean {
  return Math.abs(typed - computed) <= tolerance + 1e-9;
}

/** Figure of a count that may be a sum of others. */
export function figureOf(
  row: RowView,
  field: string,
  value: number,
): { readonly label: string; readonly value: number } {
  return { label: row.table.fields.get(field)?.label ?? field, value };
}

/** What rounding may do to a percentage typed with as many decimals as this one: 14 stands for anything from 13,5 to 14,5. */
export function roundingOf(typed: number): number {
  const text = String(typed);
  const point = text.indexOf('.');
  return point < 0 ? 0.5 : 0.5 * 10 ** -(text.length - point - 1);
}

import type { Field } from '#actions/types.ts';
import type { Missing, RowRecord } from '#ledger/types.ts';
import type { PlainValue } from '#reading/types.ts';
import type { RowView, TableView } from '../types.ts';
import { isKeyField } from './cells.ts';
import { isUnread } from './contents.ts';
import { countOrSum, type RatioField, ratioFields, shareOf } from './ratios.ts';
import { appliesInRow, placeKind } from './setting.ts';

/** What a row reports, by field; null where nothing stands beside its name. */
function acceptedValues(row: RowView, { whole, filled }: Asked): Record<string, PlainValue> | null {
  const copy = { ...whole };
  const isReported = take(row, copy, filled);
  if (isReported !== null) return isReported ? copy : null;
  const values: Record<string, PlainValue> = {};
  return take(row, values, null) ? values : null;
}

/**
 * Takes what a row reports over into an object.
 *
 * @param expected fields that it has to report, in their order
 * @returns whether anything beside its name is there; null where it is not as expected
 */
function take(row: RowView, values: Record<string, PlainValue>, expected: readonly Field[] | null): boolean | null {
  let isReported = false;
  let at = 0;
  for (const id in row.row.values) {
    const next = expected?.[at];
    const field = next?.id === id ? next : row.table.fields.get(id);
    const value = field ? row.value(id) : null;
    if (!field || value === null || value === '') continue;
    if (expected && field !== next) return null;
    values[id] = value;
    isReported ||= !isKeyField(field);
    at += 1;
  }
  return expected && at < expected.length ? null : isReported;
}

/** Sums of parts where the total itself is missing, and percentages from their counts. */
function derive(row: RowView, values: Record<string, PlainValue>, { sums, ratios }: Asked): void {
  for (const { id } of sums) {
    const sum = countOrSum(row, id);
    if (sum !== null) values[id] = sum;
  }
  for (const { percent, ratio } of ratios) {
    const [numerator, base] = [values[ratio.numerator], values[ratio.denominator]];
    if (typeof numerator !== 'number' || typeof base !== 'number') continue;
    if (base > 0) values[percent.id] = Math.round(shareOf(numerator, base) * 10_000) / 10_000;
    else delete values[percent.id];
  }
}

function whyMissing(row: RowView, field: Field, applies: boolean): Missing {
  if (!applies || row.row.values[field.id]?.verdict.kind === 'notApplicable') return 'notApplicable';
  const read = row.row.values[field.id];
  return row.refused.has(field.id) || (read !== undefined && isUnread(read)) ? 'refused' : 'blank';
}

/** Fields of a table by what may become of them in a row: told once, because most of a declaration has no column. */
interface Asked {
  /** Fields that some row has a value of, with values to be overwritten: copied for a row without a gap, as most are, because an object is grown much more slowly. */
  readonly filled: readonly Field[];
  readonly whole: Readonly<Record<string, PlainValue>>;
  readonly required: ReadonlySet<string>;
  /** Totals and percentages that the columns of the table may give. */
  readonly sums: readonly Field[];
  readonly ratios: readonly RatioField[];
  /** Fields that may be missing from one row and not from another. */
  readonly possible: readonly Field[];
  /** Asked for, and held by no row of the table. */
  readonly nowhere: readonly Field[];
  /** What is missing of `nowhere`, by the kind of place that decides on what applies. */
  readonly templates: Map<string, Readonly<Record<string, Missing>>>;
}

function askedOf(table: TableView): Asked {
  const fields = [...table.fields.values()];
  const alternative = table.of.alternatives.flatMap((each) => each.fields.flat());
  const required = new Set([...alternative, ...fields.filter((field) => field.required).map(({ id }) => id)]);
  const held = new Set([...table.contents.keys(), ...table.rows.flatMap(({ refused }) => [...refused])]);
  const sums = fields.filter(({ sumOf }) => sumOf?.every((part) => held.has(part)));
  const given = new Set([...held, ...sums.map(({ id }) => id)]);
  const ratios = ratioFields(table).filter(({ ratio }) => given.has(ratio.numerator) && given.has(ratio.denominator));
  const derived = new Set([...sums, ...ratios.map(({ percent }) => percent)]);
  const isPossible = (field: Field) => held.has(field.id) || derived.has(field);
  const nowhere = fields.filter((field) => required.has(field.id) && !isPossible(field));
  const filled = [...table.contents].flatMap(([id, { taken }]) => (taken > 0 ? (table.fields.get(id) ?? []) : []));
  const whole = Object.fromEntries(filled.map(({ id }) => [id, '']));
  return { filled, whole, required, sums, ratios, possible: fields.filter(isPossible), nowhere, templates: new Map() };
}

/** What no row of the table holds, as it is missing from this one. */
function missingNowhere(row: RowView, { nowhere, templates }: Asked): Readonly<Record<string, Missing>> {
  const setting = placeKind(row);
  const known = templates.get(setting);
  if (known) return known;
  const made = Object.fromEntries(
    nowhere.map((field) => [field.id, whyMissing(row, field, appliesInRow(row, field) !== false)]),
  );
  templates.set(setting, made);
  return made;
}

/** Required fields, those of alternatives, and whatever was typed and refused; rows that miss the same share what says so. */
function missingOf(
  row: RowView,
  values: Readonly<Record<string, PlainValue>>,
  asked: Asked,
): Readonly<Record<string, Missing>> {
  const nowhere = missingNowhere(row, asked);
  let missing: Record<string, Missing> | null = null;
  for (const field of asked.possible) {
    if (values[field.id] !== undefined) continue;
    const why = whyMissing(row, field, appliesInRow(row, field) !== false);
    if (!asked.required.has(field.id) && why !== 'refused') continue;
    missing ??= { ...nowhere };
    missing[field.id] = why;
  }
  return missing ?? nowhere;
}

/** The accepted record of a row, or null when nothing beside its name is there. */
function toRecord(row: RowView, asked: Asked): RowRecord | null {
  const values = acceptedValues(row, asked);
  if (!values) return null;
  derive(row, values, asked);
  const { key, label, region, kecamatan, subgroup } = row.row;
  const { table, context } = row.table;
  const missing = missingOf(row, values, asked);
  const source = context.source.id;
  return { schema: 1, source, table: table.key, key, label, region, kecamatan, subgroup, values, missing };
}

/** Accepted records of a table, in the order of the sheet. */
export function acceptRecords(table: TableView, refusedRows: ReadonlySet<RowView['row']>): readonly RowRecord[] {
  const asked = askedOf(table);
  const records: RowRecord[] = [];
  for (const row of table.rows) {
    if (row.row.refused || refusedRows.has(row.row)) continue;
    const record = toRecord(row, asked);
    if (record) records.push(record);
  }
  return records;
}

import type { Field } from '#actions/types.ts';
import type { Missing, RowRecord } from '#ledger/types.ts';
import type { PlainValue } from '#reading/types.ts';
import type { RowView, TableView } from '../types.ts';
import { isKeyField } from './cells.ts';
import { countOrSum, ratioFields, shareOf } from './ratios.ts';
import { appliesInRow, placeKind } from './setting.ts';
import { isUnread } from './views.ts';

function acceptedValues(row: RowView): Record<string, PlainValue> {
  const values: Record<string, PlainValue> = {};
  for (const id in row.row.values) {
    const value = row.table.fields.has(id) ? row.value(id) : null;
    if (value !== null && value !== '') values[id] = value;
  }
  return values;
}

/** Sums of parts where the total itself is missing, and percentages from their counts. */
function derive(row: RowView, values: Record<string, PlainValue>): void {
  for (const field of row.table.fields.values()) {
    if (!field.sumOf || values[field.id] !== undefined) continue;
    const sum = countOrSum(row, field.id);
    if (sum !== null) values[field.id] = sum;
  }
  for (const { percent, ratio } of ratioFields(row.table)) {
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
  readonly required: ReadonlySet<string>;
  /** Fields that a row may hold, as read or derived. */
  readonly possible: readonly Field[];
  /** Asked for, and held by no row of the table. */
  readonly nowhere: readonly Field[];
  /** What is missing of `nowhere`, by the kind of place that decides on what applies. */
  readonly templates: Map<string, Readonly<Record<string, Missing>>>;
}

const asked = new WeakMap<TableView, Asked>();

function askedOf(table: TableView): Asked {
  const known = asked.get(table);
  if (known) return known;
  const fields = [...table.fields.values()];
  const alternative = table.of.alternatives.flatMap((each) => each.fields.flat());
  const required = new Set([...alternative, ...fields.filter((field) => field.required).map(({ id }) => id)]);
  const held = new Set(table.rows.flatMap(({ row, refused }) => [...Object.keys(row.values), ...refused]));
  const isPossible = (field: Field) => held.has(field.id) || field.sumOf !== undefined || field.ratio !== undefined;
  const nowhere = fields.filter((field) => required.has(field.id) && !isPossible(field));
  const made = { required, possible: fields.filter(isPossible), nowhere, templates: new Map() };
  asked.set(table, made);
  return made;
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

/** Required fields, those of alternatives, and whatever was typed and refused. */
function missingOf(row: RowView, values: Readonly<Record<string, PlainValue>>): Record<string, Missing> {
  const fields = askedOf(row.table);
  const missing: Record<string, Missing> = { ...missingNowhere(row, fields) };
  for (const field of fields.possible) {
    if (values[field.id] !== undefined) continue;
    const why = whyMissing(row, field, appliesInRow(row, field) !== false);
    if (fields.required.has(field.id) || why === 'refused') missing[field.id] = why;
  }
  return missing;
}

function isReported(row: RowView, values: Readonly<Record<string, PlainValue>>): boolean {
  return Object.keys(values).some((id) => {
    const field = row.table.fields.get(id);
    return field !== undefined && !isKeyField(field);
  });
}

/** The accepted record of a row, or null when nothing beside its name is there. */
function toRecord(row: RowView): RowRecord | null {
  const values = acceptedValues(row);
  if (!isReported(row, values)) return null;
  derive(row, values);
  const { key, label, region, kecamatan, subgroup } = row.row;
  const { table, context } = row.table;
  const source = context.source.id;
  return {
    schema: 1,
    source,
    table: table.key,
    key,
    label,
    region,
    kecamatan,
    subgroup,
    values,
    missing: missingOf(row, values),
  };
}

/** Accepted records of a table, in the order of the sheet. */
export function acceptRecords(table: TableView, refusedRows: ReadonlySet<RowView['row']>): readonly RowRecord[] {
  return table.rows.flatMap((row) => (row.row.refused || refusedRows.has(row.row) ? [] : (toRecord(row) ?? [])));
}

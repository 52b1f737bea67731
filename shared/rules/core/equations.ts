import type { RowView, TableView } from '../types.ts';
import { agrees, ratioFields, roundingOf, shareOf } from './ratios.ts';
import { sumOver } from './sums.ts';
import { rowsOfTotal } from './total-scope.ts';

/** Numbers of a row that must fit each other. `holds` is null where one of them is missing. */
export interface Equation {
  readonly fields: readonly string[];
  readonly holds: (row: RowView) => boolean | null;
}

function numbers(row: RowView, fields: readonly string[]): readonly number[] | null {
  const values: number[] = [];
  for (const field of fields) {
    // What is refused still says which cell is the wrong one.
    const value = row.row.values[field]?.value;
    if (typeof value !== 'number') return null;
    values.push(value);
  }
  return values;
}

function equation(fields: readonly string[], meets: (values: readonly number[]) => boolean): Equation {
  return {
    fields,
    holds: (row) => {
      const values = numbers(row, fields);
      return values === null ? null : meets(values);
    },
  };
}

/** Children of a class are some of those measured. Nearly any number keeps within the bound, so that keeping it proves nothing. */
function bound(part: string): Equation {
  const fields = [part, 'diukur'];
  return {
    fields,
    holds: (row) => {
      const [value = 0, measured = 0] = numbers(row, fields) ?? [];
      return value > measured ? false : null;
    },
  };
}

function sumsUp([total = 0, ...parts]: readonly number[]): boolean {
  return total === parts.reduce((sum, part) => sum + part, 0);
}

function percentFits([typed = 0, numerator = 0, base = 0]: readonly number[]): boolean {
  if (base === 0) return typed === 0;
  return agrees(typed, shareOf(numerator, base), Math.max(0.1, roundingOf(typed)));
}

/** Sums and equal bases that the declarations do not say. */
const SUMS: readonly (readonly string[])[] = [['diukur', 'sangat_pendek', 'pendek', 'normal', 'tinggi']];
const BOUNDED = ['sangat_pendek', 'pendek', 'stunting', 'normal', 'tinggi'];
const EQUAL: readonly (readonly [string, string])[] = [
  ['jml_balita', 'i17_den'],
  ['jml_keluarga', 'i20_den'],
  ['jml_keluarga_berisiko', 'i24_den'],
  ['i26_den', 'i27_den'],
  ['i07_den', 'i08_den'],
];

function build(table: TableView): readonly Equation[] {
  const { columns, fields } = table;
  const present = (ids: readonly string[]) => ids.every((id) => columns.has(id));
  const totals = [...fields.values()].flatMap((field) => (field.sumOf ? [[field.id, ...field.sumOf]] : []));
  const ratios = ratioFields(table).map(({ percent, ratio }) => [percent.id, ratio.numerator, ratio.denominator]);
  return [
    ...[...totals, ...SUMS].filter(present).map((ids) => equation(ids, sumsUp)),
    ...ratios.filter(present).map((ids) => equation(ids, percentFits)),
    ...BOUNDED.filter((part) => present([part, 'diukur'])).map(bound),
    ...EQUAL.filter(present).map((ids) => equation(ids, ([a, b]) => a === b)),
  ];
}

const known = new WeakMap<TableView, readonly Equation[]>();

export function equationsOf(table: TableView): readonly Equation[] {
  const kept = known.get(table);
  if (kept) return kept;
  const made = build(table);
  known.set(table, made);
  return made;
}

const columnSums = new WeakMap<TableView, Map<string, boolean | null>>();

function sumsHold(table: TableView, field: string): boolean | null {
  // Percentages do not add up.
  if (table.fields.get(field)?.type === 'percent') return null;
  const held = table.totals.flatMap((total) => {
    const typed = total.num(field);
    const rows = typed === null ? null : rowsOfTotal(table, total);
    return rows === null ? [] : [sumOver(rows, field).sum === typed];
  });
  return held.length === 0 ? null : held.every((each) => each);
}

/** Whether the total rows agree with the sums of a column; null without a total. */
export function totalHolds(table: TableView, field: string): boolean | null {
  const kept = columnSums.get(table) ?? new Map<string, boolean | null>();
  columnSums.set(table, kept);
  const answer = kept.get(field);
  if (answer !== undefined) return answer;
  const fresh = sumsHold(table, field);
  kept.set(field, fresh);
  return fresh;
}

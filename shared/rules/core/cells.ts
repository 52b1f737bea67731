import type { Field } from '#actions/types.ts';
import type { RowView, TableView } from '../types.ts';

const NUMERIC: ReadonlySet<Field['type']> = new Set(['count', 'percent', 'rupiah', 'number', 'year']);

export function isNumeric(field: Field): boolean {
  return NUMERIC.has(field.type);
}

export type NumberCell = readonly [Field, number];

function numbersOf(row: RowView): readonly NumberCell[] {
  const cells: NumberCell[] = [];
  for (const id in row.row.values) {
    const field = row.table.fields.get(id);
    if (!field || !isNumeric(field)) continue;
    const value = row.num(id);
    if (value !== null) cells.push([field, value]);
  }
  return cells;
}

/** Accepted numbers of a row with their fields. */
export function numberCells(row: RowView): readonly NumberCell[] {
  row.kept.numbers ??= numbersOf(row);
  return row.kept.numbers;
}

/** Accepted numbers of a field in the order of the rows. */
export function numbersIn(table: TableView, field: string): readonly number[] {
  const known = table.numbers.get(field);
  if (known) return known;
  const numbers: number[] = [];
  for (const row of table.rows) {
    const value = row.num(field);
    if (value !== null) numbers.push(value);
  }
  table.numbers.set(field, numbers);
  return numbers;
}

/** Fields that only say whose the row is. */
export function isKeyField(field: Field): boolean {
  return field.type === 'region' || field.id === 'tahun' || field.id === 'keterangan';
}

/** Something stands in a field beside the key. */
export function hasAnyValue(row: RowView): boolean {
  for (const id in row.row.values) {
    const field = row.table.fields.get(id);
    if (field && !isKeyField(field) && row.filled(id)) return true;
  }
  return false;
}

/** No row of the table is without a value: one of its fields is filled throughout. */
export function isFilledThroughout({ contents, fields, table }: TableView): boolean {
  return contents.entries().some(([id, { filled }]) => {
    const field = fields.get(id);
    return field !== undefined && !isKeyField(field) && filled === table.rows.length;
  });
}

/** The cell holds a dash or `nihil`: none, or no data yet. */
export function isDash(row: RowView, field: string): boolean {
  const verdict = row.row.values[field]?.verdict;
  return verdict?.kind === 'absent' && (verdict.as === 'dash' || verdict.as === 'nihil');
}

/** Number of counts when each of them is zero; null otherwise, or where fewer than three are there. */
export function isAllZero(row: RowView): number | null {
  let zeros = 0;
  for (const [field, value] of numberCells(row)) {
    if (field.type !== 'count') continue;
    if (value !== 0) return null;
    zeros += 1;
  }
  return zeros >= 3 ? zeros : null;
}

/** Count fields that have a column in the table. */
export function countFields(table: TableView): readonly Field[] {
  return [...table.columns].flatMap((id) => {
    const field = table.fields.get(id);
    return field?.type === 'count' ? [field] : [];
  });
}

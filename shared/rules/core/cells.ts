import type { Field } from '#actions/types.ts';
import type { RowView, TableView } from '../types.ts';

const NUMERIC: ReadonlySet<Field['type']> = new Set(['count', 'percent', 'rupiah', 'number', 'year']);

/** Accepted numbers of a row with their fields. */
export function* numberCells(row: RowView): Generator<readonly [Field, number]> {
  for (const id in row.row.values) {
    const field = row.table.fields.get(id);
    if (!field || !NUMERIC.has(field.type)) continue;
    const value = row.num(id);
    if (value !== null) yield [field, value];
  }
}

/** Fields that only say whose the row is. */
export function isKeyField(field: Field): boolean {
  return field.type === 'region' || field.id === 'tahun' || field.id === 'keterangan';
}

/** Fields beside the key that hold something. */
export function* filledCells(row: RowView): Generator<Field> {
  for (const id in row.row.values) {
    const field = row.table.fields.get(id);
    if (field && !isKeyField(field) && row.filled(id)) yield field;
  }
}

export function hasAnyValue(row: RowView): boolean {
  return !filledCells(row).next().done;
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

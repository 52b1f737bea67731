import type { Field } from '#actions/types.ts';
import type { RowView, TableView } from '../types.ts';

const NUMERIC: ReadonlySet<Field['type']> = new Set(['count', 'percent', 'rupiah', 'number', 'year']);

type NumberCell = readonly [Field, number];

function* numbersOf(row: RowView): Generator<NumberCell> {
  for (const id in row.row.values) {
    const field = row.table.fields.get(id);
    if (!field || !NUMERIC.has(field.type)) continue;
    const value = row.num(id);
    if (value !== null) yield [field, value];
  }
}

const known = new WeakMap<RowView, { readonly refused: number; readonly cells: readonly NumberCell[] }>();

/** Accepted numbers of a row with their fields; told afresh when something more was refused. */
export function numberCells(row: RowView): readonly NumberCell[] {
  const kept = known.get(row);
  if (kept?.refused === row.refused.size) return kept.cells;
  const cells = [...numbersOf(row)];
  known.set(row, { refused: row.refused.size, cells });
  return cells;
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

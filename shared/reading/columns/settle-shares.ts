import type { Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import { figureAt } from '../locate/sums.ts';
import type { RawTable } from '../locate/tables.ts';
import type { FieldIndex } from './field-index.ts';
import type { TableColumn } from './match-columns.ts';
import { fitsShare } from './share-fit.ts';

const LEAST_ROWS = 2;
const FITS = 0.8;

/**
 * A bare `%` among the counts of a table is the share that its figures fit: `Sasaran | Diukur | % | Stunting | %`. Where they
 * fit none, or several, it stays unknown.
 */
export function settleShares(
  table: RawTable,
  index: FieldIndex,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const bare = columns.filter(isBareShare);
  const found = new Map<TableColumn, Field>();
  for (const column of bare) {
    const fitting = index.fields.filter((share) => fitsFigures(table, columns, column, share));
    const [field] = fitting;
    if (field && fitting.length === 1 && ![...found.values()].includes(field)) found.set(column, field);
  }
  const sole = [...found].filter(([, field]) => !columns.some((one) => one.field === field && !bare.includes(one)));
  const settled = new Map(sole);
  return columns.map((column) => {
    const field = settled.get(column);
    return field ? { ...column, field, confidence: 0.8, by: 'content' as const, candidates: [] } : column;
  });
}

/** A share that nothing but its header sign says anything of. */
function isBareShare({ path, by, confidence, field }: TableColumn): boolean {
  const weak = field === null ? by === 'none' && confidence === 0 : confidence <= 0.6;
  return weak && by !== 'person' && path.length === 1 && headerText(path[0] ?? '').bag === '%';
}

function fitsFigures(table: RawTable, columns: readonly TableColumn[], share: TableColumn, field: Field): boolean {
  if (!field.ratio) return false;
  const part = columnOf(columns, field.ratio.numerator);
  const base = columnOf(columns, field.ratio.denominator);
  if (part === null || base === null) return false;
  let rows = 0;
  let fitting = 0;
  for (const row of table.body.data) {
    const typed = figureAt(table.view, row, share.column, true);
    const [a, b] = [figureAt(table.view, row, part), figureAt(table.view, row, base)];
    if (!a || !b || typed === null) continue;
    rows++;
    if (fitsShare(a / b, typed)) fitting++;
  }
  return rows >= LEAST_ROWS && fitting >= rows * FITS;
}

function columnOf(columns: readonly TableColumn[], field: string): number | null {
  const [one, ...more] = columns.filter((column) => column.field?.id === field);
  return one && more.length === 0 ? one.column : null;
}

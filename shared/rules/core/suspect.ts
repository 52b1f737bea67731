import type { Draft, RowView } from '../types.ts';
import { equationsOf, totalHolds } from './equations.ts';

/**
 * How strongly a cell is suspected: one point for each equation of its row that fails with it, one off for each that
 * holds. The column's total is one such equation.
 */
function suspicion(row: RowView, field: string): number {
  let points = 0;
  for (const { fields, holds } of equationsOf(row.table)) {
    if (!fields.includes(field)) continue;
    const held = holds(row);
    if (held !== null) points += held ? -1 : 1;
  }
  const total = totalHolds(row.table, field);
  return total === null ? points : points + (total ? -1 : 1);
}

/** The same draft, pointing at the cell that explains most of what does not fit; in doubt the rule's own choice stays. */
export function suspectFirst<D extends Draft>(draft: D, row: RowView): D {
  const { fields } = draft.at;
  let suspect = fields[0];
  let most = 0;
  for (const field of fields) {
    if (typeof row.row.values[field]?.value !== 'number') continue;
    const points = suspicion(row, field);
    if (points > most) [suspect, most] = [field, points];
  }
  if (suspect === undefined) return draft;
  return { ...draft, at: { ...draft.at, fields: [suspect, ...fields.filter((field) => field !== suspect)] } };
}

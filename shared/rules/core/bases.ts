import type { Figure } from '#findings/kinds/figure.ts';
import type { RowView } from '../types.ts';

/** The figures among these fields that are there, when at least two are and they are not all equal. */
export function differingFigures(
  row: RowView,
  fields: readonly string[],
): { readonly fields: readonly string[]; readonly figures: readonly Figure[] } | null {
  const present = fields.filter((field) => row.num(field) !== null);
  const values = new Set(present.map((field) => row.num(field)));
  return values.size < 2 ? null : { fields: present, figures: present.map((field) => row.figure(field)) };
}

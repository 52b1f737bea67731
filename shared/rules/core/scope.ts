import { IDENTITY_LABELS } from '#reading/locate/identity.ts';
import { speaksOfLokus } from '#reading/rows/lokus-list.ts';
import type { TableView } from '../types.ts';

/** Villages chosen from the others, by what the table calls itself: nobody expects the rest in it. */
export function isSelection({ table, rows }: TableView): boolean {
  const { titles, tab } = table.located;
  return speaksOfLokus([...titles, tab]) && rows.every((row) => row.yes('is_lokus') !== false);
}

function names(table: TableView, of: readonly (keyof typeof IDENTITY_LABELS)[]): boolean {
  const labels = Object.keys(table.table.located.identity);
  return of.some((what) => labels.some((label) => IDENTITY_LABELS[what].test(label)));
}

/** A form of one village, which says so above its table. */
export function isOfOneVillage(table: TableView): boolean {
  return table.rows.length === 1 && names(table, ['village']);
}

/** A table that says it is of a kecamatan, and holds rows of no other: with a second one it is the district's. */
export function isOfOneKecamatan(table: TableView): boolean {
  const reported = new Set(table.rows.map(({ row }) => row.kecamatan));
  if (reported.size !== 1) return false;
  const isSaid = table.table.located.titles.some((title) =>
    /\b(?:tingkat|di) kecamatan\b|^kec(?:amatan|\.) /i.test(title),
  );
  return isSaid || names(table, ['kecamatan', 'puskesmas', 'village']);
}

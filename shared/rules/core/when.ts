import type { Field } from '#actions/types.ts';
import type { TableView, When } from '../types.ts';
import { isNumeric } from './cells.ts';
import type { Contents } from './contents.ts';
import { hasOddRatio, tableRatios } from './ratios.ts';

function isHeld(table: TableView, field: string): boolean {
  return (table.contents.get(field)?.taken ?? 0) > 0;
}

/** Each of these fields has a value in some row. */
export function holds(...fields: readonly string[]): When {
  return (table) => fields.every((field) => isHeld(table, field));
}

/** All fields of one of these sets have a value in some row. */
export function holdsAny(sets: readonly (readonly string[])[]): When {
  return (table) => sets.some((set) => set.every((field) => isHeld(table, field)));
}

/** Some row has a value of a field that is like this. */
export function holdsField(isLike: (field: Field, contents: Contents, table: TableView) => boolean): When {
  return (table) =>
    table.contents.entries().some(([id, contents]) => {
      const field = table.fields.get(id);
      return field !== undefined && contents.taken > 0 && isLike(field, contents, table);
    });
}

/** Some row has a number of a field that is like this. */
export function holdsNumber(isLike: (field: Field, contents: Contents, table: TableView) => boolean): When {
  return holdsField((field, contents, table) => isNumeric(field) && isLike(field, contents, table));
}

/** The table has a column of a percent field that is like this, or of its counts. */
export function holdsRatio(isLike: (percent: Field) => boolean): When {
  return (table) => tableRatios(table).some(({ percent }) => isLike(percent));
}

const odd = new WeakMap<TableView, boolean>();

/** Some row has a percentage and counts that do not go together as they should. */
export const holdsOddRatio: When = (table) => {
  const known = odd.get(table);
  if (known !== undefined) return known;
  const found = table.rows.some(hasOddRatio);
  odd.set(table, found);
  return found;
};

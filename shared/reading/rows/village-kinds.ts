import type { DistrictIndex } from '#regions/types.ts';
import { villageKey } from '#regions/village-name.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['Desa', /^(?:desa|ds)\.?$/i],
  ['Kelurahan', /^(?:kelurahan|kel)\.?$/i],
];
const SHARE = 0.8;

/**
 * Puts the kind that a column of its own states (`Status: Kelurahan`) before the name of a village, where the official
 * list has several villages of that name; all other names stay as they were typed.
 */
export function withKinds(table: RawTable, index: DistrictIndex | null): (row: number, name: string) => string {
  let column: number | null | undefined;
  return (row, name) => {
    if (name === '' || index === null) return name;
    if (column === undefined) column = kindColumn(table);
    // Hardly any table has such a column, and names need not be looked up without one.
    if (column === null || (index.villagesByName.get(villageKey(name))?.length ?? 0) < 2) return name;
    const kind = kindOf(textAt(table.view, row, column));
    return kind === null ? name : `${kind} ${name}`;
  };
}

function kindOf(text: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The column that holds both kinds and hardly anything else, whatever its header. */
function kindColumn(table: RawTable): number | null {
  const { header } = table;
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (holdsKinds(table, column)) return column;
  }
  return null;
}

/** Most columns say in their first row that they hold something else. */
function holdsKinds({ view, body }: RawTable, column: number): boolean {
  const kinds = new Set<string>();
  let blanks = 0;
  for (const row of body.data) {
    const text = textAt(view, row, column);
    const kind = kindOf(text);
    if (kind !== null) kinds.add(kind);
    else if (text !== '' || body.data.length - ++blanks < body.data.length * SHARE) return false;
  }
  return kinds.size === 2;
}

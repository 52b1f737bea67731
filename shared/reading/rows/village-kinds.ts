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
    if ((index?.villagesByName.get(villageKey(name))?.length ?? 0) < 2) return name;
    if (column === undefined) column = kindColumn(table);
    const kind = column === null ? null : kindOf(textAt(table.view, row, column));
    return kind === null ? name : `${kind} ${name}`;
  };
}

function kindOf(text: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The column that holds both kinds and hardly anything else, whatever its header. */
function kindColumn(table: RawTable): number | null {
  const { header, body, view } = table;
  for (let column = header.startColumn; column < header.endColumn; column++) {
    const texts = body.data.map((row) => textAt(view, row, column)).filter((text) => text !== '');
    const kinds = texts.map(kindOf).filter((kind) => kind !== null);
    if (kinds.length >= body.data.length * SHARE && kinds.length === texts.length && new Set(kinds).size === 2)
      return column;
  }
  return null;
}

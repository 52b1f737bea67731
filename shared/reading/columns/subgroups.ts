import type { ActionDeclaration } from '#actions/types.ts';
import { fold } from '../text.ts';

/** Subgroup field → choice that a header names. */
export type Subgroups = Readonly<Record<string, string>>;

const NO_SUBGROUP: Subgroups = {};
/** Choices that mean all: a column of theirs is the plain record, not a part of it. */
const WHOLE = new Set(['LP', 'balita']);

/** Takes age group, sex and source out of a header path: `0-23 bulan / Stunting`, `Stunting / L`. What is left names the field. */
export function headerSubgroup(
  path: readonly string[],
  declaration: ActionDeclaration,
  siblings: ReadonlySet<string>,
): { readonly subgroup: Subgroups; readonly rest: readonly string[] } {
  if (path.length < 2 || declaration.subgroup.length === 0) return { subgroup: NO_SUBGROUP, rest: path };
  const subgroup: Record<string, string> = {};
  const rest: string[] = [];
  for (const text of path) {
    const named = choiceNamed(text, declaration);
    if (!named || named.field in subgroup || !isSex(text, siblings)) rest.push(text);
    else if (!WHOLE.has(named.choice)) subgroup[named.field] = named.choice;
    else if (path.length - rest.length <= 1) rest.push(text);
  }
  return rest.length === 0 ? { subgroup: NO_SUBGROUP, rest: path } : { subgroup, rest };
}

/** `P` beside `L` is perempuan; without an `L` it may be pendek. */
function isSex(text: string, siblings: ReadonlySet<string>): boolean {
  return simple(text) !== 'p' || siblings.has('l') || siblings.has('lk');
}

/** Last header texts of a table, simplified: what stands beside what. */
export function lastTexts(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(paths.map((path) => simple(path[path.length - 1] ?? '')));
}

function choiceNamed(text: string, declaration: ActionDeclaration): { field: string; choice: string } | null {
  const wanted = simple(text);
  for (const id of declaration.subgroup) {
    const field = declaration.fields.find((one) => one.id === id);
    for (const choice of field?.choices ?? []) {
      if ([choice.id, choice.label, ...choice.aliases].some((spelling) => simple(spelling) === wanted)) {
        return { field: id, choice: choice.id };
      }
    }
  }
  return null;
}

function simple(text: string): string {
  return fold(text).replace(/[^a-z0-9+<>]+/g, '');
}

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
    else if (path.length - rest.length <= 1 && !isBothSexes(text, siblings)) rest.push(text);
  }
  return rest.length === 0 ? { subgroup: NO_SUBGROUP, rest: path } : { subgroup, rest };
}

/** `Total` beside `L` and `P` is both of them, and says nothing of its own. */
function isBothSexes(text: string, siblings: ReadonlySet<string>): boolean {
  const sexes =
    ['l', 'lk', 'lakilaki'].some((one) => siblings.has(one)) &&
    ['p', 'pr', 'perempuan'].some((one) => siblings.has(one));
  return sexes && /^(?:l\+p|lp|total|jumlah|jml|jlh)$/.test(simple(text));
}

const SEX_AT_END = /^(.*[^\s(\-_/])[\s(\-_/]+(L\s*\+\s*P|L|P|Lk|Pr|Laki\s*-?\s*laki|Perempuan)\)?$/i;

/** `Stunting L | Stunting P` as if L and P stood under Stunting; only where both are there. */
export function sexesApart(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sexesOf = new Map<string, Set<string>>();
  for (const path of paths) {
    const [, stem = '', sex = ''] = sexAtEnd(path);
    sexesOf.set(simple(stem), (sexesOf.get(simple(stem)) ?? new Set()).add(simple(sex).charAt(0)));
  }
  return paths.map((path) => {
    const [, stem = '', sex = ''] = sexAtEnd(path);
    return sexesOf.get(simple(stem))?.size === 1 ? path : [...path.slice(0, -1), stem, sex];
  });
}

/** What SEX_AT_END finds behind a word; nothing where it finds none, or only a mark or two letters before it. */
function sexAtEnd(path: readonly string[]): readonly string[] {
  const found = SEX_AT_END.exec(path.at(-1) ?? '') ?? [];
  return /[a-z]{3}/i.test(found[1] ?? '') ? found : [];
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

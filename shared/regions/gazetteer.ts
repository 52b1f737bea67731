import { aliases } from './aliases.ts';
import { fold, toWords } from './fold.ts';
import { districtOf, districts } from './list.ts';
import { dividedNames, oldNames } from './old-names.ts';
import { sharedAliases } from './shared-aliases.ts';
import type { Region, RegionKind, ResolvedVia } from './types.ts';
import { expandWords } from './words.ts';

/** One name that a district goes by. */
export interface Name {
  readonly region: Region;
  readonly words: readonly string[];
  readonly folded: string;
  /** Folded without bringing its words to their long forms. */
  readonly asWritten: string;
  readonly via: ResolvedVia;
  /** Set where the name only counts with this kind before it. */
  readonly only: RegionKind | null;
}

function nameOf(region: Region, text: string, via: ResolvedVia, only: RegionKind | null = null): Name {
  const words = expandWords(toWords(text).split(' '));
  return { region, words, folded: words.join(''), asWritten: fold(text), via, only };
}

const foldedDistricts: ReadonlySet<string> = new Set(districts.map((district) => fold(district.name)));

/** `Kepulauan Anambas` is called Anambas as well; never where another district has that name. */
function withoutIslands(region: Region): Name[] {
  const shorter = region.name.replace(/^(Kepulauan|Pulau) /, '').replace(/ Kepulauan$/, '');
  return shorter === region.name || foldedDistricts.has(fold(shorter)) ? [] : [nameOf(region, shorter, 'alias')];
}

function region(code: string): Region {
  const found = districtOf(code);
  if (!found) throw new Error(`alias table names ${code}, which is no district`);
  return found;
}

export const officialNames: readonly Name[] = districts.map((district) => nameOf(district, district.name, 'name'));
export const formerNames: readonly Name[] = oldNames.map((old) =>
  nameOf(region(old.code), old.name, 'old-name', old.kind),
);
export const aliasNames: readonly Name[] = [
  ...Object.entries(aliases).flatMap(([code, texts]) => texts.map((text) => nameOf(region(code), text, 'alias'))),
  ...districts.flatMap(withoutIslands),
];

/** Names of the past that were unmistakable then and still are; the others count only with their kind before them. */
const plainFormer = formerNames.filter(
  (former) => !officialNames.some((name) => name.folded === former.folded) && former.folded !== 'KEPULAUANRIAU',
);

export interface SharedName {
  readonly folded: string;
  readonly only: RegionKind | null;
  readonly regions: readonly Region[];
  readonly reason: 'abbreviation' | 'split';
}

export const sharedNames: readonly SharedName[] = [
  ...Object.entries(sharedAliases).map(([text, codes]) => sharedName(text, codes, null, 'abbreviation')),
  ...dividedNames.map((name) => sharedName(name.name, name.codes, name.kind ?? null, 'split')),
];

function sharedName(
  text: string,
  codes: readonly string[],
  only: RegionKind | null,
  reason: SharedName['reason'],
): SharedName {
  return { folded: expandWords(toWords(text).split(' ')).join(''), only, regions: codes.map(region), reason };
}

function indexed(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const index = new Map<string, Name[]>();
  // Also as written, because `KAPUASHULU` in one word cannot be brought to the long forms.
  for (const name of names) {
    for (const key of new Set([name.folded, name.asWritten])) index.set(key, [...(index.get(key) ?? []), name]);
  }
  return index;
}

export const officialIndex = indexed(officialNames);
export const formerIndex = indexed(formerNames);
export const aliasIndex = indexed([...aliasNames, ...plainFormer.map((name) => ({ ...name, only: null }))]);

/** Words in any order, for `Kepulauan Banggai` and `North Tapanuli`. */
export const wordBagIndex: ReadonlyMap<string, readonly Name[]> = (() => {
  const index = new Map<string, Name[]>();
  for (const name of officialNames.filter((one) => one.words.length > 1)) {
    const bag = [...name.words].sort().join(' ');
    index.set(bag, [...(index.get(bag) ?? []), name]);
  }
  return index;
})();

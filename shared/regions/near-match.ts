import { distance } from './distance.ts';
import { foldBySound } from './fold.ts';
import { aliasNames, formerNames, type Name, officialNames } from './gazetteer.ts';
import type { Region } from './types.ts';
import { tellingWordsAgree } from './words.ts';
import type { DistrictKind, Reading } from './written-name.ts';

/** Words that begin many places; alone they say nothing. */
const generic = new Set(
  (
    'KEPULAUAN PULAU TANJUNG SUNGAI GUNUNG PADANG TELUK LUBUK MUARA BUKIT BANDAR BANDA PANGKAL TANAH TEBING PAGAR KOTA KUALA ' +
    'PEGUNUNGAN PESISIR EMPAT LIMA RAJA WAY BATU TANA ULU KUBU'
  ).split(' '),
);

export interface NearMatch {
  readonly region: Region;
  readonly off: number;
  /** How many words the name has that was compared. */
  readonly words: number;
}

function unique(regions: readonly Region[]): Region[] {
  return [...new Map(regions.map((region) => [region.code, region])).values()];
}

function ofKind<N extends Name>(names: readonly N[], kind: DistrictKind | null): N[] {
  return names.filter((name) => name.only === null || name.only === kind);
}

const longNames = [...officialNames, ...aliasNames.filter((name) => name.folded.length >= 6), ...formerNames].map(
  (name) => ({
    ...name,
    sound: foldBySound(name.folded),
  }),
);

/** Districts whose name goes on after the written one: a field was too short, or only the first word was written. */
export function truncatedMatches(reading: Reading): Region[] {
  const written = reading.words.join('');
  if (written.length < (reading.kind ? 4 : 5)) return [];
  if (reading.words.length === 1 && generic.has(written)) return [];
  return unique(
    ofKind(longNames, reading.kind)
      .filter((name) => name.folded.length > written.length && name.folded.startsWith(written))
      .map((name) => name.region),
  );
}

/** True where the writing stops at the end of a word: rather a name of its own than one that was cut off. */
export function stopsAtWord(reading: Reading, region: Region): boolean {
  const written = reading.words.join('');
  return longNames
    .filter((name) => name.region.code === region.code && name.folded.startsWith(written))
    .some((name) => {
      if (name.words.length === reading.words.length) return false;
      let length = 0;
      return name.words.some((word) => {
        length += word.length;
        return length === written.length;
      });
    });
}

function startsAsAbbreviated(short: string, full: string): boolean {
  if (short === 'KOTA') return full === short;
  return full.startsWith(short) && (short.length >= 2 || full.length <= 2 || short === full.charAt(0));
}

function abbreviates(reading: Reading, name: Name): boolean {
  if (reading.words.length !== name.words.length || name.words.length < 2) return false;
  if (!reading.words.every((word, index) => startsAsAbbreviated(word, name.words[index] ?? ''))) return false;
  return reading.words.some((word, index) => word === name.words[index] && word.length >= 4);
}

/** `Kotaw. Barat`, `P. Siantar`: each word the beginning of its own, at least one written out. */
export function abbreviatedMatches(reading: Reading): Region[] {
  return unique(
    ofKind([...officialNames, ...formerNames], reading.kind)
      .filter((name) => abbreviates(reading, name))
      .map((name) => name.region),
  );
}

function limitFor(length: number, hasKind: boolean): number {
  if (length < 4) return 0;
  if (length === 4) return hasKind ? 1 : 0.5;
  if (length <= 8) return 1;
  return length <= 12 && !hasKind ? 1.5 : 2;
}

const alikeInitials = new Set(['BP', 'DT', 'GK', 'CK', 'FP', 'JY', 'SZ', 'FV', 'PV']);

/** Nobody mistypes the first letter of a name, unless for one that sounds alike; other towns differ in just that. */
function beginsAlike(written: string, name: string): boolean {
  const [a, b] = [written.charAt(0), name.charAt(0)];
  return a === b || alikeInitials.has(a + b) || alikeInitials.has(b + a);
}

/**
 * Word by word no more than one slip: `Tanah Garam` is not Tanah Karo, although on the whole it is near. Where all other words
 * are right, one of them may be further off: `Kab. Aeh Utara`, `Aceh Selaattn`.
 */
function wordsAreNear({ words, kind }: Reading, name: readonly string[]): boolean {
  if (words.length !== name.length) return true;
  const offs = words.map((word, index) => wordDistance(word, name[index] ?? ''));
  const far = words.filter((word, index) => (offs[index] ?? 0) > ownLimit(word, name[index] ?? ''));
  if (far.length === 0) return true;
  if (words.length === 1) return false;
  const right = words.filter((word, index) => offs[index] === 0 && (kind !== null || !generic.has(word)));
  const at = words.indexOf(far[0] ?? '');
  const longer = Math.max(far[0]?.length ?? 0, name[at]?.length ?? 0);
  return (
    far.length === 1 &&
    right.length === words.length - 1 &&
    (offs[at] ?? 3) <= (longer >= 6 ? 2 : longer >= 3 ? 1 : 0.5)
  );
}

function ownLimit(word: string, other: string): number {
  if (Math.min(word.length, other.length) <= 3) return 0.5;
  return word.length <= 8 ? 1 : word.length <= 12 ? 1.5 : 2;
}

/** ULU and ILIR are written with an H as well, before which people slip. */
function wordDistance(word: string, other: string): number {
  const plain = distance(word, other, 2);
  return other === 'ULU' || other === 'ILIR' ? Math.min(plain, distance(word, `H${other}`, 2)) : plain;
}

/** The cheap questions first: this is asked of every name for every text that is not known. */
function mayBeMeant(reading: Reading, written: string, name: Name, limit: number): boolean {
  // What differs by a letter costs half at least.
  if (Math.abs(written.length - name.folded.length) > limit * 2 || !beginsAlike(written, name.folded)) return false;
  // Acronyms (PESIBAR) are not misspelt but taken for other words.
  if (name.via === 'alias' && name.words.length === 1 && name.folded.length < 10) return false;
  return tellingWordsAgree(reading.words, name.words);
}

/** Districts whose name sounds the same: `Djember`, `Tjilatjap`, `Bandoeng`. */
export function soundingMatches(reading: Reading): Region[] {
  const sound = foldBySound(reading.words.join(''));
  return unique(
    ofKind(longNames, reading.kind)
      .filter((name) => name.sound === sound)
      .map((name) => name.region),
  );
}

/** Every district within the limit, nearest first. */
export function fuzzyMatches(reading: Reading): NearMatch[] {
  const written = reading.words.join('');
  const limit = limitFor(written.length, reading.kind !== null);
  if (limit === 0) return [];
  const best = new Map<string, NearMatch>();
  for (const name of ofKind(longNames, reading.kind)) {
    if (!mayBeMeant(reading, written, name, limit + 1)) continue;
    const off = distance(written, name.folded, limit + 1);
    const before = best.get(name.region.code);
    if (off <= limit + 1 && wordsAreNear(reading, name.words) && (!before || off < before.off))
      best.set(name.region.code, { region: name.region, off, words: name.words.length });
  }
  return [...best.values()].sort((a, b) => a.off - b.off);
}

/** Those that a careful reader would weigh: the nearest, and all that are not clearly further away. */
export function withinMargin(reading: Reading, matches: readonly NearMatch[]): readonly NearMatch[] {
  const limit = limitFor(reading.words.join('').length, reading.kind !== null);
  const best = matches[0];
  if (!best || best.off > limit) return [];
  return matches.filter((match) => match.off < best.off + 1);
}

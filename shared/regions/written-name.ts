import { toWords } from './fold.ts';
import { type DistrictKind, dropWhile, kindOfWord, otherKindOf, withoutLead } from './written-lead.ts';
import { splitProvince } from './written-province.ts';

export type { DistrictKind } from './written-lead.ts';

/** One way to read a written name: what it says it is, and what it is called. */
export interface Reading {
  readonly kind: DistrictKind | null;
  readonly words: readonly string[];
  /** True where the kind was glued on or stands behind: nothing more may be supposed of such a reading. */
  readonly literal?: boolean;
}

export interface WrittenName {
  /** Most literal first. */
  readonly readings: readonly Reading[];
  /** Code of the province that the text itself names: `Banjar (Kalsel)`. */
  readonly province: string | null;
  /** What else the text says it is: `Kec. Sukamaju`, `Provinsi Riau`. */
  readonly other: 'provinsi' | 'kecamatan' | 'desa' | null;
}

const administrative = new Set('ADM ADMINISTRASI ADMINISTRATIF ADMIN MADYA DAERAH TINGKAT TK DATI II OF'.split(' '));
/** `WALI KOTA` is one word by the official spelling's elder sister, and always means the kota. */
function joinTitles(words: string): string {
  return words.replace(/^(.*)\bWALI KOTA\b/, '$1WALIKOTA').replace(/\bKOTA MADYA\b/, 'KOTAMADYA');
}

/** A name written with a space after each letter is one word: `B E L U`. */
function joinSpacedLetters(words: readonly string[]): readonly string[] {
  const spaced = words.length >= 3 && words.every((word) => word.length === 1);
  return spaced ? [words.join('')] : words;
}

/** `KABUPATEN …`, `KAB/KOTA : KOTA …`: one reading for each kind word in front, the last of them decides. */
function leadingKinds(words: readonly string[]): Reading[] {
  const run = words.findIndex((word) => kindOfWord(word) === null);
  const readings: Reading[] = [];
  for (let count = 1; count <= (run === -1 ? words.length - 1 : run); count += 1) {
    const rest = dropWhile(words.slice(count), (word) => administrative.has(word));
    // Two kinds in a row are a heading, `Kab/Kota`, that says nothing of the name behind it; `Pemkab Kabupaten` says it twice.
    const heading = count === 2 && kindOfWord(words[0]) !== kindOfWord(words[1]);
    readings.push({ kind: heading ? null : kindOfWord(words[count - 1]), words: joinSpacedLetters(rest) });
  }
  return readings;
}

/** `GARUT KAB`, `GARUTKAB` of a web address, `KABGARUT`: only as good as the name that is left. */
function weakKinds(words: readonly string[]): Reading[] {
  const readings: Reading[] = [];
  const last = kindOfWord(words.at(-1));
  if (last && words.length > 1) readings.push({ kind: last, words: words.slice(0, -1), literal: true });
  const [, glued, behind] = words.length === 1 ? (/^([A-Z]{4,})(KAB|KOTA)$/.exec(words[0] ?? '') ?? []) : [];
  if (glued && behind) readings.push({ kind: kindOfWord(behind), words: [glued], literal: true });
  const [, kind, rest] = /^(KABUPATEN|KAB|KOTA)([A-Z]{3,})$/.exec(words[0] ?? '') ?? [];
  if (kind && rest)
    readings.push({ kind: kind === 'KOTA' ? 'kota' : 'kabupaten', words: [rest, ...words.slice(1)], literal: true });
  return readings;
}

function kindReadings(words: readonly string[]): Reading[] {
  return [...leadingKinds(words), ...weakKinds(words)];
}

function readingsOf(text: string): Reading[] {
  const words = joinSpacedLetters(joinTitles(toWords(text)).split(' ').filter(Boolean));
  const lead = withoutLead(words);
  return [
    { kind: null, words },
    ...kindReadings(words),
    ...(lead === words ? [] : [{ kind: null, words: lead }, ...kindReadings(lead)]),
  ].filter((reading) => reading.words.length > 0);
}

/** `Kab. Cilacap TA 2022`: the year of the figures is no part of the name. */
const YEAR = /[\s,(–-]+(?:(?:t\.?\s?a|tahun(?: anggaran)?|thn?|fy)\b\.?\s*)?(?:19|20)\d{2}\)?\s*$/i;
/** `Semarang (Kota)`. */
const KIND_IN_BRACKETS = /\(\s*(kab(?:upaten)?|kota)\.?\s*\)/i;

export function readWrittenName(written: string): WrittenName {
  const text = written
    .replace(YEAR, '')
    .replace(KIND_IN_BRACKETS, ' $1')
    .replace(/\.go\.id\b.*$/i, '');
  const { name, province } = splitProvince(text);
  const lead = withoutLead(toWords(name).split(' ').filter(Boolean));
  const readings = readingsOf(name);
  if (name !== text && province === null) readings.push(...readingsOf(text));
  return { readings, province, other: lead.length > 1 ? otherKindOf(lead[0]) : null };
}

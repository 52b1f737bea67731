import { toWords } from './fold.ts';
import { findProvince } from './provinces.ts';

export type DistrictKind = 'kabupaten' | 'kota';

/** One way to read a written name: what it says it is, and what it is called. */
export interface Reading {
  readonly kind: DistrictKind | null;
  readonly words: readonly string[];
}

export interface WrittenName {
  /** Most literal first. */
  readonly readings: readonly Reading[];
  /** Code of the province that the text itself names: `Banjar (Kalsel)`. */
  readonly province: string | null;
  /** What else the text says it is: `Kec. Sukamaju`, `Provinsi Riau`. */
  readonly other: 'provinsi' | 'kecamatan' | 'desa' | null;
}

const kabupatenWords = new Set([
  'KABUPATEN',
  'KAB',
  'KABUPTEN',
  'KABUPATAN',
  'KABUPATE',
  'KBUPATEN',
  'KABUPETEN',
  'KBP',
  'PEMKAB',
  'BUPATI',
  'REGENCY',
]);
const kotaWords = new Set([
  'KOTA',
  'KOTAMADYA',
  'KOTAMADIA',
  'KODYA',
  'KODIA',
  'KOTIF',
  'PEMKOT',
  'WALIKOTA',
  'CITY',
  'MUNICIPALITY',
]);
const administrative = new Set(['ADM', 'ADMINISTRASI', 'ADMINISTRATIF', 'ADMIN', 'MADYA']);
const offices = new Set(
  (
    'PEMERINTAH PEMDA PEMERINTAHAN DAERAH TINGKAT TK DATI II DINAS KESEHATAN DINKES DINKESKAB BAPPEDA BAPPERIDA BAPPELITBANG ' +
    'BAPPELITBANGDA BAPEDALITBANG DPMD BPMD DPPKB DP2KB DP3AP2KB DINSOS SETDA SEKRETARIAT TPPS DPRD KANTOR BADAN NAMA SE WILAYAH ' +
    'PLT PJ PEJABAT WAKIL BAPAK IBU DI OF THE'
  ).split(' '),
);
const otherKinds: Readonly<Record<string, 'provinsi' | 'kecamatan' | 'desa'>> = {
  ...{
    PROVINSI: 'provinsi',
    PROPINSI: 'provinsi',
    PROV: 'provinsi',
    PROP: 'provinsi',
    PEMPROV: 'provinsi',
    GUBERNUR: 'provinsi',
  },
  ...{ KECAMATAN: 'kecamatan', KEC: 'kecamatan', DISTRIK: 'kecamatan', PUSKESMAS: 'kecamatan', PKM: 'kecamatan' },
  ...{ DESA: 'desa', KELURAHAN: 'desa', KEL: 'desa', NAGARI: 'desa', GAMPONG: 'desa', KAMPUNG: 'desa', DUSUN: 'desa' },
};

function kindOfWord(word: string | undefined): DistrictKind | null {
  if (word === undefined) return null;
  if (kabupatenWords.has(word)) return 'kabupaten';
  return kotaWords.has(word) ? 'kota' : null;
}

/** `WALI KOTA` is one word by the official spelling's elder sister, and always means the kota. */
function joinTitles(words: string): string {
  return words.replace(/^(.*)\bWALI KOTA\b/, '$1WALIKOTA').replace(/\bKOTA MADYA\b/, 'KOTAMADYA');
}

/** A name written with a space after each letter is one word: `B E L U`. */
function joinSpacedLetters(words: readonly string[]): readonly string[] {
  const spaced = words.length >= 3 && words.every((word) => word.length === 1);
  return spaced ? [words.join('')] : words;
}

function dropWhile(words: readonly string[], test: (word: string) => boolean): readonly string[] {
  const start = words.findIndex((word) => !test(word));
  return start === -1 ? [] : words.slice(start);
}

/** Every way to take kinds off the front, the end, and off a word that they are glued to. */
function kindReadings(words: readonly string[]): Reading[] {
  const readings: Reading[] = [];
  const [first = '', second] = words;
  const kind = kindOfWord(first);
  if (kind) {
    const rest = dropWhile(
      words.slice(1),
      (word) => administrative.has(word) || (offices.has(word) && words.length > 2),
    );
    readings.push({ kind, words: joinSpacedLetters(rest) });
    const secondKind = kindOfWord(second);
    if (secondKind) readings.push({ kind: secondKind === kind ? kind : null, words: joinSpacedLetters(rest.slice(1)) });
  }
  const last = kindOfWord(words.at(-1));
  if (last && words.length > 1) readings.push({ kind: last, words: words.slice(0, -1) });
  const glued = /^(KABUPATEN|KAB|KOTA)([A-Z]{3,})$/.exec(first);
  if (glued)
    readings.push({ kind: glued[1] === 'KOTA' ? 'kota' : 'kabupaten', words: [glued[2] ?? '', ...words.slice(1)] });
  return readings;
}

/** Off with numbering (`19 KOTA PARIAMAN`) and with the offices that write their own name before the place's. */
function withoutLead(words: readonly string[]): readonly string[] {
  const unnumbered = words.length > 1 && /^\d{1,3}$/.test(words[0] ?? '') ? words.slice(1) : words;
  return dropWhile(unnumbered, (word) => offices.has(word));
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

interface Split {
  readonly name: string;
  readonly province: string | null;
}

/** The province that follows the name: after a comma, in brackets, after a dash, or announced as `Prov.`. */
function splitProvince(text: string): Split {
  const announced = /^(.+?)[\s,;(/|–-]+(?:prov|prop)(?:insi)?\b[.:\s]*(.+?)\)?\s*$/i.exec(text);
  const separated = /^(.+?)\s*(?:[,;|]|\s[-–]\s|\()\s*([^,;|()]+)\)?\s*$/.exec(text);
  for (const match of [announced, separated]) {
    const province = match?.[2] === undefined ? undefined : findProvince(match[2]);
    if (province) return { name: match?.[1] ?? text, province: province.code };
  }
  return { name: text.replace(/\([^)]*\)?/g, ' '), province: null };
}

export function readWrittenName(text: string): WrittenName {
  const { name, province } = splitProvince(text);
  const lead = withoutLead(toWords(name).split(' ').filter(Boolean));
  const readings = readingsOf(name);
  if (name !== text && province === null) readings.push(...readingsOf(text));
  return { readings, province, other: lead.length > 1 ? (otherKinds[lead[0] ?? ''] ?? null) : null };
}

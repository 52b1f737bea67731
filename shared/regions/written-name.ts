import { toWords } from './fold.ts';
import { findProvince } from './provinces.ts';

export type DistrictKind = 'kabupaten' | 'kota';

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
const administrative = new Set('ADM ADMINISTRASI ADMINISTRATIF ADMIN MADYA DAERAH TINGKAT TK DATI II OF'.split(' '));
/** Words of an office's title that may also begin a name; they count only where a kind follows. */
const weakOffices = new Set(
  'DAERAH TINGKAT TK DATI II NAMA SE WILAYAH DI OF THE PLT PJ PEJABAT WAKIL BAPAK IBU'.split(' '),
);
const offices = new Set(
  (
    'PEMERINTAH PEMDA PEMERINTAHAN DINAS KESEHATAN DINKES DINKESKAB BAPPEDA BAPPERIDA BAPPELITBANG BAPPELITBANGDA ' +
    'BAPEDALITBANG DPMD BPMD DPPKB DP2KB DP3AP2KB DINSOS SETDA SEKRETARIAT TPPS DPRD KANTOR BADAN'
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

/** `KABUPATEN …`, `KAB/KOTA : KOTA …`: one reading for each kind word in front, the last of them decides. */
function leadingKinds(words: readonly string[]): Reading[] {
  const run = words.findIndex((word) => kindOfWord(word) === null);
  const readings: Reading[] = [];
  for (let count = 1; count <= (run === -1 ? words.length - 1 : run); count += 1) {
    const rest = dropWhile(words.slice(count), (word) => administrative.has(word));
    // Two in a row are a heading, `Kab/Kota`, that says nothing of the name behind it.
    readings.push({ kind: count === 2 ? null : kindOfWord(words[count - 1]), words: joinSpacedLetters(rest) });
  }
  return readings;
}

/** `GARUT KAB`, and `KABGARUT`: only as good as the name that is left. */
function weakKinds(words: readonly string[]): Reading[] {
  const readings: Reading[] = [];
  const last = kindOfWord(words.at(-1));
  if (last && words.length > 1) readings.push({ kind: last, words: words.slice(0, -1), literal: true });
  const [, kind, rest] = /^(KABUPATEN|KAB|KOTA)([A-Z]{3,})$/.exec(words[0] ?? '') ?? [];
  if (kind && rest)
    readings.push({ kind: kind === 'KOTA' ? 'kota' : 'kabupaten', words: [rest, ...words.slice(1)], literal: true });
  return readings;
}

function kindReadings(words: readonly string[]): Reading[] {
  return [...leadingKinds(words), ...weakKinds(words)];
}

/** Off with numbering (`19 KOTA PARIAMAN`) and with the offices that write their own name before the place's. */
function withoutLead(words: readonly string[]): readonly string[] {
  const unnumbered = words.length > 1 && /^\d{1,3}$/.test(words[0] ?? '') ? words.slice(1) : words;
  const afterAll = dropWhile(unnumbered, (word) => offices.has(word) || weakOffices.has(word));
  return kindOfWord(afterAll[0]) ? afterAll : dropWhile(unnumbered, (word) => offices.has(word));
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

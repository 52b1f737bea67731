export type DistrictKind = 'kabupaten' | 'kota';

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
/** What the name of an office of a kabupaten or kota begins with, where the kind follows. */
const OFFICE =
  /^(?:DINAS|DINKES\w*|DIS[A-Z]{3,}|DP[A-Z0-9]{1,}|BAP[A-Z]+|BP[A-Z]{2,}|BKKBN|BADAN|KANTOR|BAGIAN|BIDANG|SETDA|SEKDA|SEKRETARIAT|SEKRETARIS|RSUD|TPPS|TIM|SATGAS|POKJA|TP|PKK|KETUA|KEPALA|KADIS|KADINKES|PLT|PJ)$/;
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

export function kindOfWord(word: string | undefined): DistrictKind | null {
  if (word === undefined) return null;
  if (kabupatenWords.has(word)) return 'kabupaten';
  return kotaWords.has(word) ? 'kota' : null;
}

/** What else a word says that a place is. */
export function otherKindOf(word: string | undefined): 'provinsi' | 'kecamatan' | 'desa' | null {
  return otherKinds[word ?? ''] ?? null;
}

export function dropWhile(words: readonly string[], test: (word: string) => boolean): readonly string[] {
  const start = words.findIndex((word) => !test(word));
  return start === -1 ? [] : words.slice(start);
}

/** `I. Kab. X`, `a. Kota Y`, `19 KOTA PARIAMAN`. */
function withoutNumber(words: readonly string[]): readonly string[] {
  const [first = '', second] = words;
  const letter = /^(?:[A-Z]|[IVX]+)$/.test(first) && kindOfWord(second) !== null;
  return words.length > 1 && (letter || /^\d{1,3}$/.test(first)) ? words.slice(1) : words;
}

/** `Dinas Pemberdayaan Masyarakat dan Desa Kab. X`: from the kind on; null where another place comes between. */
function afterOffice(words: readonly string[]): readonly string[] | null {
  if (!OFFICE.test(words[0] ?? '')) return null;
  const kind = words.findIndex((word) => kindOfWord(word) !== null);
  if (kind < 1) return null;
  const between = words.slice(0, kind).filter((word, at) => otherKindOf(word) && words[at - 1] !== 'DAN');
  return between.length === 0 ? words.slice(kind) : null;
}

/** Off with numbering and with the offices that write their own name before the place's. */
export function withoutLead(words: readonly string[]): readonly string[] {
  const unnumbered = withoutNumber(words);
  const named = afterOffice(unnumbered);
  if (named) return named;
  const afterAll = dropWhile(unnumbered, (word) => offices.has(word) || weakOffices.has(word));
  return kindOfWord(afterAll[0]) ? afterAll : dropWhile(unnumbered, (word) => offices.has(word));
}

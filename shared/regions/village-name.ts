import { toWords } from './fold.ts';
import type { RegionKind } from './types.ts';

/** Words that are written short in one list and long in the next. Both sides of a comparison are brought to the long form. */
const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SUNGAI: ['SEI', 'SUNGEI', 'SUNGE', 'SEY', 'SNGI'],
    TANJUNG: ['TJ', 'TG', 'TJG', 'TANJONG'],
    KAMPUNG: ['KP', 'KPG', 'KAMPONG', 'KAMP'],
    RAWA: ['RW'],
    GUNUNG: ['GN', 'GNG', 'GUNONG'],
    PULAU: ['PULO', 'PLU'],
    PADANG: ['PD', 'PDG'],
    LUBUK: ['LB', 'LBK'],
    SIMPANG: ['SP', 'SIMP', 'SPG'],
    MEUNASAH: ['MNS', 'MEUNASAH'],
    PERKEBUNAN: ['PERK', 'PERKEB'],
    TEUNGKU: ['TGK'],
    MUARA: ['MA', 'MUARO'],
    UTARA: ['UT', 'UTR'],
    SELATAN: ['SEL', 'SLT', 'SELTN'],
    TIMUR: ['TIM', 'TMR'],
    BARAT: ['BAR', 'BRT'],
    TENGAH: ['TGH', 'TENG'],
    KEPULAUAN: ['KEP'],
    ULU: ['HULU'],
    ILIR: ['HILIR'],
  }).flatMap(([full, shorts]) => shorts.map((short) => [short, full] as const)),
);

const kindWords: ReadonlyMap<string, RegionKind | null> = new Map<string, RegionKind | null>([
  ...['DESA', 'DS', 'DES'].map((word) => [word, 'desa'] as const),
  ...['KELURAHAN', 'KEL', 'KLRHN', 'LURAH', 'KELUARAHAN'].map((word) => [word, 'kelurahan'] as const),
  // Local names for a village: the code does not tell them apart from a desa.
  ...[
    'NAGARI',
    'NAG',
    'GAMPONG',
    'GP',
    'GPG',
    'KAMPUNG',
    'PEKON',
    'TIYUH',
    'LEMBANG',
    'NEGERI',
    'OHOI',
    'KAMPUANG',
  ].map((word) => [word, null] as const),
]);

const romans = /^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$/;
const numberWords: ReadonlyMap<string, string> = new Map(
  ['SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN', 'SEPULUH'].map((word, index) => [
    word,
    String(index + 1),
  ]),
);
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `XIV` → `14`; anything that is no Roman numeral below forty stays. */
export function arabicNumeral(word: string): string {
  if (!romans.test(word)) return word;
  const values = [...word].map((letter) => romanValues[letter] ?? 0);
  return String(
    values.reduce((sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value), 0),
  );
}

function keyWords(text: string): string[] {
  return toWords(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => longForms.get(word) ?? numberWords.get(word) ?? arabicNumeral(word.replace(/^0+(?=\d)/, '')));
}

/** The form in which names of villages and kecamatan are compared: `Sei Raya 2` and `SUNGAI RAYA II` are one. */
export function villageKey(text: string): string {
  return keyWords(text).join('');
}

/** Words that must be the same on both sides before a misspelling may be supposed: numbers, letters, opposites. */
const opposites = new Set(
  'UTARA SELATAN TIMUR BARAT TENGAH TENGGARA ULU ILIR LAMA BARU ATAS BAWAH DALAM LUAR BESAR KECIL KULON WETAN LOR KIDUL RAYA JAYA TUNONG BAROH JAE JULU TONGA'.split(
    ' ',
  ),
);

export function tellingPart(text: string): string {
  return keyWords(text)
    .filter((word) => /\d/.test(word) || word.length === 1 || opposites.has(word))
    .join(' ');
}

/** The name without the word before it that says what it is; null where there is no such word. */
export function withoutKindWord(text: string): { readonly name: string; readonly kind: RegionKind | null } | null {
  const match = /^\s*([A-Za-z]+)[\s./:]+(\S.*)$/.exec(text);
  const kind = kindWords.get((match?.[1] ?? '').toUpperCase());
  return kind === undefined || match?.[2] === undefined ? null : { name: match[2], kind };
}

import { distance } from './distance.ts';
import { fold, toWords } from './fold.ts';
import { provinceOf, provinces } from './list.ts';
import type { Region, Resolution } from './types.ts';
import { tellingWordsAgree } from './words.ts';

const shortForms: Readonly<Record<string, readonly string[]>> = {
  '11': ['NAD', 'Nanggroe Aceh Darussalam', 'Daerah Istimewa Aceh', 'DI Aceh'],
  '12': ['Sumut', 'Sumatra Utara', 'North Sumatra'],
  '13': ['Sumbar', 'Sumatra Barat', 'West Sumatra'],
  '16': ['Sumsel', 'Sumatra Selatan', 'South Sumatra'],
  '19': ['Babel', 'Bangka Belitung', 'Kep. Bangka Belitung', 'Kep Babel'],
  '21': ['Kepri', 'Kep. Riau', 'Riau Islands'],
  '31': ['DKI', 'DKI Jakarta', 'DKJ', 'Jakarta', 'Daerah Khusus Jakarta', 'Jakarta Raya', 'DKI Jakarta Raya'],
  '32': ['Jabar', 'West Java'],
  '33': ['Jateng', 'Central Java'],
  '34': [
    'DIY',
    'DI Yogyakarta',
    'D.I. Yogyakarta',
    'Yogyakarta',
    'Jogjakarta',
    'DI Jogjakarta',
    'Special Region of Yogyakarta',
  ],
  '35': ['Jatim', 'East Java'],
  '52': ['NTB', 'West Nusa Tenggara'],
  '53': ['NTT', 'East Nusa Tenggara'],
  '61': ['Kalbar', 'West Kalimantan'],
  '62': ['Kalteng', 'Central Kalimantan'],
  '63': ['Kalsel', 'South Kalimantan'],
  '64': ['Kaltim', 'East Kalimantan'],
  '65': ['Kaltara', 'Kalut', 'North Kalimantan'],
  '71': ['Sulut', 'North Sulawesi'],
  '72': ['Sulteng', 'Central Sulawesi'],
  '73': ['Sulsel', 'South Sulawesi'],
  '74': ['Sultra', 'Southeast Sulawesi'],
  '76': ['Sulbar', 'West Sulawesi'],
  '82': ['Malut', 'North Maluku'],
  '91': ['Irian Jaya', 'Irja'],
  '92': ['Pabar', 'Irian Jaya Barat', 'Irjabar', 'West Papua'],
  '93': ['Pasel', 'Papsel', 'South Papua'],
  '94': ['Pateng', 'Papteng', 'Central Papua'],
  '95': ['Papeg', 'Pegunungan Papua', 'Highland Papua'],
  '96': ['PBD', 'Papbarda', 'Southwest Papua'],
};

/** Provinces that were divided: a sheet that names the old one may mean any of today's. */
const successors: Readonly<Record<string, readonly string[]>> = {
  '14': ['14', '21'],
  '16': ['16', '19'],
  '32': ['32', '36'],
  '64': ['64', '65'],
  '71': ['71', '75'],
  '73': ['73', '76'],
  '81': ['81', '82'],
  '91': ['91', '92', '93', '94', '95', '96'],
  '92': ['92', '96'],
};

const byName = new Map<string, Region>();
for (const province of provinces) {
  byName.set(fold(province.name), province);
  for (const short of shortForms[province.code] ?? []) byName.set(fold(short), province);
}

/** The text without `Provinsi` and the like before it; upper case, single spaces. */
export function provinceWords(text: string): string {
  return toWords(text)
    .replace(/^\d{1,3} (?=[A-Z])/, '')
    .replace(/^(PEMERINTAH |PEMDA )?(PROVINSI|PROPINSI|PROV|PROP|PEMPROV|GUBERNUR) /, '');
}

/** A province by code, by name or by one of its short forms, without supposing anything. */
export function findProvince(text: string): Region | undefined {
  const words = provinceWords(text);
  const byCode = /^\d\d$/.test(words) ? provinceOf(words) : undefined;
  return byCode ?? byName.get(words.replaceAll(' ', ''));
}

function nearProvinces(words: string): { region: Region; off: number }[] {
  const folded = words.replaceAll(' ', '');
  const limit = folded.length < 6 ? 0.5 : folded.length < 10 ? 1 : 2;
  return provinces
    .filter((province) => tellingWordsAgree(words.split(' '), toWords(province.name).split(' ')))
    .map((region) => ({ region, off: distance(folded, fold(region.name), limit) }))
    .filter(({ off }) => off <= limit)
    .sort((a, b) => a.off - b.off);
}

/** Never throws; what is misspelt is found only where no second province comes near. */
export function resolveProvince(input: string): Resolution {
  const words = provinceWords(input);
  if (words === '') return { kind: 'unknown', reason: 'empty' };
  const exact = findProvince(input);
  if (exact)
    return {
      kind: 'found',
      region: exact,
      via: /^\d\d$/.test(words) ? 'code' : fold(exact.name) === fold(words) ? 'name' : 'alias',
    };
  if (/^[\d ]+$/.test(words)) return { kind: 'unknown', reason: words.length === 2 ? 'no-such-code' : 'not-a-name' };
  const [best, second] = nearProvinces(words);
  if (!best) return { kind: 'unknown', reason: 'no-such-name' };
  if (second && second.off < best.off + 1)
    return { kind: 'ambiguous', candidates: [best.region, second.region], reason: 'near' };
  return {
    kind: 'found',
    region: best.region,
    via: 'fuzzy',
    note: { kind: 'spelling', given: input, official: best.region.name },
  };
}

/** Codes of the provinces that a sheet may mean by one name: today's, and those that were part of it. */
export function provincesMeantBy(code: string): readonly string[] {
  return successors[code] ?? [code];
}

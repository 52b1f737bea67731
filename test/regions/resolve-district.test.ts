import { describe, expect, test } from 'vitest';
import { resolveDistrict } from '#regions/resolve-district.ts';

/** The outcome in one line: a code, the candidates, or the reason. */
function outcome(text: string, province?: string): string {
  const resolution = resolveDistrict(text, { province });
  if (resolution.kind === 'found') return `${resolution.region.code} ${resolution.via}`;
  if (resolution.kind === 'ambiguous') return resolution.candidates.map((region) => region.code).join('|');
  return resolution.reason;
}

describe('finds', () => {
  test.each([
    ['Kabupaten Cilacap', '33.01 name', 'as decreed'],
    ['KAB. CILACAP', '33.01 name', ''],
    ['cilacap', '33.01 name', 'bare, where one district only is called so'],
    ['KABCILACAP', '33.01 name', 'glued'],
    ['7 KAB. CILACAP', '33.01 name', 'numbered'],
    ['KAB. C I L A C A P', '33.01 name', 'spaced letters'],
    ['Kab/Kota : KOTA BATU', '35.79 name', 'label of a form before it'],
    ['Kotamadya Dati II Semarang', '33.74 name', 'as before 1999'],
    ['WALI KOTA PALU', '72.71 name', 'by office'],
    ['Dinas Kesehatan Kota Bogor', '32.71 name', 'by office'],
    ['Kab. Banjar, Prov. Kalimantan Selatan', '63.03 name', 'province behind'],
    ['Kab. Cilacap Jawa Tengah', '33.01 name', 'province behind, nothing between'],
    ['Jawa Tengah, Kab. Cilacap', '33.01 name', 'province before'],
    ['Provinsi Jawa Tengah Kabupaten Cilacap', '33.01 name', 'province before, nothing between'],
    ['Jambi - Kota Jambi', '15.71 name', 'province before, of the same name'],
    ['Dinas Pemberdayaan Masyarakat dan Desa Kab. Cilacap', '33.01 name', 'an office with a desa in its name'],
    ['DPPKBP3A Kabupaten Cilacap', '33.01 name', 'an office by its letters'],
    ['Ketua TPPS Kab. Cilacap', '33.01 name', 'an office'],
    ['I. Kab. Cilacap', '33.01 name', 'Roman list number'],
    ['a. Kab. Cilacap', '33.01 name', 'list letter'],
    ['Kab. Cilacap TA 2022', '33.01 name', 'with its year'],
    ['Semarang (Kota)', '33.74 name', 'kind in brackets'],
    ['cilacapkab.go.id', '33.01 name', 'a web address'],
    ['34 KOTA PEKALONGAN', '33.75 name', 'a line number that is also a province'],
    ['Banjar (Jabar)', '32.79 name', 'province in brackets tells the two apart'],
    ['KABUPATEN KOTA BARU', '63.02 name', 'Kota belongs to the name'],
    ['Kota Mobagu', '71.74 name', 'Kota belongs to the name'],
    ['KAPUASHULU', '61.06 name', 'in one word'],
    ['TOLI - TOLI', '72.04 name', 'hyphen'],
    ['Kep. Adm. Seribu', 'no-such-name', 'words in between are not skipped'],
    ['Kep. Seribu', '31.01 name', 'abbreviated word'],
    ['Hulu Sei Tgh', '63.07 name', 'abbreviated words'],
    ['Kotaw. Barat', '62.01 truncated', 'a beginning for a word'],
    ['Kobar', '62.01 alias', 'daily short form'],
    ['Kab. Kep. Sitaro', '71.09 alias', ''],
    ['50 Kota', '13.07 alias', 'a number that is no numbering'],
    ['ANAMBAS', '21.05 alias', 'islands without Kepulauan'],
    ['Kepulauan Banggai', '72.07 alias', 'other order'],
    ['North Tapanuli Regency', '12.02 alias', 'English'],
    ['Kab. Pontianak', '61.02 old-name', 'Mempawah until 2014; the kota needs its own word'],
    ['Pontianak', '61.71 name', ''],
    ['Polewali Mamasa', '76.04 alias', ''],
    ['KAB. BONTANG', '64.74 other-kind', 'only a kota has the name'],
    ['Kota Cilacap', '33.01 other-kind', 'only a kabupaten has the name'],
    ['KAB. PENUKAL ABAB LE', '16.12 truncated', 'field of 20 characters'],
    ['KAB. KEPULAUAN MERAN', '14.10 truncated', 'field of 20 characters'],
    ['Kab. Penajam', '64.09 truncated', 'its own seat, announced as a kabupaten'],
    ['Kab. Wonogirri', '33.12 fuzzy', 'misspelt'],
    ['Kab. Aeh Utara', '11.08 fuzzy', 'a slip in a short word, the other word right'],
    ['Kab. Gao Lues', '11.13 fuzzy', 'the same in three letters'],
    ['Kab. Ogan Komering Ula Selatan', '16.09 fuzzy', 'a slip in a word that tells neighbours apart'],
    ['Kabupaten Kapuas OHulu', '61.06 fuzzy', 'a slip before the H of Hulu'],
    ['Jambi, Kota', '15.71 name', 'a kind behind the name of a province'],
    ['Pemkab Kabupaten Bandung', '32.04 name', 'the kind twice'],
    ['Tjilatjap', '33.01 fuzzy', 'old spelling'],
    ['33.01', '33.01 code', ''],
    ['3301', '33.01 code', ''],
    ['33.01 Kab. Cilacap', '33.01 code', 'code and name agree'],
    ['Kab. Cilacap (33.01)', '33.01 code', 'code behind'],
    ['[33.01] Cilacap', '33.01 code', 'code in brackets'],
    ['91.01', '93.01 old-code', 'Merauke before Papua Selatan'],
    ['1101 Simeulue', '11.09 name', 'the code is that of BPS, the name decides'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  test.each([
    ['Banjar', 'Jawa Barat', '32.79 name'],
    ['Banjar', 'Kalsel', '63.03 name'],
    ['Banjar', '63', '63.03 name'],
    ['BARU', 'KALIMANTAN SELATAN', '63.02 alias'],
    ['Mamberamo Tengah', 'PAPUA', '95.05 name'],
    ['Tarakan', 'Kalimantan Timur', '65.71 name'],
    ['Mura', 'Sumatera Selatan', '16.05 alias'],
    ['Cilacap', 'no province at all', '33.01 name'],
  ])('%s of %s → %s', (text, province, expected) => {
    expect(outcome(text, province)).toBe(expected);
  });
});

describe('says that it is ambiguous', () => {
  test.each<[string, string | undefined, string, string]>([
    ['Bandung', undefined, '32.04|32.73', 'kabupaten and kota'],
    ['Bandung', 'Jawa Barat', '32.04|32.73', 'the province does not help'],
    ['KABUPATEN/KOTA BOGOR', undefined, '32.01|32.71', 'a label, no kind'],
    ['Banjar', undefined, '32.79|63.03', 'two provinces'],
    ['KAB. OGAN KOMERING U', undefined, '16.01|16.08|16.09', 'cut off before the direction'],
    ['TASIKMALAY', undefined, '32.06|32.78', 'cut off, kabupaten and kota'],
    ['Lombok', undefined, '52.01|52.02|52.03|52.08', 'an island of four'],
    ['Tasik', undefined, '32.06|32.78', 'short for both'],
    ['Mura', undefined, '16.05|62.12', 'short for both'],
    ['Kab. Kutai', undefined, '64.02|64.07|64.08', 'divided'],
    ['Kab. Kendari', undefined, '74.02|74.71', 'Konawe until 2004, or the kota of today'],
    ['KOTA BADUNG', undefined, '32.73|51.03', 'a wrong kind or a letter too few'],
    ['KAB. JEMBR', undefined, '35.09|51.01', 'misspelt Jember or the start of Jembrana'],
    ['Bandng', undefined, '32.04|32.73', 'misspelt, kabupaten and kota'],
  ])('%s (%s) → %s (%s)', (text, province, expected) => {
    expect(outcome(text, province)).toBe(expected);
  });
});

describe('refuses', () => {
  test.each([
    ['', 'empty', ''],
    [' - ', 'empty', ''],
    ['2026', 'not-a-name', 'a year'],
    ['JUMLAH', 'not-a-district', 'a total'],
    ['Jawa Tengah', 'province', ''],
    ['Provinsi Jambi', 'province', 'although a kota is called so'],
    ['KAB. LAMPUNG', 'province', ''],
    ['Kec. Bandung', 'not-a-district', 'announced as a kecamatan'],
    ['KAB. BANGKO', 'not-a-district', 'seat of Merangin, one letter from Bangka'],
    ['KOTA PURWOKERTO', 'not-a-district', 'seat of Banyumas'],
    ['KAB. MANGGAR', 'not-a-district', 'seat of Belitung Timur, start of Manggarai'],
    ['BANGIL', 'not-a-district', 'seat of Pasuruan, one swap from Bangli'],
    ['Sumbawa Besar', 'not-a-district', ''],
    ['Lima Puluh', 'not-a-district', 'a kecamatan, and start of Lima Puluh Kota'],
    ['Dili', 'not-a-district', 'abroad by now'],
    ['KAB. OKU UTARA', 'no-such-name', 'a direction is never mended'],
    ['Kab. Lombok Selatan', 'no-such-name', 'a direction is never mended'],
    ['Kab. Malang Raya', 'no-such-name', 'a word too many'],
    ['11.1', 'damaged-code', '11.01 or 11.10'],
    ['9471', 'foreign-code', 'BPS'],
    ['33.99', 'no-such-code', ''],
    ['3301 Kab. Banyumas', 'mismatch', 'code and name disagree'],
    ['Kab. Banyumas (33.01)', 'mismatch', 'code behind the name disagrees'],
    ['Kantor Kecamatan Kroya Kab. Cilacap', 'not-a-district', 'an office of a kecamatan'],
    ['Dinas Kesehatan Provinsi Jawa Tengah', 'no-such-name', 'an office of a province'],
    ['Kab. Cilacap, Kab. Banyumas', 'no-such-name', 'two districts'],
    ['Puskesmas Jeruklegi Kab. Cilacap', 'not-a-district', 'a puskesmas'],
  ])('%j: %s (%s)', (text, reason) => {
    expect(outcome(text)).toBe(reason);
  });

  test('a district of another province than the one given, and names it', () => {
    expect(resolveDistrict('Cilacap', { province: 'Jawa Timur' })).toMatchObject({
      kind: 'unknown',
      reason: 'outside-province',
      nearest: [{ code: '33.01' }],
    });
  });
});

test.each([' ', '(', ', ', '-', '12 '])('a page full of %j in one cell is looked at no longer than a name', (unit) => {
  const page = unit.repeat(20_000);
  const brief = unit.repeat(200).slice(0, 195);
  expect(resolveDistrict(`Kab. ${page}`)).toEqual(resolveDistrict(`Kab. ${brief}`));
});

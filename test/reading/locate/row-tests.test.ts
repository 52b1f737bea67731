import { describe, expect, it } from 'vitest';
import { layoutsOf, lines } from './tables-of.ts';

type Case = readonly [rows: readonly string[], expected: string, why: string];

const HEAD = 'No | Desa | Sasaran | Diukur | Stunting';
const ROWS = ['1 | Muara Dua | 100 | 80 | 8', '2 | Sukamaju | 50 | 40 | 2', '3 | Kuala | 30 | 20 | 1'];

function under(...rows: readonly string[]): string {
  const [first = '', ...more] = layoutsOf(lines(HEAD, ...ROWS, ...rows));
  return [first.replace('A:E header 1, data 2 3 4', '…'), ...more].join(' + ');
}

describe('a sum by its name', () => {
  it.each<Case>([
    [['JUMLAH | | 9 | 9 | 9'], '…, totals 5', 'in the first column'],
    [['| JUMLAH | 9 | 9 | 9'], '…, totals 5', 'among the names'],
    [['4 | JUMLAH | 9 | 9 | 9'], '…, totals 5', 'with a running number'],
    [['Hulu | JUMLAH | 9 | 9 | 9'], '…, totals 5', 'behind another text'],
    [['| 7 | 8 | JUMLAH | 9'], '… 5', 'behind two figures'],
    [['| Jumlah Hulu | 9 | 9 | 9'], '…, totals 5', 'over a place, where places are named'],
    [['Jumlah Hulu | | 9 | 9 | 9'], '… 5', 'over a place, where none are'],
    [['| Kota | 9 | 9 | 9'], '… 5', 'a village that is called like a level'],
    [['| Kabupaten | 9 | 9 | 9'], '…, totals 5', 'a level that no village is called like'],
    [['| Kabupaten | Aula | baik | 9'], '… 5', 'a level beside texts is whose meeting it was'],
    [['| JUMLAH | 12 Mei 2026 | 9 | 9'], '… 5', 'with a day in words'],
    [['| JUMLAH | baik | baik | 9'], '…, totals 5', 'with two texts'],
  ])('%j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));
});

describe('the header once more', () => {
  it.each<Case>([
    [['no | desa | SASARAN | diukur | stunting'], '…, repeated 5', 'in other letters'],
    [['No | Desa | Sasaran | Diukur | x'], '…, repeated 5', 'four cells of five'],
    [['Desa | Diukur'], '…, repeated 5', 'two cells of it'],
    [['Desa'], '…', 'one cell of it'],
    [
      ['No | Desa | Sasaran | x | y', '4 | Hulu | 5 | 4 | 1'],
      '… + A:E header 5, data 6',
      'three of five are another header',
    ],
  ])('%j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));
});

describe('another header right below', () => {
  it.each<Case>([
    [['Kecamatan | Bumil | KEK', 'Hulu | 5 | 4'], '… + A:C header 5, data 6', 'words that name columns only'],
    [['Kecamatan | Bumil | Lain', 'Hulu | 5 | 4'], '… + A:C header 5, data 6', 'two of three'],
    [['Kecamatan | Lain | Rupa | Bumil', 'Hulu | 5 | 4 | 3'], '… 5 6', 'two of four'],
    [
      ['---', 'Kecamatan | Lain | Rupa | Bumil', 'Hulu | 5 | 4 | 3'],
      '… + A:D header 6, data 7',
      'two of four behind a gap',
    ],
    [['Kecamatan | Bumil', 'Hulu | 5'], '… 5 6', 'two words are too few'],
    [['---', 'Kecamatan | Bumil', 'Hulu | 5'], '… + A:B header 6, data 7', 'two words behind a gap'],
  ])('%j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));

  it('is the next row of a list that is counted', () => {
    const rows = ['Kegiatan | Status | Bulan', 'Aksi 1 | Ya | Maret', 'Aksi 2 | Ya | Maret', 'Aksi 3 | Tidak | April'];
    expect(layoutsOf(lines(...rows))).toEqual(['A:C header 1, data 2 3 4']);
  });
});

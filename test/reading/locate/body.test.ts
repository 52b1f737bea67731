import { describe, expect, it } from 'vitest';
import { layoutsOf, lines } from './tables-of.ts';

/** What stands under three rows of a table of figures; rows 1 to 4 are its header and these three. */
const HEAD = 'No | Desa | Sasaran | Diukur | Stunting';
const ROWS = ['1 | Muara Dua | 100 | 80 | 8', '2 | Sukamaju | 50 | 40 | 2', '3 | Kuala | 30 | 20 | 1'];

function under(...rows: readonly string[]): string {
  const [first = '', ...more] = layoutsOf(lines(HEAD, ...ROWS, ...rows));
  return [first.replace('A:E header 1, data 2 3 4', '…'), ...more].join(' + ');
}

type Case = readonly [rows: readonly string[], expected: string, why: string];

describe('rows under a table of figures', () => {
  it.each<Case>([
    [[], '…', 'none'],
    [['4 | Hulu | 5 | 4 | 1'], '… 5', 'one more'],
    [['---', '4 | Hulu | 5 | 4 | 1'], '… 6', 'one more below a blank row'],
    [['---', '---', '4 | Hulu'], '…', 'a number and a name below blank rows'],
    [['4 | Hulu'], '… 5', 'a number and a name right below: nothing was written yet'],
    [['| JUMLAH | 180 | 140 | 11'], '…, totals 5', 'the sum'],
    [['| JUMLAH | 180 | 140 | 11', '4 | Hulu | 5 | 4 | 1'], '… 6, totals 5', 'the sum and one more'],
    [['1 | 2 | 3 | 4 | 5', '4 | Hulu | 5 | 4 | 1'], '… 6, numbering 5', 'numbers of the columns once more'],
    [[HEAD, '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'the header once more'],
    [['No | Desa | Sasaran | Diukur | Lain', '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'the header but for one word'],
    [['Halaman 2', '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'the foot of a page'],
    [['hal. 2/3', '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'the foot of a page in short'],
    [['Lanjutan', '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'the head of a page'],
    [['| Lanjutan | 5 | 4 | 1'], '… 5', 'a place of that name'],
    [['Halaman Rumah', '4 | Hulu | 5 | 4 | 1'], '… 6, groups 5', 'a name that begins like one'],
    [['Sumber: EPPGBM'], '…', 'where the figures are from'],
    [['Sumber: EPPGBM', '4 | Hulu | 5 | 4 | 1'], '… 6, repeated 5', 'a remark, and the table goes on'],
    [['Sumber: EPPGBM', '| Hulu | 5'], '…', 'a remark, and a row with one figure'],
    [['Sumber: EPPGBM', '4 | Hulu | 5 | 4'], '… 6, repeated 5', 'a remark, and a row with two figures'],
    [['Sumber: EPPGBM', '| | 5 | 4 | 1'], '…', 'a remark, and figures of no name'],
    [['Sumber: EPPGBM', '4 | Hulu | banyak | banyak | banyak'], '…', 'a remark, and words in the columns of figures'],
    [['Mengetahui | | | Kuala'], '…', 'who signs, beside a word'],
    [['| Pangkat | 5'], '… 5', 'a place called like a rank'],
    [['| Pembina Tk. I | 5'], '… 5', 'a rank with a figure is none'],
    [['| Pembina Tk. I'], '…', 'a rank'],
    [['4 | Camat | banyak | banyak | banyak'], '… 5', 'a row as full as the others, whatever it begins with'],
    [['4 | Camat | banyak'], '… 5', 'three cells of five are full enough'],
    [['| Camat | banyak'], '…', 'two are not'],
  ])('%#: %j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));
});

describe('groups', () => {
  it.each<Case>([
    [['Kecamatan Hulu', '1 | Muara Dua | 5 | 4 | 1'], '… 6, groups 5', 'a kecamatan over its villages'],
    [['Kecamatan Hulu'], '…', 'a kecamatan at the foot has nothing under it'],
    [['Kecamatan Hulu', '---', '---', '1 | Muara Dua | 5 | 4 | 1'], '… 8, groups 5', 'two blank rows between them'],
    [['Kecamatan Hulu', '---', '---', '---', '1 | Muara Dua | 5 | 4 | 1'], '…', 'three blank rows between them'],
    [['Kecamatan Hulu', 'Puskesmas Satu', '1 | Muara Dua | 5 | 4 | 1'], '… 7, groups 5 6', 'a group in a group'],
    [['Kecamatan Hulu', 'lain', '---', '---', '---'], '…', 'a word under it is none of its rows'],
    [
      ['Kecamatan Hulu', HEAD, '1 | Muara Dua | 5 | 4 | 1'],
      '… 7, groups 5, repeated 6',
      'the header once more under it',
    ],
    [
      ['Kecamatan Hulu', 'Nama Anak | Umur | Berat | Alamat', 'x | 4 | 5 | y'],
      '… + A:D header 6, data 7',
      'another header under it',
    ],
    [['Kecamatan Hulu | | 50 | 40 | 2', '1 | Muara Dua | 50 | 40 | 2'], '… 6, totals 5, groups 5', 'with its sums'],
    [['I | Kecamatan Hulu | 50 | 40 | 2', '1 | Muara Dua | 50 | 40 | 2'], '… 6, totals 5, groups 5', 'with its mark'],
    [['4 | Kecamatan Hulu | 50 | 40 | 2'], '… 5', 'with a running number it is a row'],
    [['4 | Kecamatan Hulu'], '…', 'with a running number and nothing under it'],
    [['I | Wilayah Satu', '1 | Muara Dua | 50 | 40 | 2'], '… 6, groups 5', 'a mark and a name'],
    [['II | Lain', '1 | Muara Dua | 50 | 40 | 2'], '… 6, groups 5', 'a mark before any name among running numbers'],
    [['HULU', '1 | Muara Dua | 50 | 40 | 2'], '… 6, groups 5', 'the name of a kecamatan alone'],
    [['Kecamatan Hulu | x | y | 4', '1 | Muara Dua | 50 | 40 | 2'], '… 5 6', 'with more than figures beside it'],
  ])('%#: %j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));
});

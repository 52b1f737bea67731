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

describe('one text alone', () => {
  it.each<Case>([
    [['Sungai Bakau', '5 | Hulu | 5 | 4 | 1'], '… 6, groups 5', 'over a row: a group'],
    [['| Sungai Bakau', '5 | Hulu | 5 | 4 | 1'], '… 5 6', 'where the rows have their names: a place without figures'],
    [['| Sungai Bakau'], '… 5', 'the same as the last row'],
    [['Sungai Bakau'], '…', 'elsewhere, as the last row'],
    [['| | tidak ada kegiatan', '5 | Hulu | 5 | 4 | 1'], '… 6, groups 5', 'in a column of figures'],
    [['| | -', '5 | Hulu | 5 | 4 | 1'], '… 5 6', 'a dash in a column of figures'],
    [[`| ${'x'.repeat(60)}`], '… 5', 'a name of sixty letters'],
    [[`| ${'x'.repeat(61)}`], '…', 'a longer text is no name'],
    [['---', 'Sungai Bakau', '5 | Hulu | 5 | 4 | 1'], '… 7, groups 6', 'below a blank row, over a row'],
    [
      ['---', '| Sungai Bakau', '5 | Hulu | 5 | 4 | 1'],
      '… 7, groups 6',
      'below a blank row in the column of names, over a row',
    ],
    [['---', '| Sungai Bakau'], '…', 'below a blank row, over nothing'],
    [['---', 'Sungai Bakau', 'lain'], '…', 'below a blank row, over another text'],
    [['Sungai Bakau', 'lain | x'], '…', 'over a row that fills too little'],
    [['Sungai Bakau', 'lain | x | 5'], '… 6, groups 5', 'over a row with one figure'],
    [['Sungai Bakau', 'lain | x | y'], '… 6, groups 5', 'over three words of five'],
    [
      ['Sungai Bakau', '---', '---', '---', '---', '5 | Hulu | 5 | 4 | 1'],
      '… 10, groups 5',
      'over a row four blank ones below',
    ],
    [
      ['Sungai Bakau', '---', '---', '---', '---', '---', '5 | Hulu | 5 | 4 | 1'],
      '…',
      'over a row five blank ones below',
    ],
    [['Lampiran', HEAD, '5 | Hulu | 5 | 4 | 1'], '… 7, groups 5, repeated 6', 'over the header once more'],
    [
      ['Bulan Agustus', HEAD, '5 | Hulu | 5 | 4 | 1'],
      '… + A:E header 6, data 7',
      'a month over the header once more: another table',
    ],
    [
      ['Tahun 2025', HEAD, '5 | Hulu | 5 | 4 | 1'],
      '… + A:E header 6, data 7',
      'a year over the header once more: another table',
    ],
    [
      ['Lampiran', 'Nama Anak | Umur | Berat | Alamat', 'x | 4 | 5 | y'],
      '… + A:D header 6, data 7',
      'over another header',
    ],
  ])('%#: %j: %s, %s', (rows, expected) => expect(under(...rows)).toBe(expected));

  it.each<Case>([
    [
      ['Desa | Jumlah', 'Hulu | 5', 'Sukamaju'],
      'A:B header 1, data 2 3',
      'in a table of two columns it is a row without figures',
    ],
    [
      ['Desa | Jumlah | Ket', 'Hulu | 5 | x', '| | baik'],
      'A:C header 1, data 2 3',
      'under the last text of the row above',
    ],
  ])('%j: %s, %s', (rows, expected) => expect(layoutsOf(lines(...rows)).join(' + ')).toBe(expected));
});

describe('years under a table of statistics', () => {
  const STATISTICS = ['Kecamatan | Jumlah | Target', 'Hulu | 5 | 4', 'Hilir | 6 | 5', 'Jumlah | 11 | 9'];
  it.each<Case>([
    [['2024 | 10 | 8', '2023 | 9 | 7'], 'A:C header 1, data 2 3, totals 4', 'are no places'],
    [['2024 Baru | 10 | 8'], 'A:C header 1, data 2 3 5, totals 4', 'a name that begins like a year'],
    [['Blok 2024 | 10 | 8'], 'A:C header 1, data 2 3 5, totals 4', 'a name that ends like a year'],
  ])('%j: %s, %s', (rows, expected) => expect(layoutsOf(lines(...STATISTICS, ...rows)).join(' + ')).toBe(expected));

  it('are codes in a column of numbers', () => {
    const rows = ['Kode Desa | Jumlah | Target', '2001 | 5 | 4', '2002 | 6 | 5', '2015 | 7 | 5'];
    expect(layoutsOf(lines(...rows))).toEqual(['A:C header 1, data 2 3 4']);
  });
});

it('goes on behind a gap only with rows that look like its own', () => {
  const rows = ['Nama | Jabatan | Tempat | Alamat', 'Ani | Kader | Hulu | x', 'Ben | Kader | Hilir | y'];
  const under = (...more: readonly string[]) => layoutsOf(lines(...rows, '---', ...more)).join(' + ');
  expect(under('Cici | Kader')).toBe('A:D header 1, data 2 3 5');
  expect(under('| Kader |')).toBe('A:D header 1, data 2 3');
});

import { describe, expect, it } from 'vitest';
import { layoutsOf, lines, tablesOf } from './tables-of.ts';

type Case = readonly [rows: readonly string[], expected: readonly string[], why: string];

const HEAD = 'No | Desa | Sasaran | Diukur';
const ROWS = ['1 | Sukamaju | 5 | 4', '2 | Kuala | 6 | 5'];

describe('tables of a tab', () => {
  it.each<Case>([
    [[], [], 'none'],
    [['Laporan', 'Dinas Kesehatan'], [], 'titles only'],
    [[HEAD, ...ROWS], ['A:D header 1, data 2 3'], 'one'],
    [
      [HEAD, ...ROWS, '---', 'Kecamatan | Jumlah Bumil', 'Hulu | 5'],
      ['A:D header 1, data 2 3', 'A:B header 5, data 6'],
      'one below another',
    ],
    [[HEAD, '| JUMLAH | 5 | 4'], ['A:D header 1, data 2'], 'a sum alone is what the table holds'],
    [
      [HEAD, 'I | Kecamatan Hulu | 5 | 4', '| JUMLAH | 5 | 4'],
      ['A:D header 1, data 3, groups 2'],
      'a group with figures beside a sum alone',
    ],
    [
      [HEAD, '---', 'Kecamatan | Bumil | Jumlah | KEK', 'Hulu | 5 | 4 | 3'],
      ['A:D header 3, data 4'],
      'and a blank row between',
    ],
    [[HEAD], ['A:D header 1'], 'a header of nothing'],
    [
      [HEAD, '| JUMLAH | 5 | 4', '---', 'Kecamatan | Bumil | KEK | Anemia', 'Hulu | 5 | 4 | 3'],
      ['A:D header 1, data 2', 'A:D header 4, data 5'],
      'a sum is something',
    ],
    [
      [`${HEAD} |`, '1 | Sukamaju | 5 | 4 | x', '2 | Kuala | 6 | 5 |', '3 | Hilir | 6 | 5 |'],
      ['A:E header 1, data 2 3 4'],
      'a column under no name that a third of the rows fill',
    ],
    [
      [`${HEAD} |`, '1 | Sukamaju | 5 | 4 | x', '2 | Kuala | 6 | 5', '3 | Hilir | 6 | 5', '4 | Hulu | 6 | 5'],
      ['A:D header 1, data 2 3 4 5'],
      'a column under no name that a quarter of them fill',
    ],
    [
      [' | Desa | Sasaran | Diukur', '1 | Sukamaju | 5 | 4', ' | Kuala | 6 | 5'],
      ['A:D header 1, data 2 3'],
      'a column before the first name that half of the rows fill',
    ],
    [
      [' | Desa | Sasaran | Diukur', '1 | Sukamaju | 5 | 4', ' | Kuala | 6 | 5', ' | Hilir | 6 | 5'],
      ['B:D header 1, data 2 3 4'],
      'a column before the first name that a third of them fill',
    ],
  ])('%j: %j, %s', (rows, expected) => expect(layoutsOf(lines(...rows))).toEqual(expected));
});

describe('tables beside each other', () => {
  it.each<Case>([
    [
      [
        'No | Desa | Sasaran | | No | Desa | Sasaran',
        '1 | Sukamaju | 5 | | 1 | Kuala | 4',
        '2 | Hilir | 5 | | 2 | Hulu | 4',
      ],
      ['A:C header 1, data 2 3', 'E:G header 1, data 2 3'],
      'with a gap',
    ],
    [
      ['No | Desa | Sasaran | No | Desa | Sasaran', '1 | Sukamaju | 5 | 1 | Kuala | 4', '2 | Hilir | 5 | 2 | Hulu | 4'],
      ['A:C header 1, data 2 3', 'D:F header 1, data 2 3'],
      'without a gap',
    ],
    [
      ['No | Kecamatan | No | Desa | Sasaran', '1 | Hulu | 1 | Sukamaju | 4', '2 | Hilir | 1 | Kuala | 4'],
      ['A:E header 1, data 2 3'],
      'two numbers count two things in one table',
    ],
    [
      ['Desa | Sasaran | | Kecamatan | Sasaran', 'Sukamaju | 5 | | Hulu | 4', 'Kuala | 5 | | Hilir | 4'],
      ['A:B header 1, data 2 3', 'D:E header 1, data 2 3'],
      'another key behind a gap',
    ],
    [
      ['No | | Desa | Sasaran', '1 | | Sukamaju | 4', '2 | | Kuala | 4'],
      ['A:D header 1, data 2 3'],
      'a gap between a number and a name parts nothing',
    ],
    [
      ['Warna | Sasaran | | Desa | Sasaran', 'merah | 5 | | Sukamaju | 4', 'biru | 5 | | Kuala | 4'],
      ['A:E header 1, data 2 3'],
      'no key before the gap',
    ],
    [
      [
        `${HEAD} | |`,
        '1 | Sukamaju | 5 | 4',
        '2 | Kuala | 6 | 5 | | Kecamatan | Bumil',
        '3 | Hilir | 6 | 5 | | Hulu | 7',
        '4 | Hulu | 6 | 5 | | Hilir | 8',
      ],
      ['A:D header 1, data 2 3 4 5', 'F:G header 3, data 4 5'],
      'one that begins lower, beside the rows of another',
    ],
    [
      [
        `${HEAD} | |`,
        '1 | Sukamaju | 5 | 4',
        '2 | Kuala | 6 | 5 | | Kecamatan | Jumlah',
        '3 | Hilir | 6 | 5',
        '4 | Hulu | 6 | 5',
      ],
      ['A:D header 1, data 2 3 4 5'],
      'a header with nothing under it beside the rows of another',
    ],
    [
      [
        `${HEAD} | |`,
        '1 | Sukamaju | 5 | 4 | | Kecamatan | Bumil',
        '2 | Kuala | 6 | 5 | | Hulu | 7',
        '3 | Hilir | 6 | 5',
        '4 | Hulu | 6 | 5 | | Kecamatan | Catin',
        '5 | Satu | 7 | 1 | | Hilir | 9',
      ],
      ['A:D header 1, data 2 3 4 5 6', 'F:G header 2, data 3', 'F:G header 5, data 6'],
      'two of them, one below the other',
    ],
  ])('%j: %j, %s', (rows, expected) => expect(layoutsOf(lines(...rows))).toEqual(expected));

  it('has the lines above all of them for titles', () => {
    const tables = tablesOf(
      lines(
        'Laporan',
        `${HEAD} | |`,
        '1 | Sukamaju | 5 | 4',
        '2 | Kuala | 6 | 5 | | Kecamatan | Bumil',
        '3 | Hilir | 6 | 5 | | Hulu | 7',
      ),
    );
    expect(tables.map(({ titles }) => titles)).toEqual([['Laporan'], ['Laporan']]);
  });
});

describe('what stands above a table', () => {
  it('is a title a row, the nearest last, twelve at most', () => {
    const above = Array.from({ length: 14 }, (_, at) => `Baris ${String.fromCharCode(65 + at)}`);
    const [table] = tablesOf(lines(...above, '---', HEAD, ...ROWS));
    expect(table?.titles).toEqual(above.slice(2));
  });

  it('is cut where a cell is an essay', () => {
    const [table] = tablesOf(lines('x'.repeat(400), 'Dinas kami | | 2', HEAD, ...ROWS));
    expect(table?.titles).toEqual(['x'.repeat(300), 'Dinas kami 2']);
  });

  it('says what the tables below it are about, until another line says otherwise', () => {
    const tables = tablesOf(
      lines(
        'Kecamatan : Hulu',
        'Tahun : 2025',
        HEAD,
        ...ROWS,
        '---',
        'Tahun : 2026',
        'Puskesmas | Jumlah Bumil',
        'Satu | 5',
      ),
    );
    expect(tables.map(({ identity }) => identity)).toEqual([
      { kecamatan: 'Hulu', tahun: '2025' },
      { kecamatan: 'Hulu', tahun: '2026' },
    ]);
  });

  it('says nothing by labels without words or values, nor by one that means something to the machine', () => {
    const [table] = tablesOf(lines('Kecamatan | :', '--: x', '__proto__ : x', HEAD, ...ROWS));
    expect(Object.keys(table?.identity ?? {})).not.toContain('kecamatan');
    expect(Object.keys(table?.identity ?? {})).not.toContain('');
  });
});

describe('sums and headings among the rows of a table', () => {
  it.each<Case>([
    [[HEAD, ...ROWS, '| | 11 | 9'], ['A:D header 1, data 2 3, totals 4'], 'a sum without a name'],
    [
      ['Desa | Sasaran | Diukur', 'Hulu | 11 | 9', 'Sukamaju | 5 | 4', 'Kuala | 6 | 5'],
      ['A:C header 1, data 3 4, totals 2, groups 2'],
      'a kecamatan over its villages, unmarked',
    ],
    [
      ['Kecamatan | Sasaran | Diukur', 'Hulu | 11 | 9', 'Sukamaju | 5 | 4', 'Kuala | 6 | 5'],
      ['A:C header 1, data 2 3 4'],
      'with a column of their own kecamatan are rows',
    ],
    [
      [
        'Kode | Kegiatan | Satuan | Pagu',
        '1.02.02 | Gizi',
        '1.02.02.1 | Pemantauan | balita | 10',
        '1.02.02.2 | Pemberian | ibu | 20',
      ],
      ['A:D header 1, data 3 4, groups 2'],
      'a programme over its activities',
    ],
    [
      [
        'Nama Kabupaten | Sasaran | Diukur',
        'Kabupaten Batang | 5 | 4',
        'Kota Semarang | 6 | 5',
        'Kabupaten Kendal | 11 | 9',
        'Kabupaten Demak | 1 | 2',
      ],
      ['A:C header 1, data 2 3 4 5'],
      'districts are rows where the table is of districts',
    ],
  ])('%j: %j, %s', (rows, expected) => expect(layoutsOf(lines(...rows))).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import { textAt } from '#reading/locate/cells.ts';
import { indicatorRows } from '#reading/locate/indicator-rows.ts';
import type { RawTable } from '#reading/locate/tables.ts';
import { isPlainHead, transposed, withoutNumber } from '#reading/locate/transpose.ts';
import { KNOWN, lines, tablesOf } from './tables-of.ts';

const tableOf = (...rows: readonly string[]): RawTable => {
  const [table] = tablesOf(lines(...rows));
  if (!table) throw new Error('the rows hold a table');
  return table;
};

/** Each column of a turned table as `Path/of it: value value`; null where it is not turned. */
function turnedOf(turned: RawTable | null): readonly string[] | null {
  if (!turned) return null;
  const { view, header, body, paths } = turned;
  return paths.map((path, offset) => {
    const values = [...body.data, ...body.totals].map((row) => textAt(view, row, header.startColumn + offset));
    return `${path.join('/') || '-'}: ${values.join(' ')}`;
  });
}

type Case = readonly [rows: readonly string[], expected: readonly string[] | null, why: string];

describe('indicators in rows', () => {
  it.each<Case>([
    [
      ['Indikator | 2024 | 2025', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      ['Tahun: 2024 2025', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'years over columns',
    ],
    [
      ['Indikator | Januari | Februari', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      ['Bulan: Januari Februari', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'months',
    ],
    [
      ['Indikator | Puskesmas A | PKM B', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      ['Puskesmas: Puskesmas A PKM B', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'health centres',
    ],
    [
      ['Indikator | Hilir | Hulu', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      ['Kecamatan: Hilir Hulu', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'kecamatan',
    ],
    [
      ['Indikator | Sukamaju | Kuala', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      ['Desa: Sukamaju Kuala', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'villages',
    ],
    [
      ['Indikator | Hilir | Lain | Dua | Tiga', 'Balita diukur | 5 | 6 | 7 | 8', 'Balita stunting | 1 | 2 | 3 | 4'],
      ['Desa: Hilir Lain Dua Tiga', 'Balita diukur: 5 6 7 8', 'Balita stunting: 1 2 3 4'],
      'one of four is called like a kecamatan',
    ],
    [
      ['Indikator | Hilir | Hulu | Jumlah', 'Balita diukur | 5 | 6 | 11', 'Balita stunting | 1 | 2 | 3'],
      ['Kecamatan: Hilir Hulu Jumlah', 'Balita diukur: 5 6 11', 'Balita stunting: 1 2 3'],
      'a sum over them is a sum',
    ],
    [
      ['Indikator | Jumlah', 'Balita diukur | 5', 'Balita stunting | 1'],
      ['-: Jumlah', 'Balita diukur: 5', 'Balita stunting: 1'],
      'one column of counts is of the district',
    ],
    [['Indikator | %', 'Balita diukur | 5', 'Balita stunting | 1'], null, 'one column of shares'],
    [['Indikator | Persentase Capaian', 'Balita diukur | 5', 'Balita stunting | 1'], null, 'shares in words'],
    [['Indikator | Target | Realisasi', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'], null, 'parts of a figure'],
    [
      ['Indikator | Januari | Tahun 2025', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      null,
      'a month and a year',
    ],
    [['Indikator | TW I | TW II', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'], null, 'quarters'],
    [['Indikator | 2024 | 2025', 'Balita diukur | 5 | 6'], null, 'one row alone'],
    [['Indikator | Warna | Rupa', 'Balita diukur | a | b', 'Balita stunting | c | d'], null, 'no figures'],
    [
      ['Indikator | Sukamaju | Kuala', 'Balita diukur | 5 | -', 'Balita stunting | x | nihil', 'Ibu hamil | 3 | 4'],
      ['Desa: Sukamaju Kuala', 'Balita diukur: 5 -', 'Balita stunting: x nihil', 'Ibu hamil: 3 4'],
      'dashes, and a word among figures',
    ],
    [
      ['No | Indikator | 2024 | 2025', 'A | Remaja | |', '1 | Remaja anemia | 5 | 6', '2 | Remaja diperiksa | 1 | 2'],
      ['Tahun: 2024 2025', '-:  ', 'Remaja/Remaja anemia: 5 6', 'Remaja/Remaja diperiksa: 1 2'],
      'a group over its rows',
    ],
    [
      ['Indikator | 2024 | 2025', '1. Balita diukur | 5 | 6', 'b) Balita stunting | 1 | 2', 'Jumlah | 6 | 8'],
      ['Tahun: 2024 2025', 'Balita diukur: 5 6', 'Balita stunting: 1 2', 'Jumlah: 6 8'],
      'numbers before labels, and a sum under them',
    ],
    [
      ['Nama | Indikator | 2024 | 2025', 'Aa | Balita diukur | 5 | 6', 'Ba | Balita stunting | 1 | 2'],
      ['Tahun: 2024 2025', 'Balita diukur: 5 6', 'Balita stunting: 1 2'],
      'the longest texts are the labels',
    ],
  ])('%j: %j, %s', (rows, expected) =>
    expect(turnedOf(transposed(tableOf(...rows), KNOWN.isKecamatan))).toEqual(expected),
  );

  it('keeps what stands above, and says that it is turned', () => {
    const turned = transposed(
      tableOf(
        'Laporan',
        'Kecamatan : Hulu',
        'Indikator | 2024 | 2025 | Jumlah',
        'Balita diukur | 5 | 6 | 11',
        'Balita stunting | 1 | 2 | 3',
      ),
      KNOWN.isKecamatan,
    );
    expect(turned).toMatchObject({
      titles: ['Laporan', 'Kecamatan : Hulu'],
      identity: { kecamatan: 'Hulu' },
      header: { rows: [0], numbering: [], startColumn: 2, endColumn: 5 },
      body: { data: [1, 2], totals: [3], groups: [], numbering: [], repeated: [], end: 4 },
      flipped: true,
    });
    expect(turned?.view.tab.merges).toEqual([]);
  });
});

describe('indicators in rows, with parts of their figures beside each other', () => {
  const lined = (...rows: readonly string[]): readonly string[] | null => turnedOf(indicatorRows(tableOf(...rows)));

  it.each<Case>([
    [
      ['Indikator | Target | Realisasi', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      [
        'Balita diukur/Target: 5',
        'Balita diukur/Realisasi: 6',
        'Balita stunting/Target: 1',
        'Balita stunting/Realisasi: 2',
      ],
      'as one record',
    ],
    [
      [
        'No | Indikator | Jumlah | %',
        'A | Remaja | |',
        '1 | Remaja anemia | 5 | 6',
        'B | Ibu hamil | |',
        '2 | Ibu hamil KEK | 1 | 2',
      ],
      [
        'Remaja/Remaja anemia/Jumlah: 5',
        'Remaja/Remaja anemia/%: 6',
        'Ibu hamil/Ibu hamil KEK/Jumlah: 1',
        'Ibu hamil/Ibu hamil KEK/%: 2',
      ],
      'each under its group',
    ],
    [
      ['Indikator | Jumlah', 'Balita diukur | 5', 'Balita stunting | 1', 'Jumlah | 6'],
      ['Balita diukur/Jumlah: 5', 'Balita stunting/Jumlah: 1', 'Jumlah/Jumlah: 6'],
      'the sum is a row as well',
    ],
    [['Desa | Target | Realisasi', 'Desa Sukamaju | 5 | 6', 'Desa Kuala | 1 | 2'], null, 'villages by their header'],
    [['Nama | Target | Realisasi', 'Sukamaju | 5 | 6', 'Kuala | 1 | 2'], null, 'names of one word'],
    [
      ['Uraian | Target | Realisasi', 'Balita diukur | 5 | 6', 'Stunting baru | 1 | 2'],
      [
        'Balita diukur/Target: 5',
        'Balita diukur/Realisasi: 6',
        'Stunting baru/Target: 1',
        'Stunting baru/Realisasi: 2',
      ],
      'labels of two words',
    ],
    [
      ['Uraian | Target | Realisasi', 'Balita diukur | 5 | 6', 'Stunting | 1 | 2'],
      null,
      'labels of one word and of two',
    ],
    [
      ['Indikator | 2024 | 2025', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'],
      null,
      'years are no parts of a figure',
    ],
    [['Indikator | Target | Realisasi', 'Balita diukur | 5 | 6'], null, 'one row alone'],
  ])('%j: %j, %s', (rows, expected) => expect(lined(...rows)).toEqual(expected));

  it('knows where each of its cells stands on the sheet', () => {
    const record = indicatorRows(
      tableOf('Indikator | Target | Realisasi', 'Balita diukur | 5 | 6', 'Balita stunting | 1 | 2'),
    );
    expect(record?.spots).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
      { row: 2, column: 1 },
      { row: 2, column: 2 },
    ]);
    expect(record).toMatchObject({
      header: { rows: [0], numbering: [], startColumn: 0, endColumn: 4 },
      body: { data: [1], totals: [], groups: [], numbering: [], repeated: [], end: 2 },
      flipped: true,
    });
    expect(record?.view.tab.merges).toEqual([]);
  });

  it('takes 120 rows, and no more', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `Balita ukur ${at} | 5 | ${at * at}`);
    expect(lined('Indikator | Target | Realisasi', ...rows(120))).toHaveLength(240);
    expect(lined('Indikator | Target | Realisasi', ...rows(121))).toBeNull();
  });
});

describe('words of a head and of a label', () => {
  it.each(['Jumlah', 'Sasaran', '%', 'Capaian (%)', 'Target Tahun', 'L', 'Laki-laki', '% Capaian'])(
    '%s is a part',
    (head) => expect(isPlainHead(head)).toBe(true),
  );
  it.each(['2024', 'Hilir', 'Lain', 'Targetan', 'Tidak Sasaran'])('%s is none', (head) =>
    expect(isPlainHead(head)).toBe(false),
  );
  it.each([
    ['1. Balita', 'Balita'],
    ['12) Balita', 'Balita'],
    ['a) Balita', 'Balita'],
    ['IV. Balita', 'Balita'],
    ['a.Balita', 'Balita'],
    ['1234. Balita', '1234. Balita'],
    ['Balita 1. baru', 'Balita 1. baru'],
    ['ab) Balita', 'ab) Balita'],
  ])('%s → %s', (text, expected) => expect(withoutNumber(text)).toBe(expected));
});

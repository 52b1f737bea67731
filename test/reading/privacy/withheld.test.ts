import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import { withheldRows, withheldTables } from '#reading/privacy/withheld-tables.ts';
import type { ScreenedTab } from '#reading/types.ts';
import { csv, grid, numberCell, textCell, workbook } from '#support/grids.ts';

type Withheld = Extract<ScreenedTab, { kind: 'withheld' }>;

function withheld(tab: TabGrid, key = 'key'): Withheld {
  const [one] = screenWorkbook(workbook(tab), key).screened;
  if (one?.kind !== 'withheld') throw new Error('the tab is one about residents');
  return one;
}

function passed(tab: TabGrid): readonly (readonly unknown[])[] {
  const { safe } = screenWorkbook(workbook(tab), 'key');
  return safe.tabs[0]?.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null)) ?? [];
}

const CHILDREN = csv`
  No | Nama Anak | Tgl Lahir
  1 | Contoh Satu | 2019-11-13
  2 | Contoh Dua | 2019-11-14`;

describe('what is told of a tab that was kept out', () => {
  it('is its size without blank rows, and its width at the widest', () => {
    const rows = [
      ...CHILDREN.rows,
      [],
      [undefined, { ...numberCell(1), value: null, shown: ' ' }],
      [...'abcdef'].map((text) => textCell(text)),
    ];
    expect(withheld({ ...CHILDREN, rows })).toMatchObject({ rows: 4, columns: 6 });
  });

  it('is its name, and what speaks of persons on it', () => {
    expect(withheld({ ...CHILDREN, id: 7, title: 'Balita' })).toMatchObject({
      tab: { tabId: 7, title: 'Balita' },
      signs: ['nama penduduk', 'nama dan tanggal lahir'],
      headers: ['No', 'Nama Anak', 'Tgl Lahir'],
    });
  });

  it('is no header where none has two cells of persons', () => {
    expect(
      withheld(grid`Nama Anak
      Contoh Satu`).headers,
    ).toEqual([]);
  });

  it.each([
    [CHILDREN, true, 'nothing'],
    [{ ...CHILDREN, title: 'Lain' }, true, 'the name of the tab'],
    [{ ...CHILDREN, rows: [...CHILDREN.rows, [textCell('x')]] }, false, 'a row'],
    [
      { ...CHILDREN, rows: CHILDREN.rows.map((row) => row.map((cell) => cell && { ...cell, shown: 'x' })) },
      false,
      'how a value is shown',
    ],
    [
      { ...CHILDREN, rows: CHILDREN.rows.map((row) => row.map((cell) => cell && { ...cell, error: 'REF' })) },
      false,
      'an error',
    ],
    [{ ...CHILDREN, rows: [...CHILDREN.rows, []] }, false, 'a blank row'],
  ] as [TabGrid, boolean, string][])('%#: its hash is the same: %s, after a change of %s', (tab, expected, _why) => {
    expect(withheld(tab).keyedHash === withheld(CHILDREN).keyedHash).toBe(expected);
  });

  it('tells rows of two cells from two rows', () => {
    const [one, two] = [
      withheld({ ...CHILDREN, rows: [...CHILDREN.rows, [textCell('a'), textCell('b')]] }),
      withheld({ ...CHILDREN, rows: [...CHILDREN.rows, [textCell('a')], [textCell('b')]] }),
    ];
    expect(one.keyedHash).not.toBe(two.keyedHash);
  });
});

describe('lists on such a tab', () => {
  it.each([
    [['Nama Anak', 'Berat', 'Tinggi', 'ZS TB/U'], 7, 'weight, height and height for age'],
    [['Nama Anak', 'BB (kg)', 'TB (cm)', 'TB/U'], 7, 'in short'],
    [['Nama Anak', 'Berat Badan', 'Panjang Badan', 'Z-Score PB/U'], 7, 'of babies'],
    [['Nama Anak', 'Berat', 'Tinggi', 'BB/U'], null, 'without height for age'],
    [['Nama Anak', 'Berat', 'ZS TB/U', 'Alamat'], null, 'without height'],
    [['Nama Anak', 'Tinggi', 'ZS TB/U', 'Alamat'], null, 'without weight'],
    [['Nama Anak', 'Berat', 'Tinggi Rumah', 'ZS TB/U'], null, 'another height'],
    [['Nama Anak', 'Berat Sampah', 'Tinggi', 'ZS TB/U'], null, 'another weight'],
  ] as [string[], number | null, string][])('of %j are of action %s: %s', (headers, action, _why) => {
    const rows = [headers, ['Contoh Satu', '8.5', '70', '-2.1'], ['Contoh Dua', '9.5', '75', '-1.1']];
    const tab = { ...grid`x`, rows: rows.map((row) => row.map((text) => textCell(text))) };
    expect(withheldTables(tab).map((table) => table.action)).toEqual([action]);
  });

  it('say where they begin and end, and where their totals are', () => {
    const tab = grid`
      Daftar
      No | Nama Anak | Berat
      1 | Contoh Satu | 8
      2 | Contoh Dua | 9
      3 | Contoh Tiga | 7
      Jumlah | | 24`;
    const [table] = withheldTables(tab);
    expect(table).toMatchObject({ headerRows: [1], firstDataRow: 2, lastDataRow: 4, totalRows: [5], dataRows: 3 });
  });

  it('count the residents of a tab, where they are known', () => {
    const table = { headerRows: [], firstDataRow: null, lastDataRow: null, totalRows: [], dataRows: 3, action: null };
    const tab = { kind: 'withheld', rows: 9 } as Withheld;
    expect(withheldRows({ ...tab, tables: [table, { ...table, dataRows: 4 }] })).toBe(7);
    expect(withheldRows({ ...tab, tables: [{ ...table, dataRows: 0 }] })).toBe(9);
    expect(withheldRows({ ...tab, tables: [] })).toBe(9);
    expect(withheldRows(tab)).toBe(9);
  });
});

describe('what a tab that passes loses', () => {
  it('is what stands under names of cadres, and not their header', () => {
    expect(
      passed(grid`
      Rekap
      Desa | Nama Kader | Dilatih
      Sukamaju | Contoh Satu | 1`),
    ).toEqual([['Rekap'], ['Desa', 'Nama Kader', 'Dilatih'], ['Sukamaju', null, 1]]);
  });

  it('is each of several such columns from its own header on', () => {
    expect(
      passed(grid`
      Nama Kader | Desa
      Contoh Satu | Sukamaju
      x | Nama KPM
      Contoh Dua | Contoh Tiga`),
    ).toEqual([
      ['Nama Kader', 'Desa'],
      [null, 'Sukamaju'],
      [null, 'Nama KPM'],
      [null, null],
    ]);
  });

  it.each([
    ['081234567890', true, 'as people type it'],
    ['0812-3456-7890', true, 'by fours'],
    ['0812 345 678', true, 'by threes'],
    ['+62 812 3456 7890', true, 'from abroad'],
    ['62812.3456.7890', true, 'with dots'],
    ['+62-8123456789', true, 'with a dash'],
    ['0711-345678', false, 'of an office'],
    ['08123', false, 'too short'],
    ['081234567890123456', false, 'too long'],
    ['6281.02.2001', false, 'a code'],
    ['Telp 081234567890', false, 'a sentence'],
    ['081234567890 a', false, 'a sentence'],
  ])('is a telephone wherever it stands, %s: %s, %s', (text, lost, _why) => {
    expect(
      passed(csv`Desa | Ket
      Sukamaju | ${text}`)[1],
    ).toEqual(['Sukamaju', lost ? null : text]);
  });

  it('is nothing else', () => {
    const tab = grid`
      Desa | Sasaran
      Sukamaju | 81234567890`;
    const { safe } = screenWorkbook(workbook(tab), 'key');
    expect(safe.tabs[0]?.rows).toBe(tab.rows);
  });
});

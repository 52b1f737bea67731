import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, titled } from '#support/grids.ts';
import { rulesOf, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

/** 1-based rows as a person counts them. */
function where(tab: TabGrid): object[] {
  return read(tab).located.map((table) => ({
    header: table.headerRows.map((row) => row + 1),
    data: table.dataRows.map((row) => row + 1),
    totals: table.totalRows.map((row) => row + 1),
  }));
}

describe('where a table lies', () => {
  const cases: readonly (readonly [string, TabGrid, object[]])[] = [
    [
      'title lines and an identity block above',
      grid`
        REKAPITULASI HASIL PENGUKURAN BALITA
        Kab/Kota | : Seruyan
        Tahun : 2025
        ---
        No | Desa | Jumlah Balita | Diukur | Stunting
        1 | Muara Dua | 100 | 80 | 8
        2 | Sukamaju | 50 | 40 | 2`,
      [{ header: [5], data: [6, 7], totals: [] }],
    ],
    [
      'three header rows with merges, a numbering row with formulas',
      grid`
        No | Kecamatan | Desa | Balita | < | < | <
        ^ | ^ | ^ | Sasaran | Diukur | TB/U | <
        ^ | ^ | ^ | ^ | ^ | Sangat Pendek | Pendek
        (1) | (2) | (3) | (4) | (5) | (6) | (7=6/5*100)
        1 | Hilir | Muara Dua | 100 | 80 | 2 | 6
        2 | Hilir | Sungai Bakau | 50 | 40 | 0 | 2
        JUMLAH | < | < | 150 | 120 | 2 | 8`,
      [{ header: [1, 2, 3], data: [5, 6], totals: [7] }],
    ],
    [
      'a csv has no merges: groups leave blanks to their right',
      csv`
        NO | DESA | TAHUN 2024 | | | TAHUN 2025 | |
        | | Sasaran | Diukur | Stunting | Sasaran | Diukur | Stunting
        1 | Muara Dua | 64 | 60 | 11 | 202 | 199 | 1
        2 | Sukamaju | 72 | 70 | 12 | 63 | 60 | 0
        | | 136 | 130 | 23 | 265 | 259 | 1`,
      [{ header: [1, 2], data: [3, 4], totals: [5] }],
    ],
    [
      'blank rows inside, repeated header, numbering with letters',
      grid`
        No | Desa | Sasaran | Diukur | Stunting
        a | b | c | d | e
        1 | Muara Dua | 100 | 80 | 8
        ---
        No | Desa | Sasaran | Diukur | Stunting
        2 | Sukamaju | 50 | 40 | 2
        ---
        3 | Sungai Bakau | 50 | 40 | 2`,
      [{ header: [1], data: [3, 6, 8], totals: [] }],
    ],
    [
      'notes, source and signatures below',
      grid`
        No | Desa | Sasaran | Diukur | Stunting
        1 | Muara Dua | 100 | 80 | 8
        2 | Sukamaju | 50 | 40 | 2
        Jumlah | | 150 | 120 | 10
        Sumber: Dinas Kesehatan
        ---
        | | | Kuala Pembuang, 12 Agustus 2025
        | | | Kepala Puskesmas
        ---
        | | | dr. Contoh
        | | | NIP. 19800101 200501 1 001`,
      [{ header: [1], data: [2, 3], totals: [4] }],
    ],
    [
      'kecamatan as group rows with numerals',
      grid`
        No | Desa | Sasaran | Diukur | Stunting
        I | Kecamatan Hilir
        1 | Muara Dua | 100 | 80 | 8
        2 | Sungai Bakau | 50 | 40 | 2
        II | Kecamatan Hulu
        1 | Sukamaju | 100 | 80 | 8
        2 | Muara Dua | 50 | 40 | 2`,
      [{ header: [1], data: [3, 4, 6, 7], totals: [] }],
    ],
    [
      'two tables on a tab, one below the other',
      grid`
        TABEL 1. HASIL PENGUKURAN
        No | Desa | Sasaran | Diukur | Stunting
        1 | Muara Dua | 100 | 80 | 8
        2 | Sukamaju | 50 | 40 | 2
        ---
        TABEL 2. PENDANAAN
        No | Desa | Pagu | Realisasi
        1 | Muara Dua | 1000000 | 500000`,
      [
        { header: [2], data: [3, 4], totals: [] },
        { header: [7], data: [8], totals: [] },
      ],
    ],
    [
      'two tables beside each other',
      grid`
        No | Desa | Sasaran | Diukur | | No | Desa | Sasaran | Diukur
        1 | Muara Dua | 100 | 80 | | 4 | Kuala Pembuang | 30 | 20
        2 | Sukamaju | 50 | 40 | | 5 | Sungai Bakau | 20 | 10`,
      [
        { header: [1], data: [2, 3], totals: [] },
        { header: [1], data: [2, 3], totals: [] },
      ],
    ],
    [
      'blank first row and column, an inserted column without a name',
      grid`
        ---
        | No | Desa | | Sasaran | Diukur | Stunting
        | 1 | Muara Dua | | 100 | 80 | 8
        | 2 | Sukamaju | | 50 | 40 | 2`,
      [{ header: [2], data: [3, 4], totals: [] }],
    ],
  ];

  it.each(cases)('%s', (_why, tab, expected) => {
    expect(where(tab)).toEqual(expected);
  });
});

describe('what a layout means', () => {
  it('reads years beside each other as tables of their own', () => {
    const result = read(csv`
      NO | DESA | TAHUN 2024 | | | TAHUN 2025 | |
      | | Sasaran | Diukur | Stunting | Sasaran | Diukur | Stunting
      1 | Kuala Pembuang | 64 | 60 | 11 | 202 | 199 | 1
      2 | Sukamaju | 72 | 70 | 12 | 63 | 60 | 0`);
    expect(result.tables.map((table) => table.key)).toEqual(['7|2024|2024|desa', '7|2025|2025|desa']);
    expect(valuesOf(result.tables[1], 'sasaran', 'diukur', 'stunting')).toEqual([
      ['62.07.01.1003', 202, 199, 1],
      ['62.07.02.2001', 63, 60, 0],
    ]);
  });

  it('gives each village the kecamatan of the group row above it', () => {
    const result = read(grid`
      No | Desa | Sasaran | Diukur | Stunting
      I | Kecamatan Hilir
      1 | Muara Dua | 100 | 80 | 8
      II | Kecamatan Hulu
      1 | Muara Dua | 50 | 40 | 2`);
    expect(valuesOf(result.tables[0], 'stunting')).toEqual([
      ['62.07.01.2001', 8],
      ['62.07.02.2002', 2],
    ]);
    expect(rulesOf(result)).toEqual([]);
  });

  it('fills a kecamatan within its merged cells only', () => {
    const result = read(grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting
      Hilir | Muara Dua | 100 | 80 | 8
      ^ | Sungai Bakau | 50 | 40 | 2
      | Muara Dua | 20 | 10 | 1`);
    expect(rulesOf(result)).toEqual(['place-ambiguous B4']);
  });

  it('takes the place from the lines above where no column names one', () => {
    const result = read([
      titled(
        'Aksi 5',
        grid`
        DESA | : Sukamaju | KECAMATAN | : Hulu
        TAHUN | : 2025
        Jumlah KPM | KPM ber-SK | KPM dilatih
        12 | 10 | 8
        `,
      ),
    ]);
    expect(result.tables[0]?.key).toBe('5|2025|2025|desa');
    expect(valuesOf(result.tables[0], 'jml_kpm')).toEqual([['62.07.02.2001', 12]]);
  });

  it('reads every month of a column Bulan as a table of its own', () => {
    const result = read(grid`
      Tahun | Kelurahan | Bulan | Jumlah_sasaran_balita | Jumlah_balita_stunting
      2026 | Kuala Pembuang | Januari | 271 | 17
      2026 | Kuala Pembuang | Februari | 356 | 18`);
    expect(result.tables.map((table) => table.key)).toEqual(['7|2026|2026-01|desa', '7|2026|2026-02|desa']);
  });
});

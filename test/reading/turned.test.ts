import { describe, expect, it } from 'vitest';
import { csv, grid, titled } from '#support/grids.ts';
import { rulesOf, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

describe('indicators in rows', () => {
  it('reads a village in each column', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      DATA STUNTING TAHUN 2025
      No | Uraian | Sukamaju | Kuala Pembuang
      1 | Jumlah sasaran balita | 100 | 60
      2 | Jumlah balita diukur | 80 | 50
      3 | Sangat Pendek | 2 | 1
      4 | Pendek | 6 | 3`,
      ),
    );
    expect(result.tables[0]?.key).toBe('7|2025|2025|desa');
    expect(valuesOf(result.tables[0], 'sasaran', 'diukur', 'sangat_pendek', 'pendek')).toEqual([
      ['62.07.02.2001', 100, 80, 2, 6],
      ['62.07.01.1003', 60, 50, 1, 3],
    ]);
    expect(result.tables[0]?.rows[1]?.values.pendek).toMatchObject({ row: 5, column: 3 });
  });

  it('names cells as they stand on the sheet', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      No | Uraian | Sukamaju | Kuala Pembuang
      1 | Jumlah sasaran balita | 100 | banyak
      2 | Jumlah balita diukur | 80 | 50
      3 | Jumlah balita stunting | 2 | 1`,
      ),
    );
    expect(rulesOf(result)).toContain('not-a-number D2');
  });

  it('reads years in columns as tables of their own', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Uraian | 2024 | 2025
      Jumlah sasaran balita | 100 | 60
      Jumlah balita diukur | 80 | 50
      Jumlah balita stunting | 8 | 4`,
      ),
    );
    expect(result.tables.map((table) => table.key)).toEqual(['7|2024|2024|kabupaten', '7|2025|2025|kabupaten']);
    expect(valuesOf(result.tables[1], 'stunting')).toEqual([['62.07', 4]]);
  });
});

describe('forms', () => {
  it('reads label : value lines as one record', () => {
    const result = read(
      titled(
        'Aksi 7 Pengukuran',
        csv`
      FORM PENGUKURAN DAN PUBLIKASI
      Kecamatan | : Hulu
      Desa | : Sukamaju
      Tahun | : 2025
      Jumlah sasaran balita | : 100
      Jumlah balita diukur | : 80
      Jumlah balita stunting | : 8`,
      ),
    );
    expect(valuesOf(result.tables[0], 'sasaran', 'diukur', 'stunting')).toEqual([['62.07.02.2001', 100, 80, 8]]);
    expect(result.tables[0]?.key).toBe('7|2025|2025|desa');
  });
});

describe('one action over several tabs', () => {
  const hilir = titled(
    'Hilir',
    grid`
    DATA STUNTING KECAMATAN HILIR
    Kecamatan : Hilir
    No | Desa | Sasaran | Diukur | Stunting
    1 | Muara Dua | 100 | 80 | 8`,
  );
  const hulu = titled(
    'Hulu',
    grid`
    DATA STUNTING KECAMATAN HULU
    Kecamatan : Hulu
    No | Desa | Sasaran | Diukur | Stunting
    1 | Muara Dua | 50 | 40 | 2`,
  );

  it('puts the tabs of the kecamatan together', () => {
    const result = read([hilir, hulu]);
    expect(result.tables).toHaveLength(1);
    expect(valuesOf(result.tables[0], 'stunting')).toEqual([
      ['62.07.01.2001', 8],
      ['62.07.02.2002', 2],
    ]);
    expect(result.tables[0]?.rows[1]?.tab).toEqual({ tabId: 1, title: 'Hulu' });
    expect(rulesOf(result)).toEqual([]);
  });

  it('names both cells where two tabs contradict each other', () => {
    const other = titled(
      'Rekap',
      grid`
      DATA STUNTING
      Kecamatan | Desa | Sasaran | Diukur | Stunting
      Hilir | Muara Dua | 100 | 80 | 9`,
    );
    const [found] = read([hilir, other]).findings;
    expect(found).toMatchObject({
      rule: 'contradictory-duplicate',
      refuses: 'row',
      data: { cells: ['Hilir!B4', 'Rekap!A3'] },
    });
  });

  it('lets offices complete each other', () => {
    const other = titled(
      'DP2KB',
      grid`
      DATA STUNTING
      Kecamatan | Desa | Jumlah Keluarga | Jumlah Keluarga Berisiko Stunting | Sasaran
      Hilir | Muara Dua | 300 | 40 | 100`,
    );
    const result = read([hilir, titled('Aksi 7 DP2KB', other)]);
    expect(valuesOf(result.tables[0], 'stunting', 'jml_keluarga')).toEqual([['62.07.01.2001', 8, 300]]);
  });
});

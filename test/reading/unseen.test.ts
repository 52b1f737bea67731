import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { rulesOf, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

const inSheet = (tab: TabGrid) => read(titled('Aksi 7 Februari 2026', tab));

/** Layouts of government sheets that the sample districts do not use. */
describe('layouts of other offices', () => {
  it('divides stunting by those measured for height, not by those measured for weight for height', () => {
    const result = inSheet(grid`
      TABEL 44
      STATUS GIZI BALITA BERDASARKAN INDEKS BB/U, TB/U, DAN BB/TB MENURUT KECAMATAN DAN PUSKESMAS
      ---
      NO | KECAMATAN | PUSKESMAS | JUMLAH BALITA YANG DITIMBANG | BALITA BERAT BADAN KURANG (BB/U) | < | JUMLAH BALITA YANG DIUKUR TINGGI BADAN | BALITA PENDEK (TB/U) | < | JUMLAH BALITA YANG DIUKUR | BALITA GIZI KURANG (BB/TB) | <
      ^ | ^ | ^ | ^ | JUMLAH | % | ^ | JUMLAH | % | ^ | JUMLAH | %
      1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
      1 | Hilir | Kuala | 100 | 9 | 9 | 96 | 12 | 12.5 | 98 | 4 | 4.1
      2 | Hulu | Maju | 200 | 20 | 10 | 190 | 19 | 10 | 195 | 8 | 4.1
      JUMLAH (KAB/KOTA) | | | 300 | 29 | 9.7 | 286 | 31 | 10.8 | 293 | 12 | 4.1
      ---
      Sumber: Bidang Kesehatan Masyarakat Dinas Kesehatan`);
    expect(valuesOf(result.tables[0], 'diukur', 'stunting', 'prevalensi')).toEqual([
      ['kuala', 96, 12, 12.5],
      ['maju', 190, 19, 10],
    ]);
    expect(result.located[0]).toMatchObject({ dataRows: [6, 7], totalRows: [8] });
  });

  it('takes a column for what its header says plainly, not for one with a letter more', () => {
    const result = inSheet(grid`
      Desa | Jumlah_sasaran_balita | Jumlah_sasaran_balita_T | Jumlah_balita_diukur | Stunting
      Sukamaju | 50 | 0 | 42 | 5
      Sungai Bakau | 40 | 0 | 30 | 3`);
    expect(valuesOf(result.tables[0], 'sasaran').map(([, sasaran]) => sasaran)).toEqual([50, 40]);
  });

  it('keeps one table where blank columns stand between all others', () => {
    const result = inSheet(grid`
      NO | | DESA | | SASARAN | | DIUKUR | | STUNTING
      | | | | (anak) | | (anak) | | (anak)
      1 | | Sukamaju | | 50 | | 42 | | 5
      2 | | Sungai Bakau | | 40 | | 30 | | 3`);
    expect(result.located).toHaveLength(1);
    expect(valuesOf(result.tables[0], 'sasaran', 'diukur', 'stunting')).toEqual([
      ['62.07.02.2001', 50, 42, 5],
      ['62.07.01.2002', 40, 30, 3],
    ]);
  });

  it('keeps one table where kecamatan and villages are both numbered', () => {
    const result = inSheet(grid`
      NO | KECAMATAN | NO | DESA/KELURAHAN | SASARAN | DIUKUR | JUMLAH STUNTING
      1 | Hilir | 1 | Muara Dua | 110 | 100 | 12
      | | 2 | Sungai Bakau | 90 | 80 | 9
      2 | Hulu | 1 | Muara Dua | 70 | 60 | 8`);
    expect(valuesOf(result.tables[0], 'stunting')).toEqual([
      ['62.07.01.2001', 12],
      ['62.07.01.2002', 9],
      ['62.07.02.2002', 8],
    ]);
  });

  it('splits tables side by side that each count their rows', () => {
    const result = inSheet(grid`
      No | Desa | Sasaran | Diukur | Stunting | | No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 50 | 42 | 5 | | 3 | Kuala Pembuang | 55 | 45 | 6
      2 | Sungai Bakau | 40 | 30 | 3 | | | | | |`);
    expect(valuesOf(result.tables[0], 'stunting').map(([, stunting]) => stunting)).toEqual([5, 3, 6]);
  });

  it('takes an average for no sum', () => {
    const result = inSheet(grid`
      No | Desa | Diukur | Stunting
      1 | Sukamaju | 40 | 4
      2 | Sungai Bakau | 30 | 2
      Rata-rata | | 35 | 3`);
    expect(result.located[0]?.totalRows).toEqual([3]);
    expect(result.tables[0]?.totals).toEqual([]);
  });

  it('does not take kecamatan Juli for a month', () => {
    const tab = grid`
      KECAMATAN JULI
      No | Desa | Diukur | Stunting
      1 | Sukamaju | 40 | 4
      2 | Sungai Bakau | 30 | 2`;
    expect(read(titled('Data Balita Agt 2026 Juli', tab)).tables[0]?.period).toBe('2026-08');
  });

  it('knows the meeting of the district among those of the kecamatan', () => {
    const tab = grid`
      No | Tingkat | Kecamatan | Tanggal | Tempat | Jumlah Peserta
      1 | Kabupaten | | @2026-04-12 | Aula Bappeda | 90
      2 | Kecamatan | Hilir | @2026-03-12 | Aula Kecamatan | 40
      3 | Kecamatan | Hulu | @2026-03-13 | Aula Kecamatan | 30`;
    const result = read(titled('Rembuk Stunting', tab));
    expect(result.tables[0]?.rows.map((row) => row.region)).toEqual(['62.07', '62.07.01', '62.07.02']);
    expect(rulesOf(result)).toEqual([]);
  });
});

describe('percentages without counts', () => {
  const column = (...values: readonly number[]) => {
    const names = ['Sukamaju', 'Sungai Bakau', 'Kuala Pembuang'];
    const lines = values.map((value, index) => `${names[index]} | ${value}`);
    return inSheet(grid`
      Desa | Prevalensi (%)
      ${lines.join('\n')}`);
  };
  const taken = (...values: readonly number[]) =>
    valuesOf(column(...values).tables[0], 'prevalensi').map(([, value]) => value);

  it.each([
    [[9.2, 0.125, 14.1], [9.2, null, 14.1], 'a fraction among points'],
    [[9.2, 0.5, 14.1], [9.2, 0.5, 14.1], 'a low share that would be no likely one as a fraction'],
    [[0.8, 2.1, 5.5], [0.8, 2.1, 5.5], 'low shares without a gap'],
    [[0.092, 45, 0.141], [null, null, null], 'points among fractions: the column is asked about'],
  ] as const)('%j → %j: %s', (values, expected, _why) => {
    expect(taken(...values)).toEqual(expected);
  });
});

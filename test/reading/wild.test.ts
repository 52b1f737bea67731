import { describe, expect, it } from 'vitest';
import { csv, grid, titled } from '#support/grids.ts';
import { rulesOf, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

/** Regressions, each named after what went wrong once. */
describe('layouts found in the wild', () => {
  it('does not take the numeral VIII for the name of a kecamatan', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      VII | Kecamatan Hilir
      1 | Muara Dua | 100 | 80 | 8
      VIII | Kecamatan Hulu
      2 | Muara Dua | 50 | 40 | 2`,
      ),
    );
    expect(valuesOf(result.tables[0], 'stunting').map(([key]) => key)).toEqual(['62.07.01.2001', '62.07.02.2002']);
  });

  it('does not take the meeting of a district for a sum', () => {
    const result = read(
      titled(
        'Aksi 3',
        grid`
      Tingkat | Tanggal pelaksanaan | Tempat | Jumlah peserta
      Kabupaten | @2026-05-12 | Aula Bappeda | 120
      Kabupaten/Kota | 14 Mei 2026 | Aula Dinkes | 80
      Kabupaten | @2026-06-12 | Pendopo | 60`,
      ),
    );
    expect(valuesOf(result.tables[0], 'jml_peserta').map(([, count]) => count)).toEqual([120, 80, 60]);
  });

  it('knows a group row beside a column of names and under a running number', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      PUSKESMAS | DESA / KELURAHAN | SASARAN BALITA | BALITA DIUKUR | JUMLAH STUNTING
      I | Kecamatan Hilir
      Kuala | Muara Dua | 100 | 80 | 8
      11 | Kecamatan Hulu
      Maju | Muara Dua | 50 | 40 | 2`,
      ),
    );
    expect(valuesOf(result.tables[0], 'stunting').map(([key]) => key)).toEqual(['62.07.01.2001', '62.07.02.2002']);
    expect(rulesOf(result)).toEqual([]);
  });

  it('leaves sums out that are named after their kecamatan', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hilir | Muara Dua | 100 | 80 | 8
      2 | Hilir | Sungai Bakau | 50 | 40 | 2
      | | Jumlah Hilir | 150 | 120 | 10
      3 | Hulu | Sukamaju | 50 | 40 | 2`,
      ),
    );
    expect(result.located[0]?.totalRows).toEqual([3]);
    expect(result.tables[0]?.rows).toHaveLength(3);
  });

  it('knows a sum without a name although one of its parts was mistyped', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hilir | Muara Dua | 100 | 8O | 8
      2 | Hilir | Sungai Bakau | 50 | 40 | 2
      3 | Hulu | Sukamaju | 50 | 40 | 3
      | | | 200 | 160 | 13`,
      ),
    );
    expect(result.located[0]?.totalRows).toEqual([4]);
    expect(rulesOf(result)).toEqual(['letter-for-digit E2']);
  });

  it('reads SP and P side by side as sangat pendek and pendek, P beside L as perempuan', () => {
    const short = read(
      titled(
        'Aksi 7',
        grid`
      Kec. | Desa/Kel | S | D | Status TB/U | <
      ^ | ^ | ^ | ^ | SP | P
      Hulu | Sukamaju | 100 | 80 | 2 | 6`,
      ),
    );
    expect(valuesOf(short.tables[0], 'sangat_pendek', 'pendek')).toEqual([['62.07.02.2001', 2, 6]]);
    const sexes = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Balita Diukur | < | Balita Stunting | <
      ^ | ^ | L | P | L | P
      Hulu | Sukamaju | 40 | 41 | 3 | 4`,
      ),
    );
    expect(valuesOf(sexes.tables[0], 'diukur', 'stunting')).toEqual([
      ['62.07.02.2001|L', 40, 3],
      ['62.07.02.2001|P', 41, 4],
    ]);
  });

  it('knows the kecamatan by the name of the tab, but only where its villages prove it', () => {
    const tab = grid`
      Desa | Sasaran | Diukur | Stunting
      Muara Dua | 100 | 80 | 8
      Sukamaju | 50 | 40 | 2`;
    expect(valuesOf(read(titled('Aksi 7 Hulu', tab)).tables[0]).map(([key]) => key)).toEqual([
      '62.07.02.2002',
      '62.07.02.2001',
    ]);
    expect(rulesOf(read(titled('Aksi 7 Hilir', tab)))).toContain('place-ambiguous A2');
  });

  it('tells count and base of an indicator apart by the percentages beside them', () => {
    const rows = `Hulu | Sukamaju | 50 | 40 | 80
      Hulu | Muara Dua | 60 | 15 | 25
      Hilir | Sungai Bakau | 80 | 20 | 25`;
    const result = read(
      titled(
        'Aksi 1',
        grid`
      Kecamatan | Desa | Remaja putri mengonsumsi TTD | < | <
      ^ | ^ | Jumlah remaja | Jumlah remaja kita | %
      ${rows}`,
      ),
    );
    expect(valuesOf(result.tables[0], 'i01_num', 'i01_den', 'i01_pct')[0]).toEqual(['62.07.02.2001', 40, 50, 80]);
  });

  it('splits number and year of a regulation, and keeps a year that stands in its own column', () => {
    const result = read(
      titled(
        'Aksi 4',
        csv`
      No | Daerah | Jenis | Nomor | Tahun | Tentang
      1 | Kab. Seruyan | Perbup | NOMOR 61 TAHUN 2022 | | Percepatan
      2 | Kab. Seruyan | Perbup | 34 | 2019 | Konvergensi`,
      ),
    );
    expect(valuesOf(result.tables[0], 'nomor', 'tahun')).toEqual([
      ['perbup|61|2022', '61', 2022],
      ['perbup|34|2019', '34', 2019],
    ]);
  });

  it('stops at a workbook that names another district', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kab/Kota : Kabupaten Konawe Selatan
      Desa | Sasaran | Diukur | Stunting
      Sukamaju | 100 | 80 | 8`,
      ),
    );
    expect(result.findings[0]).toMatchObject({ rule: 'other-district', refuses: 'source' });
  });

  it('leaves hidden tabs and tabs of other purpose alone, and names them', () => {
    const hidden = {
      ...titled(
        'Aksi 7 lama',
        grid`
      Desa | Sasaran | Diukur | Stunting
      Sukamaju | 100 | 80 | 8`,
      ),
      hidden: true,
    };
    const other = titled(
      'Cuaca',
      grid`
      Hari | Suhu | Angin
      Senin | 30 | 4
      Selasa | 31 | 5`,
    );
    const result = read([hidden, other]);
    expect(result.tables).toEqual([]);
    expect(rulesOf(result)).toEqual(['tab-not-recognised A1', 'tab-not-recognised A1']);
    expect(result.located.map((table) => table.dataRows)).toEqual([[1], [1, 2]]);
  });

  it('tells a village that is on no list as waiting, and one that is written twice only once', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting
      Hulu | Tanjung Baru Sekali | 100 | 80 | 8
      Hulu | Sukamaju | 50 | 40 | 2
      Hulu | Sukamaju | 50 | 40 | 2
      Hilir | Sungai Bakau | 50 | 40 | 2
      Hilir | Sungai Bakau | 50 | 40 | 3`,
      ),
    );
    expect(rulesOf(result)).toEqual(['village-unlisted B2', 'duplicate-row A3', 'contradictory-duplicate A5']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import { csv, grid, numberCell, workbook } from '#support/grids.ts';

function screen(tab: TabGrid): ReturnType<typeof screenWorkbook> {
  return screenWorkbook(workbook(tab), 'key');
}

function signs(tab: TabGrid): readonly string[] {
  const [one] = screen(tab).screened;
  return one?.kind === 'withheld' ? one.signs : [];
}

describe('what is withheld', () => {
  const withheld: readonly (readonly [string, TabGrid])[] = [
    [
      'a list of children by name and address',
      csv`
        No;NIK;Nama | x
        NIK | Nama | JK | Tgl Lahir | Nama Ortu
        9999020100000001 | CONTOH SATU | L | 2019-11-13 | ORTU SATU
        9999020100000002 | CONTOH DUA | P | 2020-11-13 | ORTU DUA`,
    ],
    [
      'columns shifted against the header, blanks that are no blanks',
      csv`
        No | NIK | Nama
        1 | x | 9999020100000001 | CONTOH
        2 | x | 9999 0201 0000 0002 | CONTOH`,
    ],
    [
      'a whole line in one cell',
      csv`
        a
        1;9999020100000001;CONTOH SATU;L
        2;9999020100000002;CONTOH DUA;P`,
    ],
    [
      'a NIK that became a number',
      {
        ...grid`
        Nama | NIK`,
        rows: [
          [{ value: 'NIK', shown: 'NIK', format: null }],
          [numberCell(9_999_020_100_000_000, '9,999E+15')],
          [numberCell(9_999_020_100_000_002, '9,999E+15')],
        ],
      },
    ],
    [
      'a NIK that a csv holds as a power of ten',
      csv`
        Nama | NIK
        CONTOH SATU | 9,99902E+15
        CONTOH DUA | 9.99902E+15`,
    ],
    [
      'names and birth dates without any number',
      grid`
        No | Nama Balita | Tanggal Lahir | Desa
        1 | CONTOH SATU | @2021-03-04 | Sukamaju`,
    ],
    [
      'names with what is told of a person',
      grid`
        No | Nama | JK | Umur | BB | TB
        1 | CONTOH SATU | L | 12 | 8 | 70`,
    ],
    [
      'rows of persons without any header',
      csv`
        1 | CONTOH SATU | L | 2019-11-13 | Sukamaju
        2 | CONTOH DUA | P | 2020-01-13 | Sukamaju
        3 | CONTOH TIGA | P | 2020-02-13 | Sukamaju`,
    ],
    [
      'children under a table of counts',
      grid`
        No | Desa | Sasaran | Stunting
        1 | Sukamaju | 100 | 8
        ---
        Nama Anak | Tgl Lahir | Status
        CONTOH SATU | @2021-03-04 | Pendek`,
    ],
  ];
  it.each(withheld)('%s', (_why, tab) => {
    expect(signs(tab)).not.toEqual([]);
    expect(screen(tab).safe.tabs).toEqual([]);
  });

  it('shows name, size and headers, and nothing that stands under them', () => {
    const [one] = screen(csv`
      No | NIK | Nama | Tgl Lahir | CONTOH RAHASIA
      1 | 9999020100000001 | CONTOH SATU | 2019-11-13 | x
      2 | 9999020100000002 | CONTOH DUA | 2019-11-14 | y`).screened;
    expect(one).toMatchObject({ kind: 'withheld', rows: 3, columns: 5, headers: ['No', 'NIK', 'Nama', 'Tgl Lahir'] });
    expect(JSON.stringify(one)).not.toMatch(/CONTOH|99990201/);
  });

  it('tells where the lists lie and which action they belong to, and nothing that stands in them', () => {
    const [one] = screen(csv`
      Data Tanggal : 2023-03-04 10:53:16
      No | NIK | Nama | JK | Tgl Lahir | Desa/Kel | Berat | Tinggi | TB/U | ZS TB/U
      1 | 9999020100000001 | CONTOH SATU | L | 2019-11-13 | Sukarahasia | 11.4 | 86.6 | Pendek | -2.53
      2 | 9999020100000002 | CONTOH DUA | P | 2019-11-14 | Sukarahasia | 12.4 | 88.6 | Normal | -1.53`).screened;
    const rows = { headerRows: [1], firstDataRow: 2, lastDataRow: 3, totalRows: [], dataRows: 2 };
    expect(one).toMatchObject({ kind: 'withheld', tables: [{ ...rows, action: 7 }] });
    expect(JSON.stringify(one)).not.toMatch(/CONTOH|99990201|Sukarahasia|2\.53/);
  });

  it('leaves the action of a list open that does not measure children', () => {
    const [one] = screen(csv`
      No | NIK | Nama | Alamat
      1 | 9999020100000001 | CONTOH SATU | Jalan Contoh
      2 | 9999020100000002 | CONTOH DUA | Jalan Contoh`).screened;
    expect(one).toMatchObject({ kind: 'withheld', tables: [{ headerRows: [0], firstDataRow: 1, action: null }] });
  });

  it('hashes with the key: the same content with another key cannot be compared', () => {
    const tab = csv`
      NIK | Nama
      9999020100000001 | CONTOH SATU
      9999020100000002 | CONTOH DUA`;
    const hashes = ['a', 'a', 'b'].map((key) => screenWorkbook(workbook(tab), key).screened[0]);
    const [first, second, other] = hashes.map((one) => (one?.kind === 'withheld' ? one.keyedHash : ''));
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('what passes', () => {
  const open: readonly (readonly [string, TabGrid])[] = [
    [
      'a signature block with a NIP',
      grid`
        No | Desa | Sasaran | Stunting
        1 | Sukamaju | 100 | 8
        ---
        | | Kepala Dinas Kesehatan
        | | dr. Contoh, M.Kes
        | | NIP. 19800101 200501 1 001
        | | 198001012005011001`,
    ],
    [
      'kode rekening and kegiatan',
      csv`
        Kode | Sub Kegiatan | Pagu
        1.02.02.2.02.0015 | Pengelolaan Gizi | 1000000
        5.1.02.01.01.0026 | Belanja | 1000000
        1.02.02.2.02.0015.5.1.02.01 | Belanja | 5`,
    ],
    [
      'an attendance list',
      grid`
        No | Nama | Jabatan | Instansi | Tanda Tangan
        1 | Contoh Satu | Kepala Bidang | Bappeda |
        2 | Contoh Dua | Staf | Dinkes |`,
    ],
    [
      'counts of births',
      grid`
        No | Desa | Jumlah Bayi Lahir | BB Lahir Rendah
        1 | Sukamaju | 12 | 3`,
    ],
    [
      'names of places',
      grid`
        Nama Kecamatan | Nama Puskesmas | Nama Desa | Umur 0-23 | BB/U | TB/U
        Hulu | Contoh | Sukamaju | 12 | 3 | 4`,
    ],
    [
      'an empty form for children',
      grid`
        No | NIK | Nama Anak | Tgl Lahir`,
    ],
    [
      'large amounts',
      grid`
        Program | Pagu
        Gizi | 125000000000
        Air | 999000000000`,
    ],
    [
      'links with long numbers',
      csv`
        Tentang | Link
        Perbup | https://example.org/document/5261107415261107
        Perda | https://example.org/document/5261107415261108`,
    ],
    [
      'figures by village and sex beside the day of their publication',
      grid`
        Kecamatan | Desa | Jenis Kelamin | Diukur | Stunting | Tanggal Publikasi
        Hulu | Sukamaju | Laki-laki | 80 | 8 | @2026-03-02
        Hulu | Sukamaju | Perempuan | 70 | 6 | @2026-03-02
        Hilir | Muara Dua | Laki-laki | 60 | 5 | @2026-03-09
        Hilir | Muara Dua | Perempuan | 50 | 4 | @2026-03-09`,
    ],
  ];
  it.each(open)('%s', (_why, tab) => expect(signs(tab)).toEqual([]));

  it('takes names and telephone numbers out of a roster of cadres and keeps the rest', () => {
    const { safe } = screen(grid`
      Desa | Nama Kader | No HP | Dilatih
      Sukamaju | Contoh Satu | 0812000001 | 1
      Muara Dua | Contoh Dua | 0812000002 | 0`);
    const texts = JSON.stringify(safe.tabs);
    expect(texts).not.toMatch(/Contoh|0812/);
    expect(safe.tabs[0]?.rows[1]?.map((cell) => cell?.value ?? null)).toEqual(['Sukamaju', null, null, 1]);
  });

  it('leaves our own tabs alone', () => {
    const ours = {
      ...grid`
      NIK
      9999020100000001
      9999020100000002`,
      ours: 'validasi',
    };
    expect(screen(ours).safe.tabs).toHaveLength(1);
  });
});

describe('properties', () => {
  it('lets no tab pass that holds two numbers of residents, wherever they stand', () => {
    const digits = fc.stringMatching(/^[1-9]\d{15}$/);
    const place = fc.record({ row: fc.nat(20), column: fc.nat(8) });
    fc.assert(
      fc.property(fc.tuple(digits, digits), fc.tuple(place, place), ([one, other], [at, elsewhere]) => {
        fc.pre(at.row !== elsewhere.row || at.column !== elsewhere.column);
        const rows = Array.from({ length: 22 }, () =>
          Array.from({ length: 10 }, () => numberCell(1) as TabGrid['rows'][0][0]),
        );
        const put = (spot: typeof at, text: string): void => {
          const row = rows[spot.row];
          if (row) row[spot.column] = { value: `\u00a0${text} `, shown: text, format: null };
        };
        put(at, one);
        put(elsewhere, other);
        expect(signs({ ...grid`x`, rows })).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

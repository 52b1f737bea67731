import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

const A7 = 'Aksi 7 Februari 2026';

/** What sheets of other programmes, printed pages and bare names lead into. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        'Review Kinerja Tahunan',
        grid`
      No | Indikator | Target | Realisasi | Capaian (%) | Faktor Penghambat | Rekomendasi
      1 | Remaja putri yang mengonsumsi TTD | 90 | 80 | 88.9 | Kurang sosialisasi | Tambah kader
      2 | Ibu hamil KEK mendapat tambahan asupan gizi | 90 | 95 | 105.6 | - | -`,
      ),
      [
        'action 8 kabupaten 2026: header 1, data 2 3',
        '|remaja putri yang mengonsumsi ttd indikator=Remaja putri yang mengonsumsi TTD faktor_penghambat=Kurang sosialisasi rekomendasi=Tambah kader target=90 realisasi=80 capaian_pct=88.9',
        '|ibu hamil kek mendapat tambahan asupan gizi indikator=Ibu hamil KEK mendapat tambahan asupan gizi target=90 realisasi=95 capaian_pct=105.6',
      ],
      'a target beside an indicator is no base',
    ],
    [
      titled(
        'Tabel 37',
        csv`
      No | Kecamatan | Lahir Hidup L | Lahir Hidup P | Lahir Hidup L+P | Ditimbang L | % L | Ditimbang P | % P | Ditimbang L+P | % L+P | BBLR L | BBLR P | BBLR L+P
      1 | Hilir | 31 | 29 | 60 | 28 | 91,4 | 25 | 86,4 | 53 | 89,0 | 1 | 1 | 2
      2 | Hulu | 51 | 47 | 98 | 47 | 91,5 | 45 | 95,7 | 92 | 93,5 | 2 | 2 | 4`,
      ),
      [
        'action 1 kecamatan 2026: header 1, data 2 3',
        'no-column-known C1: Lahir Hidup L, Lahir Hidup P, Lahir Hidup L+P, Ditimbang L, % L (kolom G), Ditimbang P, % P (kolom I), Ditimbang L+P, % L+P, BBLR L, BBLR P, BBLR L+P',
      ],
      'newborns who are weighed are no measured children: known by its words, its columns asked',
    ],
    [
      titled(
        'Tabel 45',
        csv`
      No | Kecamatan | Jml Bayi 6-11 bln | Mendapat Vit A | % | Jml Balita 12-59 bln | Mendapat Vit A | %
      1 | Hilir | 60 | 50 | 83,3 | 243 | 205 | 84,4
      2 | Hulu | 84 | 64 | 76,2 | 414 | 300 | 72,5`,
      ),
      [
        'action 1 kecamatan 2026: header 1, data 2 3',
        'no-column-known C1: Jml Bayi 6-11 bln, Mendapat Vit A (kolom D), % (kolom E), Jml Balita 12-59 bln, Mendapat Vit A (kolom G), % (kolom H)',
      ],
      'services that no field asks for are named, not read',
    ],
    [
      titled(
        'SKDN Februari 2026',
        grid`
      NO | PUSKESMAS | DESA | S | K | D | N | D/S | N/D
      1 | KUALA | SUNGAI BAKAU | 100 | 98 | 80 | 60 | 80 | 75
      2 | MAJU | SUKAMAJU | 50 | 50 | 40 | 30 | 80 | 75`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.01.2002 sasaran=100 diukur=80 cakupan_ukur=80',
        '62.07.02.2001 sasaran=50 diukur=40 cakupan_ukur=80',
        'columns-unknown E1: K (kolom E), N (kolom G), N/D (kolom I)',
      ],
      'letters of the growth monitoring',
    ],
    [
      titled(
        'Stunting 2026',
        grid`
      BULAN FEBRUARI 2026
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 100 | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2
      ---
      BULAN AGUSTUS 2026
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 110 | 90 | 7
      2 | Sungai Bakau | 55 | 45 | 3`,
      ),
      [
        'action 7 desa 2026-02: header 2, data 3 4',
        'action 7 desa 2026-08: header 7, data 8 9',
        '2026-02 62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '2026-02 62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '2026-08 62.07.02.2001 sasaran=110 diukur=90 stunting=7',
        '2026-08 62.07.01.2002 sasaran=55 diukur=45 stunting=3',
      ],
      'the month above each table',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting | | | Kecamatan | Stunting
      1 | Sukamaju | 100 | 80 | 8 | | | Hilir | 4
      2 | Sungai Bakau | 50 | 40 | 2 | | | Hulu | 8
      3 | Kuala Pembuang | 50 | 40 | 2 | | | |`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3 4',
        'action 7 kecamatan 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.01.1003 sasaran=50 diukur=40 stunting=2',
        '62.07.01 stunting=4',
        '62.07.02 stunting=8',
      ],
      'a summary for a chart beside the table',
    ],
    [
      titled(
        'Bumil',
        grid`
      DATA IBU HAMIL KEK DAN TTD TAHUN 2025
      NO | PUSKESMAS | JUMLAH IBU HAMIL | BUMIL KEK | BUMIL KEK MENDAPAT PMT | % | BUMIL MENDAPAT TTD 90 | %
      1 | KUALA | 200 | 20 | 18 | 90 | 150 | 75
      2 | MAJU | 100 | 10 | 8 | 80 | 90 | 90`,
      ),
      [
        'action 1 puskesmas 2025: header 2, data 3 4',
        'kuala i13_den=200 i10_den=20 i10_num=18 i10_pct=90',
        'maju i13_den=100 i10_den=10 i10_num=8 i10_pct=80',
        'column-asked G2',
        'columns-unknown H2: % (kolom H)',
      ],
      'pregnant women: bare shares after each count',
    ],
    [
      titled(
        A7,
        grid`
      REKAP | < | < | < | <
      PUSKESMAS KUALA | < | < | < | <
      NO | DESA | SASARAN | DIUKUR | STUNTING
      | | (anak) | (anak) | (anak)
      1 | Sungai Bakau | 100 | 80 | 8
      2 | Kuala Pembuang | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 3 4, data 5 6',
        '62.07.01.2002 sasaran=100 diukur=80 stunting=8',
        '62.07.01.1003 sasaran=50 diukur=40 stunting=2',
      ],
      'merged titles, units under the header',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 100 | 80 | 8
      *) data sementara per 5 Februari
      2 | Sungai Bakau | 50 | 40 | 2
      3 | Kuala Pembuang | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 4 5',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.01.1003 sasaran=50 diukur=40 stunting=2',
      ],
      'a remark between two rows',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 100 | 80 | 8
      Halaman 1
      No | Desa | Sasaran | Diukur | Stunting
      2 | Sungai Bakau | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 5',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
      ],
      'page numbers and the header again',
    ],
    [
      titled(
        'Aksi 1 Tahun 2025',
        grid`
      NO | KECAMATAN | DESA | JUMLAH IBU HAMIL | Ibu hamil mendapat TTD 90 tablet | Imunisasi dasar lengkap | Unmet need
      1 | Hilir | Muara Dua | 200 | 150 | 45 | 20
      2 | Hilir | Sungai Bakau | 100 | 90 | 30 | 15
      3 | Hulu | Sukamaju | 50 | 45 | 20 | 3`,
      ),
      [
        'action 1 desa 2025: header 1, data 2 3 4',
        '62.07.01.2001 i13_den=200 i11_num=150',
        '62.07.01.2002 i13_den=100 i11_num=90',
        '62.07.02.2001 i13_den=50 i11_num=45',
        'column-asked F1',
        'column-asked G1',
      ],
      'a bare name over counts and over what may be shares',
    ],
    [
      titled(
        'Aksi 1 Tahun 2025',
        grid`
      NO | KECAMATAN | DESA | JUMLAH IBU HAMIL | Ibu hamil mendapat TTD 90 tablet | ASI Eksklusif
      1 | Hilir | Muara Dua | 60 | 50 | 45
      2 | Hilir | Sungai Bakau | 40 | 30 | 30
      3 | Hulu | Sukamaju | 50 | 45 | 20`,
      ),
      [
        'action 1 desa 2025: header 1, data 2 3 4',
        '62.07.01.2001 i13_den=60',
        '62.07.01.2002 i13_den=40',
        '62.07.02.2001 i13_den=50',
        'column-asked E1',
        'column-asked F1',
      ],
      'a bare name over figures up to a hundred is asked about',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

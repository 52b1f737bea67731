import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

/** Months, quarters, years and sexes beside each other: wide becomes long. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        'Penimbangan Balita Stunting 2026',
        grid`
      REKAP BALITA STUNTING PER BULAN TAHUN 2026
      No | Desa | JANUARI | < | < | FEBRUARI | < | <
      ^ | ^ | L | P | L+P | L | P | L+P
      1 | Sukamaju | 3 | 2 | 5 | 4 | 2 | 6
      2 | Sungai Bakau | 1 | 2 | 3 | 1 | 1 | 2
      Jumlah | < | 4 | 4 | 8 | 5 | 3 | 8`,
      ),
      [
        'action 7 desa 2026: header 2 3, data 4 5, totals 6',
        '2026-01 62.07.02.2001|L stunting=3',
        '2026-01 62.07.02.2001|P stunting=2',
        '2026-01 62.07.02.2001 stunting=5',
        '2026-01 62.07.01.2002|L stunting=1',
        '2026-01 62.07.01.2002|P stunting=2',
        '2026-01 62.07.01.2002 stunting=3',
        '2026-02 62.07.02.2001|L stunting=4',
        '2026-02 62.07.02.2001|P stunting=2',
        '2026-02 62.07.02.2001 stunting=6',
        '2026-02 62.07.01.2002|L stunting=1',
        '2026-02 62.07.01.2002|P stunting=1',
        '2026-02 62.07.01.2002 stunting=2',
      ],
      'the title alone names the figure of months with L, P and L+P',
    ],
    [
      titled(
        'Aksi 5',
        grid`
      No | Kecamatan | Triwulan I | < | Triwulan II | <
      ^ | ^ | Jumlah KPM | KPM dilatih | Jumlah KPM | KPM dilatih
      1 | Hilir | 12 | 10 | 13 | 11
      2 | Hulu | 9 | 8 | 9 | 9`,
      ),
      [
        'action 5 kecamatan 2026: header 1 2, data 3 4',
        '2026-T1 62.07.01 jml_kpm=12 kpm_dilatih=10',
        '2026-T1 62.07.02 jml_kpm=9 kpm_dilatih=8',
        '2026-T2 62.07.01 jml_kpm=13 kpm_dilatih=11',
        '2026-T2 62.07.02 jml_kpm=9 kpm_dilatih=9',
      ],
      'quarters, each with the same columns',
    ],
    [
      titled(
        'Scorecard',
        grid`
      No | Kecamatan | Jumlah Desa | Desa melaporkan scorecard | < | < | <
      ^ | ^ | ^ | TW I | TW II | TW III | TW IV
      1 | Hilir | 3 | 3 | 2 | 1 | 0
      2 | Hulu | 2 | 2 | 2 | 2 | 0`,
      ),
      [
        'action 5 kecamatan 2026: header 1 2, data 3 4',
        '62.07.01 jml_desa=3 desa_scorecard_tw1=3 desa_scorecard_tw2=2 desa_scorecard_tw3=1 desa_scorecard_tw4=0',
        '62.07.02 jml_desa=2 desa_scorecard_tw1=2 desa_scorecard_tw2=2 desa_scorecard_tw3=2 desa_scorecard_tw4=0',
      ],
      'a quarter that is part of the name of a field is no period',
    ],
    [
      titled(
        'Aksi 7',
        grid`
      HASIL PENIMBANGAN TAHUN 2026
      No | Desa | FEBRUARI | < | < | < | AGUSTUS | < | < | <
      ^ | ^ | Sasaran | Diukur | Stunting | % | Sasaran | Diukur | Stunting | %
      1 | Sukamaju | 100 | 80 | 8 | 10 | 100 | 90 | 9 | 10
      2 | Sungai Bakau | 50 | 40 | 2 | 5 | 50 | 50 | 5 | 10
      | | 150 | 120 | 10 | 8.3 | 150 | 140 | 14 | 10`,
      ),
      [
        'action 7 desa 2026: header 2 3, data 4 5, totals 6',
        '2026-02 62.07.02.2001 sasaran=100 diukur=80 stunting=8 prevalensi=10',
        '2026-02 62.07.01.2002 sasaran=50 diukur=40 stunting=2 prevalensi=5',
        '2026-08 62.07.02.2001 sasaran=100 diukur=90 stunting=9 prevalensi=10',
        '2026-08 62.07.01.2002 sasaran=50 diukur=50 stunting=5 prevalensi=10',
      ],
      'months, each with count, base and share, sums without a name',
    ],
    [
      titled(
        'Aksi 7',
        grid`
      No | Desa | Sasaran | < | Stunting | <
      ^ | ^ | 2024 | 2025 | 2024 | 2025
      1 | Sukamaju | 100 | 80 | 8 | 10
      2 | Sungai Bakau | 50 | 40 | 2 | 5`,
      ),
      [
        'action 7 desa 2026: header 1 2, data 3 4',
        '2024 62.07.02.2001 sasaran=100 stunting=8',
        '2024 62.07.01.2002 sasaran=50 stunting=2',
        '2025 62.07.02.2001 sasaran=80 stunting=10',
        '2025 62.07.01.2002 sasaran=40 stunting=5',
      ],
      'years under each field',
    ],
    [
      titled(
        'Aksi 2',
        grid`
      No | Sub Kegiatan | Indikator | Satuan | Target 2025 | Realisasi 2025 | Target 2026 | Pagu 2026
      1 | Pengelolaan gizi | Balita dapat PMT | anak | 100 | 90 | 120 | 100000000
      2 | Pengelolaan bumil | Bumil dapat PMT | orang | 50 | 45 | 60 | 50000000`,
      ),
      [
        'action 2 kabupaten 2026: header 1, data 2 3',
        '2025 pengelolaan gizi||| sub_kegiatan=Pengelolaan gizi indikator=Balita dapat PMT satuan=anak target_volume=100 realisasi=90',
        '2025 pengelolaan bumil||| sub_kegiatan=Pengelolaan bumil indikator=Bumil dapat PMT satuan=orang target_volume=50 realisasi=45',
        '2026 pengelolaan gizi||| sub_kegiatan=Pengelolaan gizi indikator=Balita dapat PMT satuan=anak target_volume=120 pagu=100000000',
        '2026 pengelolaan bumil||| sub_kegiatan=Pengelolaan bumil indikator=Bumil dapat PMT satuan=orang target_volume=60 pagu=50000000',
      ],
      'years within headers',
    ],
    [
      titled(
        'Stunting',
        grid`
      JUMLAH BALITA STUNTING MENURUT DESA
      No | Desa | Tahun 2024 | < | Tahun 2025 | <
      ^ | ^ | Jumlah Balita | Stunting | Jumlah Balita | Stunting
      1 | Sukamaju | 100 | 8 | 110 | 7
      2 | Sungai Bakau | 50 | 2 | 55 | 3`,
      ),
      [
        'action 7 desa 2026: header 2 3, data 4 5',
        '2024 62.07.02.2001 sasaran=100 stunting=8',
        '2024 62.07.01.2002 sasaran=50 stunting=2',
        '2025 62.07.02.2001 sasaran=110 stunting=7',
        '2025 62.07.01.2002 sasaran=55 stunting=3',
      ],
      'years over columns of their own',
    ],
    [
      titled(
        'Prevalensi',
        grid`
      PREVALENSI STUNTING (%) KABUPATEN SERUYAN
      Kecamatan | 2022 | 2023 | 2024
      Hilir | 12.5 | 11.2 | 10.1
      Hulu | 15 | 14.2 | 13`,
      ),
      [
        'action 7 kecamatan 2026: header 2, data 3 4',
        '2022 62.07.01 prevalensi=12.5',
        '2022 62.07.02 prevalensi=15',
        '2023 62.07.01 prevalensi=11.2',
        '2023 62.07.02 prevalensi=14.2',
        '2024 62.07.01 prevalensi=10.1',
        '2024 62.07.02 prevalensi=13',
      ],
      'shares by year, named by the title alone',
    ],
    [
      titled(
        'Status Gizi Feb 2026',
        grid`
      NO | DESA | JUMLAH BALITA | < | < | STATUS GIZI TB/U | < | < | < | < | < | < | <
      ^ | ^ | L | P | TOTAL | SANGAT PENDEK | < | PENDEK | < | NORMAL | < | TINGGI | <
      ^ | ^ | ^ | ^ | ^ | L | P | L | P | L | P | L | P
      1 | Muara Dua | 50 | 50 | 100 | 1 | 1 | 3 | 3 | 44 | 45 | 2 | 1
      2 | Sungai Bakau | 25 | 25 | 50 | 0 | 1 | 1 | 1 | 24 | 23 | 0 | 0`,
      ),
      [
        'action 7 desa 2026-02: header 1 2 3, data 4 5',
        '?/muara dua|L refused sasaran=50 sangat_pendek=1 pendek=3 normal=44 tinggi=2',
        '?/muara dua|P refused sasaran=50 sangat_pendek=1 pendek=3 normal=45 tinggi=1',
        '?/muara dua refused sasaran=100',
        '62.07.01.2002|L sasaran=25 sangat_pendek=0 pendek=1 normal=24 tinggi=0',
        '62.07.01.2002|P sasaran=25 sangat_pendek=1 pendek=1 normal=23 tinggi=0',
        '62.07.01.2002 sasaran=50',
        'place-ambiguous B4',
      ],
      'sexes under each class, with and without a total',
    ],
    [
      titled(
        'Rekap',
        grid`
      REKAP HASIL PENIMBANGAN PUSKESMAS KUALA TAHUN 2026
      No | Indikator | Jan | Feb | Mar | Apr
      1 | Jumlah balita (S) | 100 | 101 | 102 | 103
      2 | Jumlah balita diukur | 80 | 81 | 82 | 83
      3 | Jumlah balita stunting | 8 | 8 | 7 | 7`,
      ),
      [
        'action 7 kabupaten 2026: header 2, data 3 4 5',
        '2026-01 62.07 periode_ukur=2026-01 sasaran=100 diukur=80 stunting=8',
        '2026-02 62.07 periode_ukur=2026-02 sasaran=101 diukur=81 stunting=8',
        '2026-03 62.07 periode_ukur=2026-03 sasaran=102 diukur=82 stunting=7',
        '2026-04 62.07 periode_ukur=2026-04 sasaran=103 diukur=83 stunting=7',
      ],
      'indicators in rows, months in columns',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

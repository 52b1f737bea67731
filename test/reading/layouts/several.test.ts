import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

const A7 = 'Aksi 7 Februari 2026';

/** Several tables on a tab, one table over several tabs, tabs of other purpose. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        'Data',
        grid`
      Tabel 1. Rembuk Stunting Kecamatan
      No | Kecamatan | Tanggal | Tempat | Jumlah Peserta
      1 | Hilir | @2026-02-12 | Aula | 40
      2 | Hulu | @2026-02-13 | Aula | 50
      ---
      Tabel 2. Jumlah KPM
      No | Kecamatan | Jumlah KPM | KPM dilatih
      1 | Hilir | 3 | 3
      2 | Hulu | 2 | 2
      ---
      Tabel 3. Peraturan
      No | Jenis | Nomor | Tahun | Tentang
      1 | Perbup | 12 | 2022 | Peran Desa dalam Penurunan Stunting
      2 | Perdes | 3 | 2023 | APBDes`,
      ),
      [
        'action 3 kecamatan 2026: header 2, data 3 4',
        'action 5 kecamatan 2026: header 7, data 8 9',
        'action 4 kabupaten 2026: header 12, data 13 14',
        '62.07.01|2026 02 12|aula tanggal=2026-02-12 tempat=Aula jml_peserta=40',
        '62.07.02|2026 02 13|aula tanggal=2026-02-13 tempat=Aula jml_peserta=50',
        '62.07.01 jml_kpm=3 kpm_dilatih=3',
        '62.07.02 jml_kpm=2 kpm_dilatih=2',
        'perbup|12|2022 jenis=Perbup nomor=12 tahun=2022 tentang=Peran Desa dalam Penurunan Stunting',
        'perdes|3|2023 jenis=Perdes nomor=3 tahun=2023 tentang=APBDes',
      ],
      'three actions one below the other',
    ],
    [
      titled(
        'Data',
        grid`
      No | Kecamatan | Jumlah KPM | KPM dilatih | | No | Kecamatan | Tanggal Rembuk | Tempat | Jumlah Peserta
      1 | Hilir | 3 | 3 | | 1 | Hilir | @2026-02-12 | Aula | 40
      2 | Hulu | 2 | 2 | | 2 | Hulu | @2026-02-13 | Aula | 50`,
      ),
      [
        'action 5 kecamatan 2026: header 1, data 2 3',
        'action 3 kecamatan 2026: header 1, data 2 3',
        '62.07.01 jml_kpm=3 kpm_dilatih=3',
        '62.07.02 jml_kpm=2 kpm_dilatih=2',
        '62.07.01|2026 02 12|aula tanggal=2026-02-12 tempat=Aula jml_peserta=40',
        '62.07.02|2026 02 13|aula tanggal=2026-02-13 tempat=Aula jml_peserta=50',
      ],
      'two actions beside each other',
    ],
    [
      [
        titled(
          'Kec. Hilir',
          grid`
      DATA STUNTING TAHUN 2026 BULAN FEBRUARI
      No | Desa | Sasaran | Diukur | Stunting
      1 | Muara Dua | 100 | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2`,
        ),
        titled(
          'Kec. Hulu',
          grid`
      DATA STUNTING TAHUN 2026 BULAN FEBRUARI
      No | Desa | Sasaran | Diukur | Stunting
      1 | Muara Dua | 60 | 50 | 5
      2 | Sukamaju | 60 | 50 | 5`,
        ),
      ],
      [
        'action 7 desa 2026-02: header 2, data 3 4',
        'action 7 desa 2026-02: header 2, data 3 4',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2002 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
      ],
      'a tab for each kecamatan is one table',
    ],
    [
      titled(
        A7,
        grid`
      Jumlah Desa | Jumlah Balita | Stunting
      2 | 150 | 10
      ---
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hulu | Sukamaju | 100 | 80 | 8
      2 | Hilir | Sungai Bakau | 50 | 40 | 2`,
      ),
      [
        'action 7 kabupaten 2026-02: header 1, data 2',
        'action 7 desa 2026-02: header 4, data 5 6',
        '62.07 sasaran=150 stunting=10',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        'columns-unknown A1: Jumlah Desa',
      ],
      'a summary above the table',
    ],
    [
      [
        titled('a', grid``),
        titled(
          'b',
          grid`
---
---`,
        ),
        titled(
          A7,
          grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 100 | 80 | 8`,
        ),
      ],
      ['action 7 desa 2026-02: header 1, data 2', '62.07.02.2001 sasaran=100 diukur=80 stunting=8'],
      'empty tabs beside a table',
    ],
    [
      [
        titled(
          'Petunjuk',
          grid`
      Cara mengisi
      1. Isi kolom kuning
      2. Simpan`,
        ),
        {
          ...titled(
            'Sheet3',
            grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Muara Dua | 60 | 50 | 5`,
          ),
          hidden: true,
        },
        titled(
          'Nomor HP',
          grid`
      No | Nama Kader | No HP
      1 | Aminah | 0812
      2 | Siti | 0813`,
        ),
        titled('Kosong', grid``),
      ],
      ['no action: header 1, data 2', 'no action: header 1, data -', 'tab-not-recognised A1', 'tab-not-recognised A1'],
      'instructions, a hidden tab and a list of telephones are left alone',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

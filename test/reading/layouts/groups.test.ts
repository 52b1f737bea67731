import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

const A7 = 'Aksi 7 Februari 2026';

/** Group rows, merged names, sums with and without a name, outlines. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        A7,
        grid`
      NO | DESA/KEL | SASARAN BALITA | BALITA DIUKUR | STUNTING | PREVALENSI
      (1) | (2) | (3) | (4) | (5) | (6=5/4*100)
      1 | Sukamaju | 100 | 80 | 8 | 10
      2 | Sungai Bakau | 50 | 40 | 2 | 5`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8 prevalensi=10',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2 prevalensi=5',
      ],
      'a numbering row with a formula',
    ],
    [
      titled(
        A7,
        grid`
      NO | DESA/KEL | SASARAN BALITA | BALITA DIUKUR | STUNTING | PREVALENSI
      1 | 2 | 3 | 4 | 5 | 6 = 5 : 4 x 100%
      1 | Sukamaju | 100 | 80 | 8 | 10
      2 | Sungai Bakau | 50 | 40 | 2 | 5`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8 prevalensi=10',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2 prevalensi=5',
      ],
      'a numbering row with a formula in words',
    ],
    [
      titled(
        A7,
        grid`
      NO | KECAMATAN/DESA | SASARAN | DIUKUR | STUNTING
      I | HILIR | 150 | 120 | 10
      1 | Muara Dua | 100 | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2
      II | HULU | 60 | 50 | 5
      1 | Sukamaju | 60 | 50 | 5`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4 6, totals 2 5, groups 2 5',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
      ],
      'Roman group rows that hold the sum of their kecamatan',
    ],
    [
      titled(
        A7,
        grid`
      NO | WILAYAH | SASARAN | DIUKUR | STUNTING
      A | KEC. HILIR | | |
      1 | Desa Muara Dua | 100 | 80 | 8
      2 | Kel. Kuala Pembuang | 50 | 40 | 2
      B | KEC. HULU | | |
      1 | Desa Sukamaju | 60 | 50 | 5
      2 | Desa Muara Dua | 60 | 50 | 5`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4 6 7, groups 2 5',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.1003 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2002 sasaran=60 diukur=50 stunting=5',
      ],
      'letters over kecamatan, a column of both called Wilayah',
    ],
    [
      titled(
        A7,
        grid`
      Kecamatan / Desa | Sasaran | Diukur | Stunting
      HILIR | 150 | 120 | 10
      Muara Dua | 100 | 80 | 8
      Sungai Bakau | 50 | 40 | 2
      HULU | 120 | 100 | 10
      Sukamaju | 60 | 50 | 5
      Muara Dua | 60 | 50 | 5
      KABUPATEN SERUYAN | 270 | 220 | 20`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4 6 7, totals 2 5 8, groups 2 5',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2002 sasaran=60 diukur=50 stunting=5',
      ],
      'kecamatan among their villages told by nothing but their sums',
    ],
    [
      titled(
        A7,
        grid`
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hilir | Muara Dua | 100 | 80 | 8
      2 | ^ | Sungai Bakau | 50 | 40 | 2
      | Sub Total | < | 150 | 120 | 10
      3 | Hulu | Sukamaju | 60 | 50 | 5
      4 | ^ | Muara Dua | 60 | 50 | 5
      | Sub Total | < | 120 | 100 | 10
      | Total | < | 270 | 220 | 20`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3 5 6, totals 4 7 8',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2002 sasaran=60 diukur=50 stunting=5',
      ],
      'kecamatan merged over villages, sub totals',
    ],
    [
      titled(
        A7,
        grid`
      KECAMATAN HILIR
      No | Desa | Sasaran | Diukur | Stunting
      1 | Muara Dua | 100 | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2
      Jumlah | | 150 | 120 | 10
      ---
      KECAMATAN HULU
      No | Desa | Sasaran | Diukur | Stunting
      1 | Muara Dua | 60 | 50 | 5
      2 | Sukamaju | 60 | 50 | 5
      Jumlah | | 120 | 100 | 10`,
      ),
      [
        'action 7 desa 2026-02: header 2, data 3 4 9 10, totals 5 11, groups 7',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2002 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
      ],
      'a header again for each kecamatan, named above it',
    ],
    [
      titled(
        A7,
        grid`
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hilir | Muara Dua | 100 | 80 | 8
      2 | Hilir | Sungai Bakau | 50 | 40 | 2
      | | | 150 | 120 | 10
      3 | Hulu | Sukamaju | 60 | 50 | 5
      4 | Hulu | Muara Dua | 40 | 30 | 3
      | | | 100 | 80 | 8
      | | | 250 | 200 | 18`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3 5 6, totals 4 7 8',
        '62.07.01.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=60 diukur=50 stunting=5',
        '62.07.02.2002 sasaran=40 diukur=30 stunting=3',
      ],
      'sums without any name, and the sum of the sums',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      | PUSKESMAS KUALA
      1 | Sungai Bakau | 100 | 80 | 8
      2 | Kuala Pembuang | 50 | 40 | 2
      | Jumlah Puskesmas | 150 | 120 | 10
      | PUSKESMAS MAJU
      1 | Sukamaju | 100 | 80 | 8
      | Jumlah Puskesmas | 100 | 80 | 8
      | TOTAL KABUPATEN | 250 | 200 | 18`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4 7, totals 5 8 9, groups 2 6',
        '62.07.01.2002 sasaran=100 diukur=80 stunting=8',
        '62.07.01.1003 sasaran=50 diukur=40 stunting=2',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
      ],
      'puskesmas as group rows',
    ],
    [
      titled(
        'Aksi 2',
        grid`
      MATRIKS RENCANA KEGIATAN PENURUNAN STUNTING TAHUN 2026
      KODE | PROGRAM / KEGIATAN / SUB KEGIATAN | INDIKATOR | TARGET | SATUAN | PAGU (Rp) | SUMBER DANA | LOKASI | OPD
      1.02 | DINAS KESEHATAN | | | | 150000000 | | |
      1.02.02 | Program Pemenuhan Upaya Kesehatan | | | | 150000000 | | |
      1.02.02.2.02 | Penyediaan Layanan Kesehatan | | | | 150000000 | | |
      1.02.02.2.02.0015 | Pengelolaan Pelayanan Kesehatan Gizi Masyarakat | Jumlah balita mendapat PMT | 120 | anak | 100000000 | DAK Nonfisik | Muara Dua | Dinkes
      1.02.02.2.02.0016 | Pengelolaan Pelayanan Kesehatan Ibu Hamil | Jumlah bumil | 60 | orang | 50000000 | APBD | Sukamaju | Dinkes
      | JUMLAH | | | | 150000000 | | |`,
      ),
      [
        'action 2 kabupaten 2026: header 2, data 6 7, totals 8, groups 3 4 5',
        'pengelolaan pelayanan kesehatan gizi masyarakat||muara dua|dak nonfisik bok kode_sub_kegiatan=1.02.02.2.02.0015 sub_kegiatan=Pengelolaan Pelayanan Kesehatan Gizi Masyarakat indikator=Jumlah balita mendapat PMT satuan=anak sumber_dana=DAK Nonfisik/BOK lokasi=Muara Dua opd_pj=Dinkes target_volume=120 pagu=100000000',
        'pengelolaan pelayanan kesehatan ibu hamil||sukamaju|apbd kab kota kode_sub_kegiatan=1.02.02.2.02.0016 sub_kegiatan=Pengelolaan Pelayanan Kesehatan Ibu Hamil indikator=Jumlah bumil satuan=orang sumber_dana=APBD Kab/Kota lokasi=Sukamaju opd_pj=Dinkes target_volume=60 pagu=50000000',
      ],
      'programmes and activities over their sub activities count nothing twice',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

const A7 = 'Aksi 7 Februari 2026';

/** One oddity each: what a careful reader must neither trip over nor pass by. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        A7,
        grid`
      NO |  DESA  | jumlah   BALITA | DiUkUr | STUNTING |
      1 | Sukamaju | 100 | 80 | 8 |
      2 | Sungai Bakau | 50 | 40 | 2 | `,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
      ],
      'a trailing blank header; case and blanks differ',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting | Keterangan
      1 | Sukamaju | 100 | 80 | 8
      ---
      2 | Sungai Bakau | 50
      3 | Kuala Pembuang | 50 | 40 | 2 | ok`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 4 5',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50',
        '62.07.01.1003 keterangan=ok sasaran=50 diukur=40 stunting=2',
      ],
      'rows shorter than the header, a blank row inside',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting | Pendek
      1 | Sukamaju | 100 | 80 | 8 |
      2 | Sungai Bakau | 50 | 40 | 2 |`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
      ],
      'a column blank throughout',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2
      3 | Kuala Pembuang | 60 | 50 | 3`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3 4',
        '62.07.02.2001 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        '62.07.01.1003 sasaran=60 diukur=50 stunting=3',
      ],
      'the first cell of a column is blank',
    ],
    [
      titled(
        A7,
        grid`
      No | Kecamatan | Desa | Balita
      No | Kecamatan | Desa | Sasaran | Diukur | Stunting
      1 | Hulu | Sukamaju | 100 | 80 | 8
      2 | Hilir | Sungai Bakau | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 2, data 3 4',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
      ],
      'a header begun and written anew',
    ],
    [
      titled(
        A7,
        grid`
      No | Puskesmas | Kecamatan | TB/U | < | < | < | <
      ^ | ^ | ^ | Sangat Pendek | Pendek | Normal | Tinggi | Outlier
      1 | Kuala | Hilir | 2 | 6 | 70 | 2 | 1
      2 | Maju | Hilir | 1 | 3 | 40 | 0 | 0
      3 | Sentosa | Hulu | 1 | 3 | 40 | 0 | 0`,
      ),
      [
        'action 7 puskesmas 2026-02: header 1 2, data 3 4 5',
        'kuala sangat_pendek=2 pendek=6 normal=70 tinggi=2 outlier=1',
        'maju sangat_pendek=1 pendek=3 normal=40 tinggi=0 outlier=0',
        'sentosa sangat_pendek=1 pendek=3 normal=40 tinggi=0 outlier=0',
      ],
      'an outlier column',
    ],
    [
      titled(
        A7,
        grid`
      No | Kecamatan | Puskesmas | Sasaran | Diukur | Stunting
      1 | Hilir | Kuala I | 100 | 80 | 8
      2 | Hilir | Kuala II | 50 | 40 | 2
      3 | Hulu | Maju | 100 | 80 | 8`,
      ),
      [
        'action 7 puskesmas 2026-02: header 1, data 2 3 4',
        'kuala i sasaran=100 diukur=80 stunting=8',
        'kuala ii sasaran=50 diukur=40 stunting=2',
        'maju sasaran=100 diukur=80 stunting=8',
      ],
      'more puskesmas than kecamatan',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | | Sasaran | Diukur | Stunting
      1 | Sukamaju | 7 | 100 | 80 | 8
      2 | Sungai Bakau | 9 | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
        'columns-unknown C1: (kolom C)',
      ],
      'an inserted column without a name',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting | Stunting
      1 | Sukamaju | 100 | 80 | 8 | 9
      2 | Sungai Bakau | 50 | 40 | 2 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80',
        '62.07.01.2002 sasaran=50 diukur=40',
        'column-twice E1',
      ],
      'one header twice with different figures: neither is read',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Sukamaju | 100 | 80 | 10%
      2 | Sungai Bakau | 50 | 40 | 5%`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=100 diukur=80 prevalensi=10',
        '62.07.01.2002 sasaran=50 diukur=40 prevalensi=5',
      ],
      'shares under a header that says a count',
    ],
    [
      titled(
        A7,
        grid`
      No | Desa | Sasaran | Diukur | % | Stunting | %
      1 | Muara Dua | 100 | 80 | 80 | 8 | 10
      2 | Sungai Bakau | 50 | 40 | 80 | 2 | 5`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '?/muara dua refused sasaran=100 diukur=80 cakupan_ukur=80 stunting=8 prevalensi=10',
        '62.07.01.2002 sasaran=50 diukur=40 cakupan_ukur=80 stunting=2 prevalensi=5',
        'place-ambiguous B2',
      ],
      'bare shares told by their figures',
    ],
    [
      titled(
        A7,
        grid`
      No | Puskesmas | Jumlah balita diukur | Sangat Pendek | < | Pendek | < | Stunting | <
      ^ | ^ | ^ | n | % | n | % | n | %
      1 | Kuala | 100 | 2 | 2 | 6 | 6 | 8 | 8
      2 | Maju | 200 | 4 | 2 | 12 | 6 | 16 | 8
      | Kabupaten | 300 | 6 | 2 | 18 | 6 | 24 | 8`,
      ),
      [
        'action 7 puskesmas 2026-02: header 1 2, data 3 4, totals 5',
        'kuala diukur=100 sangat_pendek=2 pendek=6 stunting=8 prevalensi=8',
        'maju diukur=200 sangat_pendek=4 pendek=12 stunting=16 prevalensi=8',
        'columns-unknown E2: Sangat Pendek / %, Pendek / %',
      ],
      'n and % under each class: n is no Normal',
    ],
    [
      titled(
        A7,
        grid`
      NO | DESA | SASARAN | DIUKUR | STUNTING
      ---
      1 | Sukamaju | 100 | 80 | 8
      2 | Sungai Bakau | 50 | 40 | 2`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 3 4',
        '62.07.02.2001 sasaran=100 diukur=80 stunting=8',
        '62.07.01.2002 sasaran=50 diukur=40 stunting=2',
      ],
      'a blank row under the header',
    ],
    [
      titled(
        A7,
        csv`
      | | Balita | | | TB/U | | |
      No | Desa | Sasaran | Diukur | D/S | Sangat Pendek | Pendek | Stunting | %
      1 | Sukamaju | 100 | 80 | 80,0 | 2 | 6 | 8 | 10,0
      2 | Sungai Bakau | 50 | 40 | 80,0 | 0 | 2 | 2 | 5,0`,
      ),
      [
        'action 7 desa 2026-02: header 1 2, data 3 4',
        '62.07.02.2001 sasaran=100 diukur=80 cakupan_ukur=80 sangat_pendek=2 pendek=6 stunting=8 prevalensi=10',
        '62.07.01.2002 sasaran=50 diukur=40 cakupan_ukur=80 sangat_pendek=0 pendek=2 stunting=2 prevalensi=5',
      ],
      'groups of a csv beside columns without a group',
    ],
    [
      titled(
        A7,
        csv`
      No | Desa | Jumlah Balita | Balita Diukur | Stunting
      1 | Sukamaju | 1.234 | 1.100 | 80
      2 | Sungai Bakau | 2.500 | 2.100 | 100`,
      ),
      [
        'action 7 desa 2026-02: header 1, data 2 3',
        '62.07.02.2001 sasaran=1234 diukur=1100 stunting=80',
        '62.07.01.2002 sasaran=2500 diukur=2100 stunting=100',
      ],
      'thousands as text',
    ],
    [
      titled(
        A7,
        grid`
      | Sasaran | Diukur | Stunting
      Hilir | 150 | 120 | 10
      Hulu | 120 | 100 | 10
      Total | 270 | 220 | 20`,
      ),
      [
        'action 7 kecamatan 2026-02: header 1, data 2 3, totals 4',
        '62.07.01 sasaran=150 diukur=120 stunting=10',
        '62.07.02 sasaran=120 diukur=100 stunting=10',
      ],
      'no header over the names',
    ],
    [
      titled(
        'Reviu',
        grid`
      REVIU KINERJA 8 AKSI TAHUN 2025
      Aksi | Selesai (Ya/Tidak) | Tanggal
      Aksi 1 | Ya | 12 Februari 2025
      Aksi 2 | Ya | Maret 2025
      Aksi 3 | Tidak | belum`,
      ),
      ['no action: header 2, data 3 4 5', 'action-asked A2'],
      'answers that are headers elsewhere go on with a list',
    ],
    [
      titled(
        'Aksi 6 Manajemen Data',
        grid`
      No | Indikator | Sumber Data | OPD Penanggung Jawab | Kendala | Permasalahan
      1 | Prevalensi stunting | e-PPGBM | Dinkes | jaringan | tenaga
      2 | Akses air minum | SIMSPAM | PUPR | alat | anggaran`,
      ),
      [
        'action 6 kabupaten 2026: header 1, data 2 3',
        '|prevalensi stunting|e ppgbm indikator=Prevalensi stunting nama_sistem=e-PPGBM opd_pemilik=Dinkes kesenjangan=tenaga',
        '|akses air minum|simspam indikator=Akses air minum nama_sistem=SIMSPAM opd_pemilik=PUPR kesenjangan=anggaran',
        'columns-unknown E1: Kendala',
      ],
      'two columns of words for one thing, and a source that is the system beside the office',
    ],
    [
      [
        titled(
          'ATK',
          grid`
      No | Uraian | Volume | Harga
      1 | Kertas | 10 | 50000`,
        ),
        titled(
          'Lembar 2',
          grid`
      No | Uraian | Volume | Pagu
      1 | PMT balita | 10 | 50000000`,
        ),
      ],
      [
        'no action: header 1, data 2',
        'action 2 kabupaten 2026: header 1, data 2',
        '|pmt balita|| uraian=PMT balita target_volume=10 pagu=50000000',
        'action-asked A1',
      ],
      'a shopping list is nobody’s plan until somebody says so',
    ],
    [
      titled(
        'Aksi 1 Analisis Situasi',
        grid`
      ANALISIS SITUASI STUNTING TAHUN 2026
      Desa | Jumlah Keluarga | Jumlah Keluarga Berisiko Stunting | Jumlah Balita Diukur | Jumlah Balita Sangat Pendek | Jumlah Balita Pendek | Prevalensi Balita Stunting
      Sukamaju | 300 | 40 | 212 | 0 | 1 | 0.47
      Kuala Pembuang | 300 | 40 | 200 | 10 | 16 | 13
      Sungai Bakau | 300 | 40 | 100 | 20 | 22 | 42`,
      ),
      [
        'action 1 desa 2026: header 2, data 3 4 5',
        '62.07.02.2001 jml_keluarga=300 jml_keluarga_berisiko=40 jml_balita_diukur=212 balita_sangat_pendek=0 balita_pendek=1 prevalensi_balita=0.47',
        '62.07.01.1003 jml_keluarga=300 jml_keluarga_berisiko=40 jml_balita_diukur=200 balita_sangat_pendek=10 balita_pendek=16 prevalensi_balita=13',
        '62.07.01.2002 jml_keluarga=300 jml_keluarga_berisiko=40 jml_balita_diukur=100 balita_sangat_pendek=20 balita_pendek=22 prevalensi_balita=42',
      ],
      'the parts of the stunted say that 0,47 is below one per cent',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

/** Indicators in rows, forms, and what a district types instead of a table. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        'Ansit 2026',
        grid`
      No | Indikator | Hilir | Hulu | Jumlah
      1 | Jumlah Keluarga | 100 | 80 | 180
      2 | Jumlah Keluarga Berisiko Stunting | 20 | 10 | 30
      3 | Jumlah Balita | 60 | 50 | 110
      4 | Jumlah Balita Stunting | 6 | 5 | 11`,
      ),
      [
        'action 1 kecamatan 2026: header 1, data 2 3 4 5',
        '62.07.01 jml_keluarga=100 jml_keluarga_berisiko=20 jml_balita=60 balita_stunting=6',
        '62.07.02 jml_keluarga=80 jml_keluarga_berisiko=10 jml_balita=50 balita_stunting=5',
      ],
      'kecamatan in columns, with their sum',
    ],
    [
      titled(
        'Aksi 1 2025',
        grid`
      CAKUPAN 29 INDIKATOR KABUPATEN SERUYAN TAHUN 2025
      No | Indikator | Sasaran | Capaian | %
      1 | Remaja putri yang mengonsumsi TTD | 100 | 80 | 80
      2 | Remaja putri yang menerima layanan pemeriksaan status anemia (hemoglobin) | 100 | 70 | 70
      3 | Calon pengantin /calon ibu yang menerima Tablet Tambah Darah (TTD) | 50 | 40 | 80`,
      ),
      [
        'action 1 kabupaten 2025: header 2, data 3 4 5',
        '62.07 i01_den=100 i01_num=80 i01_pct=80 i02_den=100 i02_num=70 i02_pct=70 i03_den=50 i03_num=40 i03_pct=80',
      ],
      'base, count and share beside each indicator',
    ],
    [
      titled(
        'LB3 GIZI',
        grid`
      LAPORAN BULANAN GIZI (LB3)
      PUSKESMAS : KUALA
      BULAN : FEBRUARI 2026
      NO | URAIAN KEGIATAN | DESA/KELURAHAN | < | < | JUMLAH
      ^ | ^ | Muara Dua | Sungai Bakau | Kuala Pembuang | ^
      1 | Jumlah seluruh balita (S) | 100 | 50 | 70 | 220
      2 | Jumlah balita ditimbang (D) | 80 | 40 | 60 | 180
      3 | Jumlah balita diukur | 80 | 40 | 60 | 180
      4 | Jumlah balita pendek | 6 | 2 | 3 | 11
      5 | Jumlah balita sangat pendek | 2 | 1 | 0 | 3`,
      ),
      [
        'action 7 desa 2026-02: header 4 5, data 6 7 8 9 10',
        '?/muara dua refused sasaran=100 diukur=80 pendek=6 sangat_pendek=2',
        '62.07.01.2002 sasaran=50 diukur=40 pendek=2 sangat_pendek=1',
        '62.07.01.1003 sasaran=70 diukur=60 pendek=3 sangat_pendek=0',
        'columns-unknown B7: Jumlah balita ditimbang (D)',
        'place-ambiguous C5',
      ],
      'villages in columns, under a group header',
    ],
    [
      titled(
        'Aksi 3',
        grid`
      FORMULIR REMBUK STUNTING
      Tingkat | : | Kabupaten
      Tanggal Pelaksanaan | : | 12 Mei 2026
      Tempat | : | Aula Bappeda
      Jumlah Peserta | : | 120 orang
      Dipimpin oleh | : | Sekda
      Komitmen ditandatangani | : | Ya`,
      ),
      [
        'action 3 kabupaten 2026: header -, data 2 3 4 5 6 7',
        'kabupaten|2026 05 12|aula bappeda tingkat=Kabupaten tanggal=2026-05-12 tempat=Aula Bappeda dipimpin_oleh=Sekda jml_peserta=120 komitmen_ditandatangani=true',
      ],
      'a form of label : value',
    ],
    [
      titled(
        'Stunting Feb 2026',
        grid`
      Muara Dua | 100 | 80 | 8
      Sungai Bakau | 50 | 40 | 2
      Sukamaju | 60 | 50 | 5`,
      ),
      ['tab-not-recognised A1'],
      'names and figures without a header are told, not passed over',
    ],
    [
      titled(
        'Sheet1',
        grid`
      Assalamualaikum bapak ibu berikut data stunting bulan februari 2026
      Desa Muara Dua : 8 anak
      Desa Sungai Bakau : 2 anak
      Desa Sukamaju : 5 anak`,
      ),
      ['tab-not-recognised A2'],
      'lines typed as a message are told, not passed over',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

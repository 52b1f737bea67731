import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, titled } from '#support/grids.ts';
import { read } from '#support/reading.ts';
import { told } from './told.ts';

/** Layouts of open data, statistics, profiles of health and budget documents. */
const LAYOUTS: readonly (readonly [layout: TabGrid, expected: readonly string[], why: string])[] = [
  [
    csv`
      id | bps_kode_kecamatan | bps_nama_kecamatan | kemendagri_kode_kecamatan | kemendagri_nama_kecamatan | jumlah_balita_stunting | satuan | tahun
      1 | 6207010 | HILIR | 62.07.01 | HILIR | 112 | ORANG | 2023
      2 | 6207020 | HULU | 62.07.02 | HULU | 240 | ORANG | 2023`,
    [
      'action 7 kecamatan 2026: header 1, data 2 3',
      '62.07.01 tahun=2023 stunting=112',
      '62.07.02 tahun=2023 stunting=240',
      'columns-unknown B1: bps_kode_kecamatan',
    ],
    'codes of BPS stand beside those that are meant',
  ],
  [
    csv`
      periode_data | kecamatan | kelurahan | jenis_kelamin | jumlah_balita_diukur | jumlah_balita_stunting
      202408 | HULU | SUKAMAJU | Laki-laki | 152 | 3
      202408 | HULU | SUKAMAJU | Perempuan | 148 | 2`,
    [
      'action 7 desa 2026: header 1, data 2 3',
      '62.07.02.2001|L periode_ukur=2024-08 jk=L diukur=152 stunting=3',
      '62.07.02.2001|P periode_ukur=2024-08 jk=P diukur=148 stunting=2',
    ],
    'a month as 202408',
  ],
  [
    titled(
      'Aksi 7',
      grid`
      Kecamatan Subdistrict | Jumlah Balita Number of Under-fives | Balita Stunting Stunted | Balita Diukur Measured
      (1) | (2) | (3) | (4)
      Hilir | 100 | 8 | 80
      Hulu | 50 | 2 | 40
      Seruyan | 150 | 10 | 120`,
    ),
    [
      'action 7 kecamatan 2026: header 1, data 3 4, totals 5',
      '62.07.01 sasaran=100 stunting=8 diukur=80',
      '62.07.02 sasaran=50 stunting=2 diukur=40',
    ],
    'headers in two languages, one beneath the other',
  ],
  [
    grid`
      STATUS GIZI BALITA MENURUT PUSKESMAS
      KABUPATEN/KOTA | SERUYAN
      TAHUN | 2023
      NO | KECAMATAN | PUSKESMAS | JUMLAH BALITA 0-59 BULAN YANG DITIMBANG | JUMLAH BALITA 0-59 BULAN YANG DIUKUR TINGGI BADAN | BALITA PENDEK (TB/U) | < | JUMLAH BALITA 0-59 BULAN YANG DIUKUR
      ^ | ^ | ^ | ^ | ^ | JUMLAH | % | ^
      1 | Hilir | Kuala | 310 | 300 | 15 | 5 | 305
      2 | Hulu | Maju | 205 | 200 | 20 | 10 | 200
      JUMLAH (KAB/KOTA) | < | < | 515 | 500 | 35 | 7 | 505`,
    [
      'action 7 puskesmas 2023: header 4 5, data 6 7, totals 8',
      'kuala diukur=300 stunting=15 prevalensi=5',
      'maju diukur=200 stunting=20 prevalensi=10',
      'columns-unknown D5: JUMLAH BALITA 0-59 BULAN YANG DITIMBANG, JUMLAH BALITA 0-59 BULAN YANG DIUKUR',
    ],
    'labels without a colon; three counts of children, of which the height is meant',
  ],
  [
    titled(
      'Aksi 7 Februari 2026',
      grid`
      NO | PUSKESMAS | DIUKUR | < | < | TB/U | < | < | < | < | <
      ^ | ^ | ^ | ^ | ^ | SANGAT PENDEK | < | < | PENDEK | < | <
      ^ | ^ | L | P | JML | L | P | JML | L | P | JML
      1 | Kuala | 45 | 44 | 89 | 1 | 2 | 3 | 4 | 5 | 9`,
    ),
    [
      'action 7 puskesmas 2026-02: header 1 2 3, data 4',
      'kuala|L diukur=45 sangat_pendek=1 pendek=4',
      'kuala|P diukur=44 sangat_pendek=2 pendek=5',
      'kuala diukur=89 sangat_pendek=3 pendek=9',
    ],
    'JML beside L and P under a class is of that class',
  ],
  [
    titled(
      'Aksi 7 Agustus 2025',
      grid`
      NO | WILAYAH | BALITA | DIUKUR | STUNTING | PREVALENSI (%)
      1 | 2 | 3 | 4 | 5 | 6=5/4*100
       | KABUPATEN SERUYAN | 150 | 120 | 10 | 8.33
      1 | Kecamatan Hilir | 100 | 80 | 8 | 10
      2 | Kecamatan Hulu | 50 | 40 | 2 | 5`,
    ),
    [
      'action 7 kecamatan 2025-08: header 1, data 4 5, totals 3',
      '62.07.01 sasaran=100 diukur=80 stunting=8 prevalensi=10',
      '62.07.02 sasaran=50 diukur=40 stunting=2 prevalensi=5',
    ],
    'the whole district first',
  ],
  [
    titled(
      'Stunting 2023 - 2024',
      grid`
      No | Puskesmas | 2023 | < | 2024 | <
      ^ | ^ | Balita Diukur | Stunting | Balita Diukur | Stunting
      1 | Kuala | 50 | 5 | 52 | 4
      2 | Maju | 80 | 6 | 81 | 8`,
    ),
    [
      'action 7 puskesmas 2026: header 1 2, data 3 4',
      '2023 kuala diukur=50 stunting=5',
      '2023 maju diukur=80 stunting=6',
      '2024 kuala diukur=52 stunting=4',
      '2024 maju diukur=81 stunting=8',
    ],
    'a span of years over columns that say their year',
  ],
  [
    titled(
      'Aksi 2 Rencana Kegiatan 2026',
      grid`
      Kode | < | < | < | < | Program/Kegiatan/Sub Kegiatan | Lokasi | Pagu (Rp) | Sumber Dana
      1 | 2 | 2 | | | PROGRAM UPAYA KESEHATAN | | |
      1 | 2 | 2 | 2.02 | | Penyediaan Layanan | | |
      1 | 2 | 2 | 2.02 | 15 | Pengelolaan Gizi | Kec. Hulu | 450000000 | BOK
      1 | 2 | 2 | 2.02 | 2 | Kesehatan Ibu Hamil | Kec. Hilir | 275500000 | DAU
       | | | | | JUMLAH | | 725500000 |`,
    ),
    [
      'action 2 kabupaten 2026: header 1, data 4 5, totals 6, groups 2 3',
      'pengelolaan gizi||kec hulu|dak nonfisik bok kode_sub_kegiatan=1.02.02.2.02.0015 sub_kegiatan=Pengelolaan Gizi lokasi=Kec. Hulu sumber_dana=DAK Nonfisik/BOK pagu=450000000',
      'kesehatan ibu hamil||kec hilir|dau kode_sub_kegiatan=1.02.02.2.02.0002 sub_kegiatan=Kesehatan Ibu Hamil lokasi=Kec. Hilir sumber_dana=DAU pagu=275500000',
    ],
    'a code spread over columns, programmes over their activities',
  ],
  [
    titled(
      'Aksi 2 Rencana Kegiatan 2026',
      grid`
      No | Sub Kegiatan | Pagu (Rp) | Sumber Dana | Lokasi | TERINTEGRASI DALAM DOKUMEN | < | <
      ^ | ^ | ^ | ^ | ^ | RKPD | KUA-PPAS | APBD
      1 | Pengelolaan Gizi | 150000000 | BOK | Kec. Hulu | √ | √ | -`,
    ),
    [
      'action 2 kabupaten 2026: header 1 2, data 3',
      'pengelolaan gizi||kec hulu|dak nonfisik bok sub_kegiatan=Pengelolaan Gizi sumber_dana=DAK Nonfisik/BOK lokasi=Kec. Hulu pagu=150000000 terintegrasi_rkpd=true terintegrasi_kua_ppas=true',
    ],
    'ticks under a group of documents',
  ],
  [
    titled(
      'Jadwal Rembuk Stunting Kecamatan 2026',
      grid`
      No | Hari/Tanggal | Waktu | Kecamatan | Tempat
      1 | Senin, 9 Maret 2026 | 08.00 | Hilir | Aula
      2 | ^ | 13.00 | Hulu | Balai`,
    ),
    [
      'action 3 kecamatan 2026: header 1, data 2 3',
      '62.07.01|2026 03 09|aula tanggal=2026-03-09 waktu=8 tempat=Aula',
      '62.07.02|2026 03 09|balai tanggal=2026-03-09 waktu=13 tempat=Balai',
    ],
    'one day merged over two meetings',
  ],
  [
    titled(
      'Aksi 6 Sistem Manajemen Data',
      grid`
      NO | NAMA DATA | SUMBER DATA | KETERSEDIAAN | FREKUENSI UPDATE
      1 | Balita stunting | e-PPGBM | Ada | Bulanan
      2 | Konvergensi desa | eHDW | Sebagian | Triwulan`,
    ),
    [
      'action 6 kabupaten 2026: header 1, data 2 3',
      '|balita stunting|e ppgbm indikator=Balita stunting nama_sistem=e-PPGBM ketersediaan=Ada frekuensi=Bulanan',
      '|konvergensi desa|ehdw indikator=Konvergensi desa nama_sistem=eHDW ketersediaan=Sebagian frekuensi=Triwulan',
    ],
    'sources of data that are all systems',
  ],
  [
    titled(
      'Aksi 6 Sistem Manajemen Data',
      grid`
      NO | NAMA DATA | SUMBER DATA | KETERSEDIAAN | FREKUENSI UPDATE
      1 | Balita stunting | e-PPGBM | Ada | Bulanan
      2 | Konvergensi desa | Dinas PMD | Sebagian | Triwulan`,
    ),
    [
      'action 6 kabupaten 2026: header 1, data 2 3',
      '|balita stunting| indikator=Balita stunting ketersediaan=Ada frekuensi=Bulanan',
      '|konvergensi desa| indikator=Konvergensi desa ketersediaan=Sebagian frekuensi=Triwulan',
      'column-asked C1',
    ],
    'sources of data that are an office and a system',
  ],
  [
    csv`
      No | Puskesmas | Periode | Balita Diukur | Balita Stunting
      1 | Kuala | 2024 | 500 | 25
      2 | Maju | 2024 | 800 | 80`,
    [
      'action 7 puskesmas 2026: header 1, data 2 3',
      'kuala tahun=2024 diukur=500 stunting=25',
      'maju tahun=2024 diukur=800 stunting=80',
    ],
    'a period of a year',
  ],
  [
    titled(
      'Aksi 4 Regulasi',
      grid`
      No | Regulasi | Tentang
      1 | Perbup Nomor 12 Tahun 2021 | Kewenangan Desa dalam Penurunan Stunting
      2 | SK Bupati Nomor 440/123/2023 | Tim Percepatan Penurunan Stunting`,
    ),
    [
      'action 4 kabupaten 2026: header 1, data 2 3',
      'perbup|12|2021 nomor=12 tentang=Kewenangan Desa dalam Penurunan Stunting jenis=Perbup tahun=2021',
      'sk|440 123 2023|2023 nomor=440/123/2023 tentang=Tim Percepatan Penurunan Stunting jenis=SK tahun=2023',
    ],
    'kind, number and year in one column',
  ],
  [
    csv`
      Kecamatan | Desa | Jumlah Ibu Hamil KEK | Jumlah Ibu Hamil KEK mendapat tambahan asupan gizi | Persentase Ibu Hamil KEK mendapat tambahan asupan gizi
      Hulu | Sukamaju | 4 | 2 | 50,00
      Hilir | Sungai Bakau | 3 | 3 | 100,00`,
    [
      'action 1 desa 2026: header 1, data 2 3',
      '62.07.02.2001 i10_den=4 i10_num=2 i10_pct=50',
      '62.07.01.2002 i10_den=3 i10_num=3 i10_pct=100',
    ],
    'the three figures of an indicator without a group over them',
  ],
  [
    titled(
      'Indikator Supply Bappeda',
      grid`
      ANALISIS SITUASI TAHUN 2026
      No | Indikator | Target | Tahun | Ya/Tidak | Keterangan
      1 | Rembuk tingkat kabupaten/kota | minimal 1 kali | setiap tahun | Ya | April
      2 | Rembuk tingkat kecamatan | minimal 2 kali | setiap tahun | Tidak | baru 1 kali`,
    ),
    ['action 1 kabupaten 2026: header 2, data 3 4', '62.07 s01=true s02=false'],
    'questions that are answered with yes or no',
  ],
  [
    titled(
      'Aksi 2 Rencana Kegiatan 2026',
      grid`
      NO | PROGRAM | SUB KEGIATAN | LOKASI | PAGU | SUMBER DANA
      I | DINAS KESEHATAN
      1 | Upaya Kesehatan | Pengelolaan Gizi | Kec. Hulu | 100000000 | BOK
      2 | Upaya Kesehatan | Pelayanan Bumil | Kec. Hilir | 50000000 | DAU
       | JUMLAH DINAS KESEHATAN | | | 150000000 |
      II | DINAS PUPR
      1 | Air Minum | Pembangunan SPAM | Kec. Hulu | 700000000 | DAK Fisik
       | JUMLAH DINAS PUPR | | | 700000000 |
       | JUMLAH TOTAL | | | 850000000 |`,
    ),
    [
      'action 2 kabupaten 2026: header 1, data 3 4 7, totals 5 8 9, groups 2 6',
      'pengelolaan gizi||kec hulu|dak nonfisik bok program=Upaya Kesehatan sub_kegiatan=Pengelolaan Gizi lokasi=Kec. Hulu sumber_dana=DAK Nonfisik/BOK pagu=100000000',
      'pelayanan bumil||kec hilir|dau program=Upaya Kesehatan sub_kegiatan=Pelayanan Bumil lokasi=Kec. Hilir sumber_dana=DAU pagu=50000000',
      'pembangunan spam||kec hulu|dak fisik program=Air Minum sub_kegiatan=Pembangunan SPAM lokasi=Kec. Hulu sumber_dana=DAK Fisik pagu=700000000',
    ],
    'offices as groups, each with its sum',
  ],
];

it.each(LAYOUTS)('layout %#', (layout, expected, why) => {
  expect(told(read(layout)), why).toEqual(expected);
});

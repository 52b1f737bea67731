import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, titled } from '#support/grids.ts';
import { read } from '../pinned.ts';
import { told } from './told.ts';

/** Sheets in the style of other offices and ministries. */
const LAYOUTS: readonly (readonly [layout: TabGrid | readonly TabGrid[], expected: readonly string[], why: string])[] =
  [
    [
      titled(
        'Tabel 4.2.3',
        grid`
      Tabel 4.2.3 Jumlah Balita Ditimbang dan Balita Stunting Menurut Kecamatan di Kabupaten Seruyan, 2025
      Table 4.2.3 Number of Weighed and Stunted Children by Subdistrict in Seruyan Regency, 2025
      ---
      Kecamatan | Jumlah Balita | Balita Diukur | Balita Stunting | Prevalensi Stunting (%)
      Subdistrict | Number of Children | Measured Children | Stunted Children | Prevalence of Stunting
      (1) | (2) | (3) | (4) | (5)
      010. Hilir | 150 | 120 | 10 | 8.33
      020. Hulu | 120 | 100 | 10 | 10
      Seruyan | 270 | 220 | 20 | 9.09
      2024 | 260 | 200 | 22 | 11
      2023 | 255 | 198 | 25 | 12.6
      Sumber/Source: Dinas Kesehatan Kabupaten Seruyan/Health Office of Seruyan Regency`,
      ),
      [
        'action 7 kecamatan 2025: header 4 5, data 7 8, totals 9',
        '62.07.01 sasaran=150 diukur=120 stunting=10 prevalensi=8.33',
        '62.07.02 sasaran=120 diukur=100 stunting=10 prevalensi=10',
      ],
      'statistics: the header again in English, codes before names, years before below',
    ],
    [
      titled(
        'Tabel',
        grid`
      Kecamatan/Subdistrict | Jumlah Balita/Number of Children | Stunting/Stunted Children | Gizi Buruk/Severe Malnutrition
      Hilir | 150 | 10 | 1
      Hulu | 120 | 10 | 0
      Jumlah/Total | 270 | 20 | 1`,
      ),
      [
        'action 7 kecamatan 2026: header 1, data 2 3, totals 4',
        '62.07.01 sasaran=150 stunting=10',
        '62.07.02 sasaran=120 stunting=10',
        'columns-unknown D1: Gizi Buruk/Severe Malnutrition',
      ],
      'statistics: both languages in one cell',
    ],
    [
      titled(
        'data',
        csv`
      Provinsi | Kab/Kota | Kecamatan | Puskesmas | Desa/Kel | Sasaran Balita | Balita Diukur | Sangat Pendek | Pendek | Normal | Tinggi | Stunting | % Stunting
      KALIMANTAN TENGAH | SERUYAN | HILIR | KUALA | MUARA DUA | 100 | 80 | 2 | 6 | 70 | 2 | 8 | 10,00
      KALIMANTAN TENGAH | SERUYAN | HULU | MAJU | SUKAMAJU | 60 | 50 | 1 | 4 | 45 | 0 | 5 | 10,00`,
      ),
      [
        'action 7 desa 2026: header 1, data 2 3',
        '62.07.01.2001 sasaran=100 diukur=80 sangat_pendek=2 pendek=6 normal=70 tinggi=2 stunting=8 prevalensi=10',
        '62.07.02.2001 sasaran=60 diukur=50 sangat_pendek=1 pendek=4 normal=45 tinggi=0 stunting=5 prevalensi=10',
      ],
      'an export of a health application',
    ],
    [
      titled(
        'Ansit 2025',
        grid`
      No | Kecamatan | Puskesmas | Desa | Remaja | < | < | < | < | < | Ibu Hamil | < | <
      ^ | ^ | ^ | ^ | Remaja putri yang mengonsumsi Tablet Tambah Darah | < | < | Remaja putri menerima layanan pemeriksaan status anemia | < | < | Ibu hamil KEK yang mendapatkan tambahan asupan gizi | < | <
      ^ | ^ | ^ | ^ | Jumlah | Sasaran | % | Jumlah | Sasaran | % | Jumlah | Sasaran | %
      1 | 2 | 3 | 4 | 5 | 6 | 7=5/6 | 8 | 9 | 10=8/9 | 11 | 12 | 13
      1 | Hilir | Kuala | Muara Dua | 40 | 50 | 80 | 30 | 50 | 60 | 2 | 3 | 66.67
      2 | Hilir | Kuala | Sungai Bakau | 20 | 25 | 80 | 10 | 25 | 40 | 1 | 1 | 100
      Total | | | | 60 | 75 | 80 | 40 | 75 | 53.33 | 3 | 4 | 75`,
      ),
      [
        'action 1 desa 2025: header 1 2 3, data 5 6, totals 7',
        '62.07.01.2001 i01_num=40 i01_den=50 i01_pct=80 i02_num=30 i02_den=50 i02_pct=60 i10_num=2 i10_den=3 i10_pct=66.67',
        '62.07.01.2002 i01_num=20 i01_den=25 i01_pct=80 i02_num=10 i02_den=25 i02_pct=40 i10_num=1 i10_den=1 i10_pct=100',
      ],
      'the matrix of the situation analysis: group, indicator, triple',
    ],
    [
      titled(
        'KRS',
        grid`
      REKAPITULASI KELUARGA BERISIKO STUNTING (KRS) KABUPATEN SERUYAN SEMESTER I TAHUN 2025
      NO | KECAMATAN | DESA/KELURAHAN | JUMLAH KELUARGA | JUMLAH KELUARGA SASARAN | KELUARGA BERISIKO STUNTING | PERINGKAT KESEJAHTERAAN | < | <
      ^ | ^ | ^ | ^ | ^ | ^ | 1 | 2 | 3
      1 | HILIR | MUARA DUA | 200 | 120 | 40 | 10 | 20 | 10
      2 | HULU | SUKAMAJU | 100 | 60 | 20 | 5 | 10 | 5`,
      ),
      [
        'action 1 desa 2025: header 2 3, data 4 5',
        '62.07.01.2001 jml_keluarga=200 jml_keluarga_berisiko=40',
        '62.07.02.2001 jml_keluarga=100 jml_keluarga_berisiko=20',
        'columns-unknown E3: JUMLAH KELUARGA SASARAN, PERINGKAT KESEJAHTERAAN / 1, PERINGKAT KESEJAHTERAAN / 2, PERINGKAT KESEJAHTERAAN / 3',
      ],
      'families at risk: numbers as sub headers',
    ],
    [
      titled(
        'Perdes',
        grid`
      AKSI 4 REKAPITULASI PERDES STUNTING TAHUN 2026
      No | Kecamatan | Jumlah Desa yang memiliki Perdes | Total Alokasi DD
      1 | Hilir | 8 | 120000000
      2 | Hulu | 10 | 150000000`,
      ),
      [
        'action 4 kecamatan 2026: header 2, data 3 4',
        '62.07.01||| jml_desa_perdes=8 total_alokasi_dd=120000000',
        '62.07.02||| jml_desa_perdes=10 total_alokasi_dd=150000000',
      ],
      'regulations of villages, counted by kecamatan: no row is the double of another',
    ],
    [
      titled(
        'eHDW',
        grid`
      REKAP LAPORAN eHDW TRIWULAN II 2026
      No | Kecamatan | Jumlah Desa | Desa Aktif | Desa Tidak Aktif | Persentase | Jumlah KPM
      1 | Hilir | 2 | 2 | 0 | 100 | 2
      2 | Hulu | 2 | 1 | 1 | 50 | 2`,
      ),
      [
        'action 5 kecamatan 2026: header 2, data 3 4',
        '62.07.01 jml_desa=2 desa_lapor_ehdw=2 jml_kpm=2',
        '62.07.02 jml_desa=2 desa_lapor_ehdw=1 jml_kpm=2',
        'columns-unknown E2: Desa Tidak Aktif, Persentase',
      ],
      'the quarterly recap of eHDW',
    ],
    [
      titled(
        'Rapat TPPS',
        grid`
      DAFTAR RAPAT TPPS KABUPATEN TAHUN 2026
      No | Hari/Tanggal | Kegiatan | Tempat | Peserta | Hasil/Kesepakatan
      1 | Senin, 12 Januari 2026 | Rapat koordinasi TPPS | Aula | 45 | Disepakati
      2 | Selasa, 10 Februari 2026 | Evaluasi aksi | Ruang rapat | 30 | Tindak lanjut`,
      ),
      ['no action: header 2, data 3 4', 'action-asked A2'],
      'a meeting of the team is no rembuk unless a person says so',
    ],
    [
      titled(
        'SK Lokus 2026',
        grid`
      LAMPIRAN KEPUTUSAN BUPATI NOMOR 12 TAHUN 2025
      TENTANG PENETAPAN LOKASI FOKUS (LOKUS) STUNTING TAHUN 2026
      NO | KECAMATAN | DESA/KELURAHAN
      1 | Hilir | Muara Dua
      2 | Hilir | Sungai Bakau
      3 | Hulu | Sukamaju`,
      ),
      ['no action: header 3, data 4 5 6', 'action-asked A3'],
      'a decree that lists villages is asked about',
    ],
    [
      titled(
        'Sheet1',
        grid`
      No | Desa | Tahun
      1 | Muara Dua | 2025
      2 | Sungai Bakau | 2025
      3 | Sukamaju | 2026`,
      ),
      ['no action: header 1, data 2 3 4', 'action-asked A1'],
      'villages and a year only are asked about',
    ],
    [
      titled(
        'Sheet1',
        grid`
      No | Kecamatan | Desa | Lokus 2026
      1 | Hilir | Muara Dua | Ya
      2 | Hilir | Sungai Bakau | Tidak
      3 | Hulu | Sukamaju | Ya`,
      ),
      [
        'action 1 desa 2026: header 1, data 2 3 4',
        '62.07.01.2001 is_lokus=true',
        '62.07.01.2002 is_lokus=false',
        '62.07.02.2001 is_lokus=true',
      ],
      'lokus by yes and no',
    ],
    [
      titled(
        'Lokus',
        grid`
      DAFTAR DESA LOKUS PRIORITAS STUNTING KABUPATEN SERUYAN TAHUN 2026
      NO | KECAMATAN | DESA/KELURAHAN | JUMLAH BALITA | JUMLAH STUNTING | PREVALENSI (%) | PRIORITAS
      1 | HILIR | MUARA DUA | 100 | 20 | 20 | 1
      2 | HULU | SUKAMAJU | 60 | 10 | 16.67 | 2`,
      ),
      [
        'action 1 desa 2026: header 2, data 3 4',
        '62.07.01.2001 jml_balita=100 balita_stunting=20 prevalensi_balita=20 urutan_prioritas=1',
        '62.07.02.2001 jml_balita=60 balita_stunting=10 prevalensi_balita=16.67 urutan_prioritas=2',
      ],
      'lokus with figures and rank',
    ],
    [
      titled(
        'DATA KPM',
        grid`
      REKAPITULASI KADER PEMBANGUNAN MANUSIA (KPM) TAHUN 2026
      NO | KECAMATAN | JUMLAH DESA | DESA YANG MEMILIKI KPM | JUMLAH KPM | < | < | KPM BER-SK | INSENTIF
      ^ | ^ | ^ | ^ | L | P | JML | ^ | ^
      1 | HILIR | 2 | 2 | 1 | 1 | 2 | 2 | 2
      2 | HULU | 2 | 2 | 0 | 2 | 2 | 2 | 1
      JUMLAH | < | 4 | 4 | 1 | 3 | 4 | 4 | 3`,
      ),
      [
        'action 5 kecamatan 2026: header 2 3, data 4 5, totals 6',
        '62.07.01 jml_desa=2 jml_desa_punya_kpm=2 jml_kpm=2 kpm_sk=2',
        '62.07.02 jml_desa=2 jml_desa_punya_kpm=2 jml_kpm=2 kpm_sk=2',
        'columns-unknown E3: JUMLAH KPM / L, JUMLAH KPM / P, INSENTIF',
      ],
      'cadres by sex with a total',
    ],
    [
      titled(
        'Aksi 4',
        grid`
      NO | JUDUL REGULASI | NOMOR DAN TAHUN | TANGGAL DITETAPKAN | LINK
      1 | Peraturan Bupati tentang Percepatan Penurunan Stunting | Perbup No. 12 Tahun 2023 | 12 Mei 2023 | https://jdih.example.go.id/1`,
      ),
      [
        'action 4 kabupaten 2026: header 1, data 2',
        'perbup|12|2023 tentang=Peraturan Bupati tentang Percepatan Penurunan Stunting nomor=12 tanggal_penetapan=2023-05-12 dokumen=https://jdih.example.go.id/1 jenis=Perbup tahun=2023',
      ],
      'number, year and kind of a regulation in one cell',
    ],
    [
      titled(
        'Jadwal Rembuk',
        grid`
      JADWAL PELAKSANAAN REMBUK STUNTING TINGKAT KECAMATAN
      NO | KECAMATAN | HARI/TANGGAL | PUKUL | TEMPAT | KET
      1 | HILIR | Senin/12 Januari 2026 | 09.00 WIB s/d selesai | Aula Kecamatan |
      2 | HULU | Selasa/13 Januari 2026 | 09.00 WIB s/d selesai | Aula Kecamatan |`,
      ),
      [
        'action 3 kecamatan 2026: header 2, data 3 4',
        '62.07.01|2026 01 12|aula kecamatan tanggal=2026-01-12 waktu=09.00 WIB s/d selesai tempat=Aula Kecamatan',
        '62.07.02|2026 01 13|aula kecamatan tanggal=2026-01-13 waktu=09.00 WIB s/d selesai tempat=Aula Kecamatan',
      ],
      'a schedule of meetings',
    ],
    [
      titled(
        'Reviu',
        grid`
      REVIU KINERJA TAHUNAN AKSI KONVERGENSI TAHUN 2025
      No | Indikator | Target | Realisasi | Capaian (%) | Faktor Penghambat | Rekomendasi
      1 | Remaja putri yang mengonsumsi TTD | 90 | 80 | 88.9 | Kurang sosialisasi | Tambah kader
      2 | Ibu hamil KEK mendapat tambahan asupan gizi | 90 | 95 | 105.6 | - | -`,
      ),
      [
        'action 8 kabupaten 2025: header 2, data 3 4',
        '|remaja putri yang mengonsumsi ttd indikator=Remaja putri yang mengonsumsi TTD faktor_penghambat=Kurang sosialisasi rekomendasi=Tambah kader target=90 realisasi=80 capaian_pct=88.9',
        '|ibu hamil kek mendapat tambahan asupan gizi indikator=Ibu hamil KEK mendapat tambahan asupan gizi target=90 realisasi=95 capaian_pct=105.6',
      ],
      'the yearly review',
    ],
    [
      titled(
        'Aksi 6',
        grid`
      No | Indikator | OPD | Nama Aplikasi | Level Data | Frekuensi | Ketersediaan | Kesenjangan
      1 | Remaja putri TTD | Dinkes | e-PPGBM | Individu | Bulanan | Ada | -
      2 | KRS didampingi | DP2KB | Elsimil | Keluarga | Bulanan | Ada | belum lengkap`,
      ),
      [
        'action 6 kabupaten 2026: header 1, data 2 3',
        '|remaja putri ttd|e ppgbm indikator=Remaja putri TTD opd_pemilik=Dinkes nama_sistem=e-PPGBM level_data=Individu frekuensi=Bulanan ketersediaan=Ada',
        '|krs didampingi|elsimil indikator=KRS didampingi opd_pemilik=DP2KB nama_sistem=Elsimil level_data=Keluarga frekuensi=Bulanan ketersediaan=Ada kesenjangan=belum lengkap',
      ],
      'the inventory of data systems',
    ],
    [
      titled(
        'Penduduk',
        grid`
      JUMLAH PENDUDUK MENURUT KECAMATAN 2025
      No | Kecamatan | Laki-laki | Perempuan | Jumlah
      1 | Hilir | 1000 | 1100 | 2100
      2 | Hulu | 900 | 950 | 1850`,
      ),
      ['no action: header 2, data 3 4', 'tab-not-recognised A2'],
      'figures of another purpose',
    ],
  ];

it.each(LAYOUTS)('%#: $2', (layout, expected) => {
  expect(told(read(layout))).toEqual(expected);
});

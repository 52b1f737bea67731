import { choice, date, number, option, text } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 6 (2019), formulir 6.1 sampai 6.4';

const availability = [
  option('Ada', 'Ada', 'tersedia', 'ya', 'sudah', 'lengkap', 'v', '√', 'baik'),
  option('Sebagian', 'Sebagian', 'sebagian ada', 'kurang lengkap', 'belum lengkap', 'cukup'),
  option('Tidak', 'Tidak', 'tidak ada', 'belum', 'belum ada', 'tidak tersedia', 'x', 'kurang'),
];

export const DATA_SYSTEM_FIELDS: readonly Field[] = [
  number('indikator_no', 'Nomor indikator', {
    range: { min: 1, max: 99 },
    aliases: spellings('No Indikator | No. Indikator | Nomor Indikator | Indikator Ke'),
    source: SOURCE,
  }),
  text('indikator', 'Indikator', {
    aliases: spellings(
      'Nama Indikator | Indikator Cakupan | Indikator Layanan | Data | Nama Data | Jenis Data | Kebutuhan Data | Indikator Esensial',
    ),
    source: SOURCE,
  }),
  text('opd_pemilik', 'OPD pemilik data', {
    aliases: spellings(
      'OPD | OPD Pemilik | Pemilik Data | Sumber Data | Penanggung Jawab | OPD Penanggung Jawab | Wali Data | Walidata | Produsen Data | Instansi | Perangkat Daerah',
    ),
    source: SOURCE,
  }),
  text('nama_sistem', 'Nama sistem/aplikasi', {
    required: true,
    aliases: spellings(
      'Nama Sistem | Sistem | Aplikasi | Nama Aplikasi | Sistem/Aplikasi | Sistem Data | Sistem Informasi | Nama Sistem Data | Aplikasi/Sistem | Sumber Data',
    ),
    source: SOURCE,
  }),
  choice(
    'level_data',
    'Level data',
    [
      option('Individu', 'Individu', 'by name by address', 'bnba', 'perorangan'),
      option('Keluarga', 'Keluarga', 'kk', 'rumah tangga'),
      option('Desa', 'Desa', 'desa/kelurahan', 'kelurahan'),
      option('Kecamatan', 'Kecamatan', 'puskesmas'),
      option('Kabupaten', 'Kabupaten', 'kab/kota', 'kota'),
    ],
    {
      aliases: spellings('Level | Tingkat Data | Level Data | Kedalaman Data | Tingkat Agregasi | Agregasi'),
      source: SOURCE,
    },
  ),
  choice(
    'frekuensi',
    'Frekuensi pemutakhiran',
    [
      option('Harian', 'Harian', 'real time', 'realtime', 'setiap hari'),
      option('Bulanan', 'Bulanan', 'tiap bulan', 'setiap bulan', 'per bulan'),
      option('Triwulan', 'Triwulan', 'triwulanan', '3 bulan', 'per triwulan'),
      option('Semester', 'Semester', 'semesteran', '6 bulan', 'dua kali setahun', '2 kali setahun'),
      option('Tahunan', 'Tahunan', 'setahun sekali', 'tiap tahun', '1 tahun'),
    ],
    {
      aliases: spellings(
        'Frekuensi | Periode | Periode Update | Periode Pemutakhiran | Periode Data | Jadwal Pemutakhiran | Pemutakhiran | Frekuensi Update | Waktu Pemutakhiran | Periodisasi',
      ),
      source: SOURCE,
    },
  ),
  choice('ketersediaan', 'Ketersediaan', availability, {
    aliases: spellings('Ketersediaan Data | Tersedia | Ada/Tidak | Availability'),
    source: SOURCE,
  }),
  choice('aksesibilitas', 'Aksesibilitas', availability, {
    aliases: spellings('Akses | Akses Data | Kemudahan Akses | Dapat Diakses'),
    source: SOURCE,
  }),
  number('kualitas', 'Kualitas (skor)', {
    range: { min: 1, max: 4 },
    aliases: spellings('Kualitas | Kualitas Data | Skor Kualitas | Skor | Mutu Data'),
    source: SOURCE,
  }),
  text('kesenjangan', 'Kesenjangan', {
    aliases: spellings('Gap | Kesenjangan Data | Masalah | Permasalahan | Kendala | Kelemahan'),
    source: SOURCE,
  }),
  text('tindak_lanjut', 'Tindak lanjut', {
    aliases: spellings('Rencana Tindak Lanjut | RTL | Upaya Perbaikan | Rekomendasi | Rencana Perbaikan'),
    source: SOURCE,
  }),
  date('target_waktu', 'Target waktu', {
    aliases: spellings('Waktu | Target Penyelesaian | Batas Waktu | Tenggat | Target Waktu Penyelesaian'),
    source: SOURCE,
  }),
  choice(
    'status',
    'Status',
    [
      option('belum', 'Belum', 'belum mulai', 'rencana'),
      option('proses', 'Proses', 'dalam proses', 'sedang berjalan'),
      option('selesai', 'Selesai', 'sudah', 'tuntas', 'sudah selesai'),
    ],
    {
      aliases: spellings('Status | Progres | Status Tindak Lanjut'),
      source: SOURCE,
    },
  ),
];

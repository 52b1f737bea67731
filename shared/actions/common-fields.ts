import { choice, date, link, month, option, region, text, year } from './field.ts';
import { spellings } from './spellings.ts';
import type { Field } from './types.ts';

const PLACE_SOURCE = 'Kepmendagri 300.2.2-2430 Tahun 2025 (kode dan nama wilayah)';
const SHARED_SOURCE = 'Aplikasi Aksi Bangda 2022 dan lembar kerja daerah';

/** Official code of the place that the row speaks of; read as shown text, because `11.10` becomes `11.1` as a number. */
export const kodeWilayah: Field = region('kode_wilayah', 'Kode Wilayah', 'kode', {
  aliases: spellings(`
    Kode | Kode Wil | Kode Wil. | Kode Kemendagri | Kode Wilayah Kemendagri | Kode Daerah | Kode Desa
    Kode Kelurahan | Kode Desa/Kelurahan | Kode Desa/Kel | Kode Desa / Kel. | Kode Kel/Desa | Kode Kec
    Kode Kecamatan | Kode Kab/Kota | Kode Kabupaten | Kode Kabupaten/Kota | kode_kabupaten_kota | kode_desa
    kode_kelurahan | kode_kecamatan | kode_wil | Kode Kampung | Kode Nagari | Kode Gampong | ID Desa
    ID Wilayah | Kode BPS/Kemendagri | kemendagri_kode_kecamatan | kemendagri_kode_desa_kelurahan | kemendagri_kode_desa
    kemendagri_kode_kelurahan | kemendagri_kode_kabupaten_kota`),
  source: PLACE_SOURCE,
});

export const provinsi: Field = region('provinsi', 'Provinsi', 'provinsi', {
  aliases: spellings(`
    Prov | Prov. | Propinsi | Nama Provinsi | Nama Propinsi | nama_provinsi | Nama Prov`),
  source: PLACE_SOURCE,
});

export const kabupaten: Field = region('kabupaten', 'Kabupaten/Kota', 'kabupaten', {
  aliases: spellings(`
    Kab/Kota | Kab./Kota | Kab / Kota | Kabupaten | Kabupaten / Kota | Kabupaten Kota | Kota | Nama Kabupaten
    Nama Kab/Kota | Nama Kabupaten/Kota | nama_kabupaten_kota | Kab | Kab. | Daerah | Nama Daerah | Pemda
    Pemerintah Daerah | Kabkota | Kab Kota | kemendagri_nama_kabupaten_kota`),
  source: PLACE_SOURCE,
});

export const kecamatan: Field = region('kecamatan', 'Kecamatan', 'kecamatan', {
  aliases: spellings(`
    Kec | Kec. | Nama Kecamatan | Nama Kec | Nama Kec. | KECMATAN | Kecamtan | Kecamata | Kecematan
    Kacamatan | Kecamatan/Distrik | Distrik | Nama Distrik | Wilayah Kecamatan | nama_kecamatan | Kapanewon
    Kemantren | Kapanewon/Kemantren | Kecamatan/Kapanewon | kemendagri_nama_kecamatan`),
  source: PLACE_SOURCE,
});

export const puskesmas: Field = region('puskesmas', 'Puskesmas', 'puskesmas', {
  aliases: spellings(`
    Puskes | Pukesmas | Puskemas | Puskesmas/UPT | UPT Puskesmas | UPTD Puskesmas | Nama Puskesmas
    Nama Puskes | PKM | Nama PKM | Wilayah Puskesmas | Wilayah Kerja Puskesmas | nama_puskesmas | Faskes
    Nama Faskes | Unit Kerja`),
  source: PLACE_SOURCE,
});

export const desa: Field = region('desa', 'Desa/Kelurahan', 'desa', {
  aliases: spellings(`
    Desa | Kelurahan | Desa / Kelurahan | Desa/Kel | Desa/Kel. | Ds/Kel | Ds./Kel. | Kelurahan/Desa
    Kel/Desa | Kel./Desa | Nama Desa | Nama Desa/Kelurahan | Nama Desa/Kel | Nama Kelurahan
    Nama Kelurahan/Desa | nama_desa | nama_kelurahan | Desa Kelurahan | Kampung | Nama Kampung
    Kampung/Kelurahan | Nagari | Nama Nagari | Jorong/Nagari | Gampong | Nama Gampong | Gampong/Desa | Pekon
    Kalurahan | Kalurahan/Kelurahan | Nama Kalurahan | Desa Lokus | Nama Desa Lokus | Lokus Desa | Kel
    Kel. | Desa/Kelurahan/Kampung | Negeri | Ohoi | Lembang | kemendagri_nama_desa_kelurahan | kemendagri_nama_desa
    kemendagri_nama_kelurahan`),
  source: PLACE_SOURCE,
});

export const tahun: Field = year('tahun', 'Tahun', {
  aliases: spellings(`
    TA | T.A. | Thn | Th | Thn. | Tahun Anggaran | Tahun Data | Tahun Laporan | Tahun Pelaksanaan
    Periode Tahun | Year`),
  range: { min: 2015, max: 2045 },
  source: SHARED_SOURCE,
});

export const bulan: Field = month('bulan', 'Bulan', {
  aliases: spellings(`
    Bln | Bulan dan Tahun | Bulan/Tahun | Bulan Tahun | Periode | Periode Bulan | Periode Laporan
    Bulan Laporan | Bulan Data | Periode Data`),
  source: SHARED_SOURCE,
});

export const keterangan: Field = text('keterangan', 'Keterangan', {
  aliases: spellings(`
    Ket | Ket. | Catatan | Keterangan Lain | Keterangan/Catatan | Penjelasan | Remark | Remarks`),
  source: SHARED_SOURCE,
});

export const opdPj: Field = text('opd_pj', 'OPD Penanggung Jawab', {
  aliases: spellings(`
    OPD | SKPD | PD | Perangkat Daerah | OPD/Penanggung Jawab | OPD / Penanggung Jawab | Penanggung Jawab
    Penanggungjawab | PJ | PIC | OPD Pelaksana | OPD Pengampu | OPD Pengusul | Dinas | Dinas/Instansi
    Instansi | Unit Kerja Pelaksana | Pelaksana | OPD Terkait | Leading Sector | Nama OPD`),
  source: SHARED_SOURCE,
});

export const dokumen: Field = link('dokumen', 'Tautan Dokumen', {
  aliases: spellings(`
    Dokumen | Bukti | Bukti Dukung | Eviden | Evidence | Evidence/Bukti | Data Dukung | Dokumen Pendukung
    Link | Link Dokumen | Link Bukti | Link Drive | Link Gdrive | Link Google Drive | Tautan | URL | File
    Lampiran | Link Eviden | Link Data Dukung`),
  source: SHARED_SOURCE,
});

export const tanggalPelaksanaan: Field = date('tanggal_pelaksanaan', 'Tanggal Pelaksanaan', {
  aliases: ['Tgl Pelaksanaan', 'Tgl. Pelaksanaan', 'Waktu Pelaksanaan', 'Tanggal Kegiatan', 'Tgl Kegiatan'],
  source: SHARED_SOURCE,
});

export const status: Field = choice(
  'status',
  'Status',
  [
    option('belum', 'Belum', 'belum dilaksanakan', 'belum ada', 'belum mulai', 'rencana', '0%', 'belum ada data'),
    option(
      'proses',
      'Proses',
      'dalam proses',
      'sedang berjalan',
      'berjalan',
      'on progress',
      'on proses',
      'progres',
      'bulan ini',
      'berlangsung',
    ),
    option(
      'selesai',
      'Selesai',
      'sudah',
      'sudah selesai',
      'terlaksana',
      'sudah dilaksanakan',
      'done',
      'tuntas',
      '100%',
    ),
    option('terlewat', 'Terlewat', 'terlambat', 'lewat', 'tidak terlaksana'),
  ],
  {
    aliases: ['Progres', 'Progress', 'Status Pelaksanaan', 'Status Kegiatan', 'Capaian Status', 'Keadaan'],
    source: SHARED_SOURCE,
  },
);

/** Columns that name the place of a row, coarse to fine. */
export const PLACE_FIELDS: readonly Field[] = [kodeWilayah, provinsi, kabupaten, kecamatan, puskesmas, desa];

/** Columns that may stand in the sheets of every action. */
export const SHARED_FIELDS: readonly Field[] = [...PLACE_FIELDS, tahun, bulan, keterangan];

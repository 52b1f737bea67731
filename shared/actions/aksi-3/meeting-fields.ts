import { choice, count, date, option, text, yesNo } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 3 Rembuk Stunting (2019, 2022)';

export const MEETING_FIELDS: readonly Field[] = [
  choice(
    'tingkat',
    'Tingkat',
    [
      option('Kabupaten', 'Kabupaten/Kota', 'kabupaten', 'kota', 'kab', 'kab/kota', 'tingkat kabupaten', 'daerah'),
      option('Kecamatan', 'Kecamatan', 'kec', 'tingkat kecamatan', 'distrik'),
      option('Desa', 'Desa/Kelurahan', 'desa', 'kelurahan', 'tingkat desa', 'kampung', 'nagari'),
    ],
    {
      aliases: spellings('Tingkat Rembuk | Tingkatan | Level | Tingkat Pelaksanaan | Kategori | Jenis Rembuk'),
      source: SOURCE,
    },
  ),
  date('tanggal', 'Tanggal pelaksanaan', {
    required: true,
    aliases:
      spellings(`Tanggal | Tgl | Tgl. | Hari, Tanggal | Hari/Tanggal | Hari / Tanggal | Hari Tanggal | Hari & Tanggal | Tanggal Rembuk | Tgl Rembuk | Waktu Pelaksanaan | Tgl Pelaksanaan | Hari/Tgl
      Tanggal Pelaksanaan Rembuk | Tanggal Rembuk Stunting | Tanggal Pelaksanaan Rembuk Stunting | Tgl Rembuk Stunting | Tanggal Kegiatan | Jadwal | Hari, Tgl | Pelaksanaan`),
    source: SOURCE,
  }),
  text('waktu', 'Waktu', {
    aliases: spellings('Jam | Pukul | Waktu (WIB) | Waktu (WITA) | Waktu (WIT)'),
    source: SOURCE,
  }),
  text('tempat', 'Tempat', {
    aliases: spellings('Lokasi | Tempat Pelaksanaan | Lokasi Rembuk | Tempat Kegiatan | Lokasi Kegiatan | Gedung'),
    source: SOURCE,
  }),
  text('dipimpin_oleh', 'Dipimpin oleh', {
    aliases: spellings('Pimpinan Rembuk | Pemimpin Rapat | Dipimpin | Dibuka Oleh'),
    source: SOURCE,
  }),
  text('tim', 'Tim pendamping', {
    aliases: spellings('Tim Kabupaten | Tim | Tim Pendamping | Narasumber | Fasilitator'),
    source: SOURCE,
  }),
  count('jml_peserta', 'Jumlah peserta', 'orang', {
    aliases: spellings(
      'Peserta | Jml Peserta | Jlh Peserta | Jumlah Undangan Hadir | Jumlah Hadir | Total Peserta | Kehadiran',
    ),
    source: SOURCE,
  }),
  count('jml_opd', 'Peserta dari OPD', 'orang', {
    aliases: spellings('Jumlah OPD | OPD Hadir | Jml OPD | OPD yang Hadir'),
    source: SOURCE,
  }),
  count('jml_camat', 'Camat yang hadir', 'orang', {
    aliases: spellings('Jumlah Camat | Camat Hadir | Jml Camat'),
    source: SOURCE,
  }),
  count('jml_kades', 'Kepala desa/lurah yang hadir', 'orang', {
    aliases: spellings(
      'Jumlah Kades | Kades Hadir | Jumlah Kepala Desa | Jml Kades | Jumlah Kades/Lurah | Kepala Desa Hadir',
    ),
    source: SOURCE,
  }),
  yesNo('komitmen_ditandatangani', 'Komitmen ditandatangani', {
    aliases: spellings(
      'Komitmen | Komitmen Bersama | Tanda Tangan Komitmen | Berita Acara Ditandatangani | Komitmen (Ya/Tidak) | Penandatanganan Komitmen | Komitmen Ditanda Tangani',
    ),
    source: SOURCE,
  }),
  count('jml_kecamatan_rembuk', 'Jumlah kecamatan yang melaksanakan rembuk', 'kecamatan', {
    aliases: spellings(
      'Jumlah Kecamatan Rembuk | Kecamatan Melaksanakan Rembuk | Jml Kecamatan Rembuk | Kecamatan yang Sudah Rembuk | Jumlah Kec Rembuk',
    ),
    source: SOURCE,
  }),
  count('jml_desa_rembuk', 'Jumlah desa/kelurahan yang melaksanakan rembuk', 'desa', {
    aliases: spellings(
      'Jumlah Desa Rembuk | Desa Melaksanakan Rembuk | Jml Desa Rembuk | Desa yang Sudah Rembuk | Jumlah Desa yang Melaksanakan Rembuk | Jumlah Desa Melaksanakan Rembuk | Jumlah Desa Melaksanakan Rembuk Stunting | Desa Melaksanakan Rembuk Stunting | Jumlah Desa yang Melaksanakan Rembuk Stunting | Jumlah Desa Sudah Rembuk | Desa Sudah Rembuk',
    ),
    source: SOURCE,
  }),
];

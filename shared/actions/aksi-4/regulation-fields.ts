import { choice, count, date, option, rupiah, text, year } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 4 (2019, 2022); naskah Perbup/Perwali 2019-2023';

const jenis = choice(
  'jenis',
  'Jenis peraturan',
  [
    option(
      'Perbup',
      'Peraturan Bupati',
      'perbup',
      'peraturan bupati',
      'per bup',
      'rancangan peraturan bupati',
      'ranperbup',
      'perbub',
      'peraturan bupati (perbup)',
    ),
    option(
      'Perwali',
      'Peraturan Wali Kota',
      'perwali',
      'perwal',
      'perwa',
      'perwako',
      'peraturan walikota',
      'peraturan wali kota',
      'rancangan peraturan wali kota',
      'ranperwali',
    ),
    option(
      'Perda',
      'Peraturan Daerah',
      'perda',
      'peraturan daerah',
      'ranperda',
      'qanun',
      'perda kabupaten',
      'perda kota',
      'perdasi',
      'perdasus',
    ),
    option('Pergub', 'Peraturan Gubernur', 'pergub', 'peraturan gubernur'),
    option(
      'SE',
      'Surat Edaran',
      'se',
      'surat edaran',
      'edaran bupati',
      'se bupati',
      'surat edaran bupati',
      'instruksi bupati',
      'inbup',
    ),
    option(
      'SK',
      'Surat Keputusan',
      'sk',
      'surat keputusan',
      'keputusan bupati',
      'keputusan wali kota',
      'keputusan walikota',
      'kepbup',
      'sk bupati',
      'sk wali kota',
      'kepwal',
    ),
    option(
      'Perdes',
      'Peraturan Desa',
      'perdes',
      'peraturan desa',
      'perkades',
      'peraturan kepala desa',
      'reusam',
      'peraturan nagari',
      'perna',
    ),
  ],
  {
    required: true,
    aliases: spellings(
      'Jenis | Jenis Regulasi | Jenis Produk Hukum | Bentuk | Bentuk Peraturan | Jenis Dokumen | Bentuk Regulasi | Regulasi | Jenis Peraturan Perundangan',
    ),
    source: SOURCE,
  },
);

const status = choice(
  'status',
  'Status',
  [
    option(
      'Draf',
      'Draf',
      'draft',
      'rancangan',
      'ranperbup',
      'proses',
      'dalam proses',
      'harmonisasi',
      'pembahasan',
      'penyusunan',
    ),
    option(
      'Ditetapkan',
      'Ditetapkan',
      'berlaku',
      'sudah ditetapkan',
      'sudah',
      'sah',
      'selesai',
      'terbit',
      'diundangkan',
      'ada',
    ),
    option('Direvisi', 'Direvisi', 'revisi', 'perubahan', 'diubah', 'dicabut', 'diganti'),
    option('Belum ada', 'Belum ada', 'belum', 'tidak ada', 'nihil', 'belum tersedia'),
  ],
  {
    aliases: spellings('Status | Status Regulasi | Status Peraturan | Status Hukum | Keberlakuan | Progres'),
    source: SOURCE,
  },
);

export const REGULATION_FIELDS: readonly Field[] = [
  jenis,
  text('nomor', 'Nomor', {
    required: true,
    aliases: spellings(
      'No. Peraturan | Nomor Peraturan | No Perbup | Nomor Perbup | No. Perbup | Nomor Perbup/Perwali | Nomor Regulasi | Nomor dan Tahun | No/Tahun | Nomor/Tahun | Nomor SK | No. SK | Nomor Perwali | Nomor Produk Hukum | Nomor Perdes | No Perdes | No. Perdes | Nomor Peraturan Desa | Nomor Perda | Nomor Perkades',
    ),
    source: SOURCE,
  }),
  year('tahun', 'Tahun', {
    required: true,
    range: { min: 2010, max: 2045 },
    aliases: spellings('Thn | Th | Tahun Peraturan | Tahun Penetapan | Tahun Terbit | Tahun Perbup | Tahun Regulasi'),
    source: SOURCE,
  }),
  text('tentang', 'Tentang', {
    required: true,
    aliases: spellings(
      'Judul | Judul Peraturan | Perihal | Hal | Nama Peraturan | Judul Regulasi | Uraian | Materi | Tentang/Perihal | Nama Regulasi | Judul Produk Hukum',
    ),
    source: SOURCE,
  }),
  date('tanggal_penetapan', 'Tanggal penetapan', {
    aliases: spellings(
      'Ditetapkan | Tanggal Ditetapkan | Tgl Penetapan | Tgl. Penetapan | Tanggal | Tgl | Tanggal Penetapan | Tanggal Terbit | Tanggal Pengundangan | Diundangkan | Tgl Ditetapkan',
    ),
    source: SOURCE,
  }),
  status,
  count('jml_desa_perdes', 'Jumlah desa yang memiliki Perdes stunting', 'desa', {
    applies: 'hasDesa',
    aliases: spellings(
      'Jumlah Desa Perdes | Jumlah Desa yang memiliki Perdes | Jumlah Desa Memiliki Perdes | Desa Memiliki Perdes Stunting | Desa yang Memiliki Perdes | Jml Desa Perdes | Jumlah Perdes | Desa Ber-Perdes | Jumlah Desa dengan Perdes | Desa dengan Perdes Stunting',
    ),
    source: SOURCE,
  }),
  count('jml_desa_apbdes_stunting', 'Jumlah desa yang menganggarkan stunting dalam APBDes', 'desa', {
    applies: 'hasDesa',
    aliases:
      spellings(`Jumlah Desa APBDes Stunting | Desa Menganggarkan Stunting | Jml Desa Menganggarkan | Desa dengan APBDes Stunting | Jumlah Desa yang Mengalokasikan Dana Desa
      Desa Mengalokasikan DD untuk Stunting | Jumlah Desa Mengalokasikan APBDes`),
    source: SOURCE,
  }),
  rupiah('total_alokasi_dd', 'Total alokasi Dana Desa untuk stunting', {
    applies: 'hasDesa',
    aliases: spellings(
      'Total Alokasi DD | Alokasi Dana Desa untuk Stunting | Jumlah Alokasi DD | Alokasi DD | Total Dana Desa Stunting | Anggaran DD Stunting | Dana Desa untuk Stunting',
    ),
    source: SOURCE,
  }),
];

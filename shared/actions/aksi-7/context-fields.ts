import { choice, count, date, link, month, option, percent, text } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 7 Pengukuran dan Publikasi (2019); rekap puskesmas';

const periodeUkur = month('periode_ukur', 'Bulan pengukuran', {
  aliases:
    spellings(`Bulan Penimbangan | Bulan Pengukuran | Bulan Ukur | Bulan | Bln | Periode | Periode Ukur | Periode Pengukuran | Periode Penimbangan | Bulan Timbang
    Bulan Operasi Timbang | Bulan dan Tahun | Bulan/Tahun | Waktu Pengukuran | Bulan Penimbangan Balita | Periode Data`),
  source: SOURCE,
});

/** e-PPGBM and surveys never share a column, a trend, a target or a rank. */
const sumberData = choice(
  'sumber_data',
  'Sumber data',
  [
    option(
      'e-PPGBM',
      'e-PPGBM',
      'eppgbm',
      'e ppgbm',
      'ppgbm',
      'sigizi',
      'sigizi terpadu',
      'aplikasi e-PPGBM',
      'asik',
      'posyandu',
      'bulan timbang',
      'operasi timbang',
      'rutin',
    ),
    option('SSGI', 'SSGI', 'ssgbi', 'survei status gizi indonesia', 'survei status gizi'),
    option('SKI', 'SKI', 'survei kesehatan indonesia'),
    option('Riskesdas', 'Riskesdas', 'riset kesehatan dasar'),
    option('lainnya', 'Lainnya', 'lain-lain', 'survei lain', 'survei lokal'),
  ],
  {
    required: true,
    aliases: spellings('Sumber Data | Sumber | Asal Data | Sumber Data Stunting | Data dari | Aplikasi'),
    source: SOURCE,
  },
);

const kelompokUmur = choice(
  'kelompok_umur',
  'Kelompok umur',
  [
    option(
      'balita',
      'Balita (0-59 bulan)',
      '0-59 bulan',
      '0-59 bln',
      '0 - 59 bulan',
      'bawah lima tahun',
      'anak balita',
      '0-59',
    ),
    option('baduta', 'Baduta (0-23 bulan)', '0-23 bulan', '0-23 bln', '0 - 23 bulan', 'bawah dua tahun', '0-23'),
  ],
  { aliases: spellings('Kelompok Umur | Umur | Usia | Kelompok Usia | Golongan Umur | Sasaran Umur'), source: SOURCE },
);

const jk = choice(
  'jk',
  'Jenis kelamin',
  [
    option('L', 'Laki-laki', 'laki', 'lk', 'pria', 'laki - laki'),
    option('P', 'Perempuan', 'pr', 'wanita'),
    option('LP', 'L+P', 'l/p', 'total', 'laki-laki dan perempuan', 'jumlah', 'jml', 'jlh', 'jumlah total'),
  ],
  { aliases: spellings('JK | L/P | Jenis Kelamin | Kelamin | Sex | Gender'), source: SOURCE },
);

export const CONTEXT_FIELDS: readonly Field[] = [
  periodeUkur,
  sumberData,
  kelompokUmur,
  jk,
  count('jml_posyandu', 'Jumlah posyandu', 'posyandu', {
    aliases: spellings('Posyandu | Jml Posyandu | Jumlah Posyandu Aktif | Jlh Posyandu'),
    source: SOURCE,
  }),
  count('jml_keluarga', 'Jumlah keluarga', 'keluarga', {
    zeroIsPlausible: false,
    aliases: spellings('Jml Keluarga | Jumlah KK | Jml KK | KK | Total Keluarga'),
    source: SOURCE,
  }),
  count('jml_keluarga_berisiko', 'Jumlah keluarga berisiko stunting', 'keluarga', {
    aliases:
      spellings(`Jumlah Keluarga Beresiko Stunting | Keluarga Berisiko Stunting | Keluarga Beresiko Stunting | KRS | Jumlah KRS | Jml KRS | Keluarga Risiko Stunting
      Jumlah Keluarga Risiko Stunting | Jumlah Keluarga Resiko Stunting`),
    source: SOURCE,
  }),
  percent('pct_krs', 'Persentase keluarga berisiko stunting', {
    range: { min: 0, max: 100 },
    aliases: spellings(
      'Persentase Keluarga Beresiko Stunting | Presentase Keluarga Berisiko Stunting | Persentasi Keluarga Berisiko Stunting | % KRS | Persentase KRS | % Keluarga Berisiko Stunting | % Keluarga Berisiko',
    ),
    ratio: { numerator: 'jml_keluarga_berisiko', denominator: 'jml_keluarga', subset: true, tolerance: 0.1 },
    lowerIsBetter: true,
    source: SOURCE,
  }),
  date('tanggal_publikasi', 'Tanggal publikasi', {
    aliases: spellings('Tgl Publikasi | Tanggal Terbit | Waktu Publikasi | Tanggal Diseminasi'),
    source: SOURCE,
  }),
  text('media', 'Media publikasi', {
    aliases: spellings('Media | Media Publikasi | Sarana Publikasi | Jenis Publikasi | Bentuk Publikasi'),
    source: SOURCE,
  }),
  link('link', 'Tautan publikasi', {
    aliases: spellings(
      'Link Publikasi | Tautan Publikasi | Link Berita | URL Publikasi | Link | Tautan | URL | Bukti Publikasi',
    ),
    source: SOURCE,
  }),
];

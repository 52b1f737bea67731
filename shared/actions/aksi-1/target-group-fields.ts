import { choice, count, number, option, percent, rupiah, yesNo } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Master Ansit, Panduan Web Aksi Bangda 2022';

const families: readonly Field[] = [
  count('jml_keluarga', 'Jumlah keluarga', 'keluarga', {
    required: true,
    zeroIsPlausible: false,
    aliases: spellings(
      'Jml Keluarga | Jumlah KK | Jml KK | Jlh KK | KK | Total Keluarga | Jumlah Seluruh Keluarga | Jumlah Kepala Keluarga | Jml. Keluarga | Keluarga',
    ),
    source: SOURCE,
  }),
  count('jml_keluarga_berisiko', 'Jumlah keluarga berisiko stunting', 'keluarga', {
    required: true,
    aliases:
      spellings(`Jumlah Keluarga Beresiko Stunting | Keluarga Berisiko Stunting | Keluarga Beresiko Stunting | KRS | Jumlah KRS | Jml KRS | Jlh KRS | Keluarga Risiko Stunting
      Jumlah Keluarga Risiko Stunting | Jumlah Keluarga Resiko Stunting | Keluarga Resiko Stunting | Jumlah Keluarga Berisiko Stunting (KRS)`),
    source: SOURCE,
  }),
  percent('pct_krs', 'Persentase keluarga berisiko stunting', {
    range: { min: 0, max: 100 },
    aliases: spellings(
      'Persentase Keluarga Beresiko Stunting | Presentase Keluarga Berisiko Stunting | Persentasi KRS | % KRS | Persentase KRS | % Keluarga Berisiko Stunting | % Keluarga Berisiko',
    ),
    ratio: { numerator: 'jml_keluarga_berisiko', denominator: 'jml_keluarga', subset: true, tolerance: 0.1 },
    lowerIsBetter: true,
    source: SOURCE,
  }),
];

const children: readonly Field[] = [
  count('jml_balita', 'Jumlah balita (sasaran)', 'anak', {
    required: true,
    zeroIsPlausible: false,
    aliases: spellings(
      'Jumlah Balita | Jml Balita | Jlh Balita | Balita | Total Balita | Sasaran Balita | Jumlah Sasaran Balita | Jumlah Balita Sasaran | Populasi Balita | S',
    ),
    source: SOURCE,
  }),
  count('jml_balita_diukur', 'Jumlah balita diukur', 'anak', {
    zeroIsPlausible: false,
    aliases: spellings(
      'Balita Diukur | Jml Balita Diukur | Jumlah Balita yang Diukur | Total Balita Diukur | Balita Ditimbang | Jumlah Balita Ditimbang | D',
    ),
    source: SOURCE,
  }),
  count('balita_sangat_pendek', 'Balita sangat pendek', 'anak', {
    aliases: spellings(
      'Jumlah Balita Sangat Pendek | Jml Balita Sangat Pendek | Sangat Pendek | Sgt Pendek | SP | Balita Sgt Pendek',
    ),
    source: SOURCE,
  }),
  count('balita_pendek', 'Balita pendek', 'anak', {
    aliases: spellings('Jumlah Balita Pendek | Jml Balita Pendek | Pendek | Balita Pdk'),
    source: SOURCE,
  }),
  count('balita_stunting', 'Balita stunting', 'anak', {
    aliases: spellings(
      'Jumlah Balita Stunting | Jml Balita Stunting | Stunting | Jumlah Stunting | Kasus Stunting | Jumlah Kasus Stunting | Total Stunting | Jumlah Kasus',
    ),
    sumOf: ['balita_sangat_pendek', 'balita_pendek'],
    source: SOURCE,
  }),
  percent('prevalensi_balita', 'Prevalensi balita stunting', {
    range: { min: 0, max: 100 },
    aliases: spellings(
      'Prevalensi Balita Stunting | Prevalensi Stunting | Prevalensi | Pravelensi | Preverensi | % Stunting | Persentase Stunting | Prevalensi (%) | Pravelensi Stunting | Persentase Balita Stunting | % Balita Stunting',
    ),
    ratio: {
      numerator: 'balita_stunting',
      denominator: 'jml_balita_diukur',
      fallback: 'jml_balita',
      subset: true,
      tolerance: 0.1,
    },
    lowerIsBetter: true,
    source: SOURCE,
  }),
];

const villageBudget: readonly Field[] = [
  ['dana_dd', 'Dana Desa untuk stunting', 'DD | Dana Desa | Dana Desa (DD) | Anggaran DD | Dana DD'],
  ['dana_apbdes', 'APBDes untuk stunting', 'APBDES | APB Desa | Anggaran APBDes | APBDesa'],
  ['dana_bumdes', 'BUMDes untuk stunting', 'BUMDES | BUM Desa | Anggaran BUMDes'],
].map(([id = '', label = '', names = '']) =>
  rupiah(id, label, {
    applies: 'hasDesa',
    aliases: spellings(names),
    groups: spellings(
      'Anggaran desa | Anggaran percepatan penurunan stunting di desa | Anggaran Stunting Desa | Sumber Anggaran',
    ),
    source: 'Lembar kerja daerah; belum dipastikan pada lembar nasional',
  }),
);

const priority: readonly Field[] = [
  rupiah('dana_csr', 'CSR untuk stunting', {
    aliases: spellings('CSR | Dana CSR | TJSLP'),
    source: 'Lembar kerja daerah',
  }),
  yesNo('is_lokus', 'Status lokus', {
    aliases: spellings(
      'Lokus | Lokus (Ya/Tidak) | Lokus/Non Lokus | Desa Lokus (Ya/Tidak) | Ditetapkan Lokus | Desa Prioritas | Penetapan Lokus',
    ),
    source: 'Juknis Aksi 1 (2019)',
  }),
  number('urutan_prioritas', 'Urutan prioritas', {
    range: { min: 1 },
    aliases: spellings('Prioritas | Ranking | Rangking | Peringkat | Urutan | Prioritas Ke'),
    source: 'Juknis Aksi 1 (2019)',
  }),
  choice(
    'sumber_data',
    'Sumber data',
    [
      option('e-PPGBM', 'e-PPGBM', 'eppgbm', 'sigizi'),
      option('SSGI', 'SSGI'),
      option('SKI', 'SKI'),
      option('lainnya', 'Lainnya', 'siga', 'pk', 'dtks', 'dtsen'),
    ],
    {
      aliases: spellings('Sumber Data | Sumber'),
      source: 'Lembar kerja daerah',
    },
  ),
];

export const TARGET_GROUP_FIELDS: readonly Field[] = [...families, ...children, ...villageBudget, ...priority];

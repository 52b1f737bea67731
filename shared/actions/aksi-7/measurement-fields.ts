import { count, percent } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 7 Pengukuran dan Publikasi (2019); rekap puskesmas';

/** Groups over the columns of height-for-age. */
export const TBU_GROUPS =
  spellings(`TB/U | TB / U | PB/U | PB/U atau TB/U | TB/U (Stunting) | Tinggi Badan menurut Umur | Tinggi Badan/Umur
  Status Gizi TB/U | Status Gizi (TB/U) | Status Stunting | Kategori TB/U | Stunting | Balita Stunting | Jumlah Stunting | TBU`);

const sasaran = count('sasaran', 'Jumlah sasaran balita', 'anak', {
  required: true,
  zeroIsPlausible: false,
  aliases:
    spellings(`S | Sasaran | Jumlah Sasaran | Jml Sasaran | Jlh Sasaran | Sasaran Balita | Jumlah Balita | Jml Balita | Jlh Balita | Total Balita
    Balita | Balita (S) | Jumlah Sasaran Balita 0-59 Bulan | Sasaran Balita 0-59 Bulan | Jumlah Balita (S) | Jumlah Sasaran Balita | Jumlah_sasaran_balita | Sasaran Riil | Sasaran Proyeksi | Populasi Balita
    Jumlah Seluruh Balita | Jumlah Balita Sasaran | Balita Sasaran | Jumlah Anak Balita | Jumlah Balita 0-59 Bulan | Balita 0-59 bln
    Jumlah Balita yang Ada | Jumlah Balita Ada | Jumlah_balita | Sasaran (S) | Jumlah Baduta | Sasaran Baduta`),
  source: SOURCE,
});

const diukur = count('diukur', 'Jumlah balita diukur', 'anak', {
  required: true,
  zeroIsPlausible: false,
  aliases:
    spellings(`D | Diukur | Jumlah Diukur | Jml Diukur | Jlh Diukur | Balita Diukur | Total Balita Diukur | Total Diukur | Jml Balita Diukur
    Jumlah Balita Diukur | Jumlah Balita yang Diukur | Balita yang Diukur | Balita Ditimbang | Ditimbang | Jumlah Ditimbang | Jumlah Balita Ditimbang
    Jml Balita Ditimbang | Balita Ditimbang dan Diukur | Jumlah Balita Ditimbang dan Diukur | Jumlah yang Diukur | Jumlah Balita Diukur (D) | Balita Diukur TB
    Jumlah Balita Diukur PB/TB | Jumlah Balita Diukur TB | Jumlah Balita yang Diukur Tinggi Badan | Jumlah Balita Diukur Tinggi Badan | Diukur (D)
    Jumlah Balita yang Ditimbang | Jml Balita Yg Diukur | Balita Yg Diukur | Jumlah Balita Terukur | Terukur | Hasil Pengukuran | jumlah_balita_diukur
    Jumlah Baduta Diukur | Ditimbang (D) | Jumlah Balita 0-59 Bulan yang Diukur | Jumlah Balita 0-59 Bulan yang Diukur Tinggi Badan | Jumlah Balita 0-59 Bulan Diukur | Jumlah Balita 0-59 Bulan yang Ditimbang | Jumlah Balita 0-59 Bulan yang Diukur PB/TB | Jumlah_balita_usia_0-59_bulan_diukur_PBTB | Jumlah Balita Diukur Bulan Ini | Jumlah Anak Diukur`),
  source: SOURCE,
});

const sangatPendek = count('sangat_pendek', 'Sangat pendek', 'anak', {
  aliases:
    spellings(`SP | Sgt Pendek | Sangat Pdk | Sangat Pendek (SP) | Jumlah Sangat Pendek | Jml Sangat Pendek | Balita Sangat Pendek | Jumlah Balita Sangat Pendek
    Jml Balita Sangat Pendek | Severely Stunted | Severe Stunting | Sangat Pendek < -3 SD | TB/U Sangat Pendek | Sangat Pendek (TB/U) | S. Pendek | Sangat Pendek (<-3SD)
    Stunting Berat | jumlah_balita_sangat_pendek | Kategori Sangat Pendek | Sgt. Pendek | Sangatpendek`),
  groups: TBU_GROUPS,
  shortAliases: spellings('SP | Sangat Pendek | Sgt Pendek'),
  source: SOURCE,
});

const pendek = count('pendek', 'Pendek', 'anak', {
  aliases:
    spellings(`Pdk | Pendek (P) | Jumlah Pendek | Jml Pendek | Balita Pendek | Jumlah Balita Pendek | Jml Balita Pendek | Stunted | TB/U Pendek | Pendek (TB/U)
    Pendek -3 SD sd < -2 SD | jumlah_balita_pendek | Kategori Pendek`),
  groups: TBU_GROUPS,
  shortAliases: spellings('P | Pendek | Pdk'),
  source: SOURCE,
});

const stunting = count('stunting', 'Jumlah balita stunting', 'anak', {
  aliases:
    spellings(`Stunting | Stunted Total | Jumlah Stunting | Jml Stunting | Jlh Stunting | Total Stunting | Balita Stunting | Jumlah Balita Stunting | Jml Balita Stunting
    Jlh Balita Stunting | Total Balita Stunting | Jumlah_balita_stunting | Kasus Stunting | Jumlah Kasus Stunting | Jumlah Kasus | Jml Kasus Stunting | Anak Stunting
    Jumlah Anak Stunting | Jumlah Balita Stunted | Total Sangat Pendek + Pendek | Sangat Pendek + Pendek | Jumlah Pendek + Sangat Pendek | Pendek + Sangat Pendek | SP+P | SP + P
    Jumlah SP+P | Total Pendek dan Sangat Pendek | Balita Pendek dan Sangat Pendek | Jumlah Balita (Pendek + Sangat Pendek) | Stuntig | Stuntng | Stanting
    Jumlah Stunting (SP+P) | Jumlah Balita Pendek (TB/U) | Balita Stunting (TB/U) | Jumlah Baduta Stunting | jumlah_stunting`),
  groups: TBU_GROUPS,
  shortAliases: spellings('Jumlah | Jml | Jlh | Total | Kasus | Absolut'),
  sumOf: ['sangat_pendek', 'pendek'],
  source: SOURCE,
});

const normal = count('normal', 'Normal (TB/U)', 'anak', {
  aliases: spellings(
    'Normal | Jumlah Normal | Balita Normal | TB/U Normal | Tinggi Normal | Jumlah Balita Normal | Tidak Stunting',
  ),
  groups: TBU_GROUPS,
  shortAliases: spellings('Normal | N'),
  source: SOURCE,
});

const tinggi = count('tinggi', 'Tinggi (TB/U)', 'anak', {
  aliases: spellings('Tinggi | Jumlah Tinggi | Balita Tinggi | TB/U Tinggi | Jumlah Balita Tinggi'),
  groups: TBU_GROUPS,
  shortAliases: spellings('Tinggi | T'),
  source: SOURCE,
});

/** e-PPGBM sets implausible lengths aside; they belong to no class. */
const outlier = count('outlier', 'Outlier (TB/U)', 'anak', {
  aliases: spellings('Outlier TB/U | Jumlah Outlier TB/U'),
  groups: TBU_GROUPS,
  shortAliases: spellings('Outlier | Outliers'),
  source: 'Rekap status gizi e-PPGBM (Sigizi Terpadu)',
});

const prevalensi = percent('prevalensi', 'Prevalensi stunting', {
  aliases:
    spellings(`Prevalensi | Pravelensi | Preverensi | Prevelensi | Prevalansi | Prevalensi (%) | % | % Stunting | Stunting (%) | Persen Stunting | Persentase Stunting
    Presentase Stunting | Persentasi Stunting | Prevalensi Stunting | Prevalensi Stunting (%) | Pravelensi Stunting | Preverensi Stunting | Prevalensi Balita Stunting
    prevalensi_balita_stunting | Prevalensi Balita Stunting (%) | % Balita Stunting | Persentase Balita Stunting | Angka Stunting | Angka Prevalensi | Prev | Prev. | Prev (%)
    Prevalensi Stunting Balita | Persentase | Presentase | Persentasi | Persen | Prosentase | Prosentase Stunting | Prevalensi Pendek dan Sangat Pendek`),
  groups: TBU_GROUPS,
  shortAliases: spellings('% | Persen | Persentase | Presentase | Prevalensi'),
  range: { min: 0, max: 100 },
  ratio: { numerator: 'stunting', denominator: 'diukur', fallback: 'sasaran', subset: true, tolerance: 0.1 },
  lowerIsBetter: true,
  source: SOURCE,
});

const cakupanUkur = percent('cakupan_ukur', 'Cakupan pengukuran (D/S)', {
  aliases:
    spellings(`D/S | % D/S | D/S (%) | Cakupan D/S | % Diukur | % Balita Diukur | Persentase Diukur | Persentase Balita Diukur | Cakupan Pengukuran | Cakupan Ukur
    Cakupan Penimbangan | % Ditimbang | Partisipasi Masyarakat | Tingkat Partisipasi | % Cakupan | Cakupan Diukur | Persen Diukur | Capaian Pengukuran | % Pengukuran | Presentase D/S`),
  ratio: { numerator: 'diukur', denominator: 'sasaran', subset: false, tolerance: 0.1 },
  source: SOURCE,
});

export const MEASUREMENT_FIELDS: readonly Field[] = [
  sasaran,
  diukur,
  cakupanUkur,
  sangatPendek,
  pendek,
  stunting,
  normal,
  tinggi,
  outlier,
  prevalensi,
];

import { choice, date, number, option, percent, rupiah, text, yesNo } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 8 (2019), tabel 8.1';

const figures: readonly Field[] = [
  number('indikator_no', 'Nomor indikator', {
    range: { min: 1, max: 99 },
    aliases: spellings('No Indikator | No. Indikator | Nomor Indikator'),
    source: SOURCE,
  }),
  text('indikator', 'Indikator', {
    aliases: spellings(
      'Nama Indikator | Indikator Kinerja | Indikator Layanan | Uraian Indikator | Indikator Esensial | Uraian | Sub Kegiatan | Kegiatan | Uraian Kegiatan | Program/Kegiatan | OPD/Kegiatan | Program/Kegiatan/Sub Kegiatan',
    ),
    source: SOURCE,
  }),
  text('satuan', 'Satuan', { aliases: spellings('Sat | Unit'), source: SOURCE }),
  number('target', 'Target', {
    required: true,
    range: { min: 0 },
    aliases: spellings('Target Kinerja | Target Tahun Ini | Target RKPD | Rencana | Target (%)'),
    source: SOURCE,
  }),
  number('realisasi', 'Realisasi', {
    required: true,
    range: { min: 0 },
    aliases: spellings(
      'Realisasi Kinerja | Hasil | Realisasi Tahun Ini | Realisasi (%) | Realisasi Capaian | Realisasi Fisik',
    ),
    source: SOURCE,
  }),
  percent('capaian_pct', 'Capaian (%)', {
    aliases: spellings(
      'Capaian | % Capaian | Persentase Capaian | Tingkat Capaian | Presentase Capaian | Capaian Kinerja | Capaian Kinerja (%)',
    ),
    source: SOURCE,
  }),
];

const money: readonly Field[] = [
  rupiah('pagu', 'Pagu', {
    aliases: spellings('Pagu Anggaran | Anggaran | Pagu (Rp) | Anggaran (Rp) | Alokasi'),
    source: SOURCE,
  }),
  rupiah('realisasi_anggaran', 'Realisasi anggaran', {
    aliases: spellings(
      'Realisasi Anggaran (Rp) | Realisasi Keuangan | Realisasi (Rp) | Penyerapan (Rp) | Realisasi Dana',
    ),
    source: SOURCE,
  }),
  percent('serapan_pct', 'Serapan (%)', {
    aliases: spellings(
      'Serapan | % Serapan | Serapan Anggaran | Penyerapan | Penyerapan (%) | Persentase Serapan | % Realisasi Anggaran | Persentase Realisasi',
    ),
    ratio: { numerator: 'realisasi_anggaran', denominator: 'pagu', subset: false, tolerance: 0.1 },
    source: SOURCE,
  }),
];

const prevalence: readonly Field[] = [
  percent('prevalensi_n1', 'Prevalensi tahun lalu', {
    range: { min: 0, max: 100 },
    lowerIsBetter: true,
    aliases: spellings('Prevalensi Tahun Lalu | Prevalensi n-1 | Prevalensi Tahun Sebelumnya | Prevalensi (n-1)'),
    source: SOURCE,
  }),
  percent('prevalensi_n', 'Prevalensi tahun ini', {
    range: { min: 0, max: 100 },
    lowerIsBetter: true,
    aliases: spellings(
      'Prevalensi Tahun Ini | Prevalensi n | Prevalensi Stunting | Prevalensi Tahun Berjalan | Prevalensi (n)',
    ),
    source: SOURCE,
  }),
  choice(
    'sumber_data',
    'Sumber data prevalensi',
    [
      option('e-PPGBM', 'e-PPGBM', 'eppgbm', 'ppgbm', 'sigizi'),
      option('SSGI', 'SSGI', 'ssgbi'),
      option('SKI', 'SKI'),
      option('lainnya', 'Lainnya'),
    ],
    {
      aliases: spellings('Sumber Data | Sumber | Sumber Data Prevalensi | Sumber Prevalensi'),
      source: SOURCE,
    },
  ),
];

const actions: readonly Field[] = [1, 2, 3, 4, 5, 6, 7].flatMap((no) => [
  yesNo(`aksi_${no}_selesai`, `Aksi ${no} selesai`, {
    aliases: spellings(`Aksi ${no} | Aksi ${no} (Ya/Tidak) | Pelaksanaan Aksi ${no} | Status Aksi ${no}`),
    source: SOURCE,
  }),
  date(`tanggal_aksi_${no}`, `Tanggal Aksi ${no}`, {
    aliases: spellings(`Tgl Aksi ${no} | Tanggal Pelaksanaan Aksi ${no} | Waktu Aksi ${no}`),
    source: SOURCE,
  }),
]);

const lessons: readonly Field[] = [
  text('faktor_pendukung', 'Faktor pendukung', {
    aliases: spellings('Pendukung | Faktor Pendorong | Faktor Keberhasilan'),
    source: SOURCE,
  }),
  text('faktor_penghambat', 'Faktor penghambat', {
    aliases: spellings('Penghambat | Hambatan | Kendala | Permasalahan | Faktor Penghambat/Kendala'),
    source: SOURCE,
  }),
  text('rekomendasi', 'Rekomendasi', {
    aliases: spellings('Tindak Lanjut | Rencana Tindak Lanjut | Saran | Rekomendasi Perbaikan | RTL'),
    source: SOURCE,
  }),
  date('tanggal_reviu', 'Tanggal reviu', {
    aliases: spellings('Tgl Reviu | Tanggal Review | Tgl Review | Tanggal Pelaksanaan Reviu | Tanggal'),
    source: SOURCE,
  }),
];

export const REVIEW_FIELDS: readonly Field[] = [...figures, ...money, ...prevalence, ...actions, ...lessons];

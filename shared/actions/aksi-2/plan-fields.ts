import { choice, number, option, rupiah, text, yesNo } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 2 (2019, 2022); Kepmendagri 050-5889/2021';

const activity: readonly Field[] = [
  text('kode_program', 'Kode program', { aliases: spellings('Kode Prog | Kode Rek Program'), source: SOURCE }),
  text('program', 'Program', {
    aliases: spellings('Nama Program | Nomenklatur Program | Program/Kegiatan | Uraian Program'),
    source: SOURCE,
  }),
  text('kode_kegiatan', 'Kode kegiatan', { aliases: spellings('Kode Keg | Kode Rek Kegiatan'), source: SOURCE }),
  text('kegiatan', 'Kegiatan', {
    aliases: spellings('Nama Kegiatan | Nomenklatur Kegiatan | Uraian Kegiatan'),
    source: SOURCE,
  }),
  text('kode_sub_kegiatan', 'Kode sub kegiatan', {
    aliases: spellings('Kode Sub Keg | Kode Sub-Kegiatan | Kode Subkegiatan | Kode Rekening | Kode Rek | Kode'),
    source: SOURCE,
  }),
  text('sub_kegiatan', 'Sub kegiatan', {
    required: true,
    aliases:
      spellings(`Sub Keg | Sub-Kegiatan | Subkegiatan | Nama Sub Kegiatan | Nomenklatur Sub Kegiatan | Nomenklatur Sub Kegiatan Kabupaten/Kota | Sub Kegiatan/Aktivitas | Program/Kegiatan/Sub Kegiatan
      Uraian Sub Kegiatan`),
    source: SOURCE,
  }),
  text('uraian', 'Uraian sesuai RKA', {
    aliases: spellings(
      'Uraian Sub Kegiatan Sesuai RKA | Uraian | Rincian Belanja | Aktivitas | Rincian Kegiatan | Uraian Belanja',
    ),
    source: SOURCE,
  }),
  text('masalah', 'Masalah', {
    aliases: spellings('Perihal/Masalah/Kendala Capaian | Permasalahan | Kendala | Masalah/Kendala | Isu'),
    source: SOURCE,
  }),
  text('rekomendasi', 'Rekomendasi', {
    aliases: spellings('Rekomendasi Kegiatan | Saran | Tindak Lanjut Rekomendasi'),
    source: SOURCE,
  }),
  text('kinerja', 'Kinerja', { aliases: spellings('Sasaran Kinerja | Keluaran | Output | Hasil'), source: SOURCE }),
  text('indikator', 'Indikator kinerja', {
    aliases: spellings('Indikator | Indikator Output | Indikator Keluaran | Tolok Ukur'),
    source: SOURCE,
  }),
  number('indikator_no', 'Nomor indikator layanan', {
    range: { min: 1, max: 99 },
    aliases: spellings('No Indikator | No. Indikator | Indikator Ke | Indikator Layanan | Indikator Esensial'),
    source: SOURCE,
  }),
  choice(
    'jenis_intervensi',
    'Jenis intervensi',
    [
      option('Spesifik', 'Spesifik', 'intervensi spesifik', 'gizi spesifik'),
      option('Sensitif', 'Sensitif', 'intervensi sensitif', 'gizi sensitif'),
      option('Dukungan', 'Dukungan', 'koordinatif', 'enabling', 'pendukung', 'tata kelola'),
    ],
    {
      aliases: spellings('Intervensi | Spesifik/Sensitif | Kategori Intervensi | Jenis | Tagging'),
      source: SOURCE,
    },
  ),
];

const figures: readonly Field[] = [
  text('lokasi', 'Lokasi', {
    aliases: spellings(
      'Target Lokasi Dalam Renka | Target Lokasi Dalam Renja | Lokasi Kegiatan | Lokasi (Kecamatan/Desa) | Lokasi Sasaran | Kecamatan/Desa | Lokus',
    ),
    source: SOURCE,
  }),
  text('lokasi_fokus', 'Lokasi fokus', {
    aliases: spellings('Lokus Sasaran | Lokasi Lokus | Lokasi Prioritas'),
    source: SOURCE,
  }),
  number('target_volume', 'Target (volume)', {
    range: { min: 0 },
    aliases: spellings('Volume | Vol | Target | Target Volume | Target Kinerja | Volume Target | Jumlah'),
    source: SOURCE,
  }),
  text('satuan', 'Satuan', { aliases: spellings('Sat | Unit | Satuan Target'), source: SOURCE }),
  number('baseline', 'Baseline', {
    range: { min: 0, max: 100 },
    aliases: spellings('Data Dasar | Kondisi Awal | Capaian Awal | Base Line'),
    source: SOURCE,
  }),
  number('target_n', 'Target RKPD', {
    range: { min: 0 },
    aliases: spellings('Target Tahun n | Target RKPD Tahun Berjalan | Target Tahun Ini'),
    source: SOURCE,
  }),
  number('target_n1', 'Target RPJMD', {
    range: { min: 0 },
    aliases: spellings('Target Tahun n+1 | Target Tahun Depan | Target Akhir RPJMD'),
    source: SOURCE,
  }),
  rupiah('pagu', 'Pagu anggaran', {
    required: true,
    aliases: spellings(
      'Pagu | Anggaran | Pagu Anggaran | Jumlah Anggaran | Pagu Indikatif | Alokasi | Alokasi Anggaran | Anggaran (Rp) | Pagu (Rp) | Dana | Biaya | Nilai | Besaran Anggaran | Total Anggaran | Anggaran (Rupiah)',
    ),
    source: SOURCE,
  }),
  rupiah('realisasi', 'Realisasi anggaran', {
    aliases: spellings(
      'Realisasi | Realisasi Anggaran | Realisasi (Rp) | Realisasi Keuangan | Penyerapan | Serapan (Rp)',
    ),
    source: SOURCE,
  }),
  choice('sumber_dana', 'Sumber dana', fundingSources(), {
    required: true,
    aliases: spellings('Sumber Dana | Sumber Anggaran | Sumber Pembiayaan | Sumber Pendanaan | Dana dari | SD'),
    source: SOURCE,
  }),
];

function fundingSources() {
  return [
    option(
      'APBD Kab/Kota',
      'APBD Kab/Kota',
      'apbd',
      'apbd kab',
      'apbd kabupaten',
      'apbd kota',
      'apbd ii',
      'pad',
      'apbdkab',
    ),
    option(
      'APBD Provinsi',
      'APBD Provinsi',
      'apbd prov',
      'apbd i',
      'bankeu',
      'bantuan keuangan provinsi',
      'bantuan provinsi',
    ),
    option('APBN', 'APBN', 'dekon', 'dekonsentrasi', 'tp', 'tugas pembantuan', 'pusat'),
    option('DAK Fisik', 'DAK Fisik', 'dak', 'dak-fisik'),
    option(
      'DAK Nonfisik/BOK',
      'DAK Nonfisik/BOK',
      'bok',
      'dak non fisik',
      'dak nonfisik',
      'bok puskesmas',
      'bokb',
      'dak nonfisik bok',
      'bop',
    ),
    option('DAU', 'DAU', 'dana alokasi umum', 'dau sg', 'dau earmark', 'dau specific grant'),
    option('DBH', 'DBH', 'dana bagi hasil', 'dbhcht', 'dbh cht'),
    option('Dana Desa', 'Dana Desa', 'dd', 'apbdes', 'add', 'alokasi dana desa'),
    option('DID', 'DID', 'insentif fiskal', 'dif', 'dana insentif daerah', 'dana insentif fiskal'),
    option('CSR', 'CSR', 'tjslp', 'swasta', 'baznas', 'hibah', 'donor'),
    option('Lainnya', 'Lainnya', 'lain-lain', 'lain', 'blud', 'swadaya'),
  ];
}

const DOCUMENTS = spellings(
  'Terintegrasi dalam Dokumen | Terintegrasi | Integrasi Dokumen | Dokumen Perencanaan | Dokumen Perencanaan dan Penganggaran | Dokumen Perencanaan dan Anggaran | Dokumen',
);

/** Whether the activity reached the budget documents, in the order in which they are made. */
const documents: readonly Field[] = [
  ['terintegrasi_rkpd', 'Ada di RKPD', 'RKPD', 'RKPD | Terintegrasi RKPD | Masuk RKPD'],
  ['terintegrasi_renja', 'Ada di Renja', 'Renja', 'Renja | Renja OPD | Terintegrasi Renja | Masuk Renja'],
  ['terintegrasi_kua_ppas', 'Ada di KUA-PPAS', 'KUA-PPAS', 'KUA-PPAS | KUA PPAS | Terintegrasi KUA-PPAS | KUA/PPAS'],
  [
    'terintegrasi_apbd',
    'Ada di APBD',
    'APBD | APBD/DPA',
    'Terintegrasi APBD | Masuk APBD | DPA | RKA/DPA | APBD (Ada/Tidak)',
  ],
].map(([id = '', label = '', short = '', names = '']) =>
  yesNo(id, label, {
    aliases: spellings(names),
    groups: DOCUMENTS,
    shortAliases: spellings(short),
    source: SOURCE,
  }),
);

export const PLAN_FIELDS: readonly Field[] = [...activity, ...figures, ...documents];

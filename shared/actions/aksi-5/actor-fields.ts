import { count, date, text, yesNo } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Juknis Aksi 5 (2019, 2022); formulir KPM';

const villages: readonly Field[] = [
  count('jml_desa', 'Jumlah desa', 'desa', {
    aliases: spellings('Desa (Jumlah) | Jml Desa | Jlh Desa | Banyak Desa | Total Desa'),
    source: SOURCE,
  }),
  count('jml_kelurahan', 'Jumlah kelurahan', 'kelurahan', {
    aliases: spellings('Jml Kelurahan | Jlh Kelurahan | Total Kelurahan'),
    source: SOURCE,
  }),
];

/** Groups over the columns about cadres: `KPM / Ber-SK`. */
const KPM_GROUPS = spellings(
  'KPM | Kader Pembangunan Manusia | Kader Pembangunan Manusia (KPM) | Jumlah KPM | Data KPM',
);

const cadres: readonly Field[] = [
  count('jml_desa_punya_kpm', 'Desa yang memiliki KPM', 'desa', {
    applies: 'hasDesa',
    aliases: spellings(
      'Jumlah Desa yang Memiliki KPM | Jumlah Desa Punya KPM | Desa Ber-KPM | Desa dengan KPM | Desa Punya KPM | Jml Desa KPM | Jumlah Desa KPM',
    ),
    source: SOURCE,
  }),
  count('jml_kpm', 'Jumlah KPM', 'orang', {
    required: true,
    applies: 'hasDesa',
    aliases: spellings(
      'KPM | Jml KPM | Jlh KPM | Total KPM | Kader Pembangunan Manusia | Jumlah Kader Pembangunan Manusia | Jumlah Kader',
    ),
    groups: KPM_GROUPS,
    shortAliases: spellings('Jumlah | Total | Orang'),
    source: SOURCE,
  }),
  count('kpm_sk', 'KPM ber-SK', 'orang', {
    applies: 'hasDesa',
    aliases: spellings('KPM SK | KPM yang Memiliki SK | Jumlah KPM ber-SK | KPM dengan SK | KPM Ber SK'),
    groups: KPM_GROUPS,
    shortAliases: spellings('Ber-SK | SK | Memiliki SK | Ada SK | Punya SK'),
    source: SOURCE,
  }),
  count('kpm_dilatih', 'KPM dilatih', 'orang', {
    applies: 'hasDesa',
    aliases: spellings(
      'KPM Terlatih | Jumlah KPM Dilatih | KPM yang Dilatih | KPM Sudah Dilatih | KPM Mendapat Pelatihan',
    ),
    groups: KPM_GROUPS,
    shortAliases: spellings('Dilatih | Terlatih | Sudah Dilatih'),
    source: SOURCE,
  }),
  count('kpm_insentif', 'KPM menerima insentif', 'orang', {
    applies: 'hasDesa',
    aliases: spellings(
      'KPM Menerima Insentif/BOP | KPM Insentif | KPM Mendapat Insentif | Jumlah KPM Insentif | KPM BOP | KPM Menerima Operasional',
    ),
    groups: KPM_GROUPS,
    shortAliases: spellings('Menerima Insentif | Mendapat Insentif | Menerima Insentif/BOP'),
    source: SOURCE,
  }),
  count('jml_tpk', 'Jumlah Tim Pendamping Keluarga (TPK)', 'tim', {
    aliases: spellings('TPK | Jumlah TPK | Jml TPK | Tim Pendamping Keluarga | Jumlah Tim TPK'),
    source: SOURCE,
  }),
  count('jml_anggota_tpk', 'Jumlah anggota TPK', 'orang', {
    aliases: spellings('Anggota TPK | Personel TPK | Jumlah Personil TPK | Jml Anggota TPK'),
    source: SOURCE,
  }),
];

const scorecards: readonly Field[] = [1, 2, 3, 4].map((quarter) => {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';
  return count(`desa_scorecard_tw${quarter}`, `Desa melaporkan scorecard triwulan ${roman}`, 'desa', {
    applies: 'hasDesa',
    aliases: spellings(
      `Desa melaporkan scorecard TW ${roman} | Scorecard TW ${roman} | Scorecard TW${quarter} | Scorecard Triwulan ${roman} | Score Card TW ${roman} | Scorecard TW ${quarter}`,
    ),
    groups: spellings('Scorecard | Desa melaporkan scorecard | Laporan Scorecard | Score Card | Scorecard Desa'),
    shortAliases: spellings(
      `TW ${roman} | TW${quarter} | TW ${quarter} | Triwulan ${roman} | Triwulan ${quarter} | ${roman}`,
    ),
    source: SOURCE,
  });
});

const coaching: readonly Field[] = [
  count('desa_lapor_ehdw', 'Desa aktif eHDW', 'desa', {
    applies: 'hasDesa',
    aliases: spellings(
      'eHDW | Desa Aktif | Desa eHDW | Desa Lapor eHDW | Desa Aktif e-HDW | Jumlah Desa eHDW | Desa Input eHDW',
    ),
    source: SOURCE,
  }),
  text('kegiatan_pembinaan', 'Kegiatan pembinaan', {
    aliases: spellings(
      'Kegiatan | Nama Kegiatan | Bentuk Pembinaan | Jenis Pembinaan | Pembinaan | Uraian Kegiatan | Materi Pembinaan',
    ),
    source: SOURCE,
  }),
  date('tanggal', 'Tanggal', {
    aliases: spellings(
      'Tgl | Tanggal Pelaksanaan | Tanggal Kegiatan | Hari/Tanggal | Hari, Tanggal | Waktu Pelaksanaan | Tgl Pelaksanaan',
    ),
    source: SOURCE,
  }),
  count('jml_peserta', 'Jumlah peserta', 'orang', {
    aliases: spellings('Peserta | Jml Peserta | Jlh Peserta | Total Peserta'),
    source: SOURCE,
  }),
  yesNo('tpps_kab', 'TPPS kabupaten/kota terbentuk', {
    aliases: spellings('TPPS Kabupaten | TPPS Kab/Kota | SK TPPS Kabupaten | TPPS Kab'),
    factOf: 'kabupaten',
    source: SOURCE,
  }),
  count('tpps_kec', 'Jumlah kecamatan dengan TPPS', 'kecamatan', {
    aliases: spellings('TPPS Kecamatan | TPPS Kec | Jumlah TPPS Kecamatan | Kecamatan ber-TPPS'),
    source: SOURCE,
  }),
  count('tpps_desa', 'Jumlah desa/kelurahan dengan TPPS', 'desa', {
    aliases: spellings('TPPS Desa | TPPS Desa/Kelurahan | Jumlah TPPS Desa | Desa ber-TPPS'),
    source: SOURCE,
  }),
];

/** Reported by a village itself: its targets of the first 1,000 days, as in the quarterly scorecard. */
const scorecardTargets: readonly Field[] = [
  count('rt_1000_hpk', 'Rumah tangga 1.000 HPK', 'rumah tangga', {
    aliases: spellings('Jumlah total Rumah Tangga 1.000 HPK | Rumah Tangga 1000 HPK | Jumlah RT 1000 HPK'),
    source: SOURCE,
  }),
  count('ibu_hamil', 'Ibu hamil', 'orang', {
    aliases: spellings('Jumlah Ibu Hamil | Bumil | Total Ibu Hamil'),
    groups: spellings('Ibu Hamil'),
    shortAliases: spellings('Total | Jumlah'),
    source: SOURCE,
  }),
  count('ibu_hamil_kek', 'Ibu hamil KEK/risti', 'orang', {
    aliases: spellings('Ibu Hamil KEK | Bumil KEK | KEK/RESTI | KEK/Risti'),
    groups: spellings('Ibu Hamil'),
    shortAliases: spellings('KEK | KEK/RESTI | Risti'),
    source: SOURCE,
  }),
  count('anak_0_23', 'Anak 0-23 bulan', 'anak', {
    aliases: spellings(
      'Jumlah Anak 0-23 Bulan | Jumlah Anak 0-23 | Anak 0-23 | Jumlah Anak Usia 0-23 Bulan | Baduta | Jumlah Baduta | Jumlah total Anak Usia 0-23 bulan',
    ),
    groups: spellings('Anak 0-23 bulan'),
    shortAliases: spellings('Total | Jumlah'),
    source: SOURCE,
  }),
  count('anak_0_23_gizi', 'Anak 0-23 bulan gizi kurang, gizi buruk, atau stunting', 'anak', {
    aliases: spellings(
      'Gizi Kurang/ Gizi Buruk/Stunting | Gizi Kurang/Gizi Buruk/Stunting | Anak Gizi Kurang/Buruk/Stunting',
    ),
    groups: spellings('Anak 0-23 bulan'),
    shortAliases: spellings('Gizi Kurang/Gizi Buruk/Stunting'),
    source: SOURCE,
  }),
];

export const ACTOR_FIELDS: readonly Field[] = [...villages, ...cadres, ...scorecards, ...coaching, ...scorecardTargets];

import { keterangan, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { CONTEXT_FIELDS } from './context-fields.ts';
import { MEASUREMENT_FIELDS } from './measurement-fields.ts';
import { OTHER_STATUS_FIELDS } from './other-status-fields.ts';

/** Action 7: children measured and stunted, per village and measurement round. */
export const aksi7: ActionDeclaration = {
  action: 7,
  ...namesOf(7),
  titleAliases:
    spellings(`Aksi 7 | Aksi ke-7 | Aksi VII | Aksi#7 | Pengukuran dan Publikasi | Pengukuran & Publikasi | Publikasi Stunting | Data Publikasi | Publikasi Data Stunting
    Hasil Pengukuran | Hasil Analisis Pengukuran | Data Stunting | Rekap Stunting | Rekapitulasi Stunting | Rekap Balita Stunting | Prevalensi Stunting | Pravelensi Stunting
    Prevalensi Balita Stunting | Balita Stunting | Status Gizi | Status Gizi Balita | Rekap e-PPGBM | EPPGBM | Bulan Timbang | Bulan Penimbangan | Operasi Timbang | Laporan Gizi
    Laporan Bulanan Gizi | Sigizi | Pengukuran Balita | Hasil Penimbangan | Data Balita Stunting`),
  levels: ['desa', 'puskesmas', 'kecamatan', 'kabupaten'],
  periodKind: 'month',
  fields: [...PLACE_FIELDS, tahun, ...CONTEXT_FIELDS, ...MEASUREMENT_FIELDS, ...OTHER_STATUS_FIELDS, keterangan],
  alternatives: [{ fields: [['stunting'], ['sangat_pendek', 'pendek']] }],
  rowKey: { desa: ['region'], puskesmas: ['puskesmas'], kecamatan: ['region'], kabupaten: ['region'] },
  subgroup: ['kelompok_umur', 'jk', 'sumber_data'],
  expected: { '2018': { kind: 'everyVillage' }, '2022': { kind: 'everyVillage' }, '2025': { kind: 'everyVillage' } },
  office: 'Dinas Kesehatan',
};

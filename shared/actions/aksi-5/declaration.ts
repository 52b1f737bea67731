import { dokumen, keterangan, opdPj, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { ACTOR_FIELDS } from './actor-fields.ts';

/** Action 5: coaching of those who make services converge in the village; aggregates only, never rosters. */
export const aksi5: ActionDeclaration = {
  action: 5,
  ...namesOf(5),
  titleAliases:
    spellings(`Aksi 5 | Aksi ke-5 | Aksi V | Aksi#5 | Pembinaan | Pembinaan KPM | Pembinaan Kader Pembangunan Manusia | Kader Pembangunan Manusia | Pembinaan Pelaku | Pembinaan Pelaku Desa
    Pembinaan Pelaku dan Pemerintahan Desa | Data KPM | Rekap KPM | Laporan Konvergensi | Laporan Konvergensi Pencegahan Stunting | Scorecard | Score Card | Skorkard Desa | eHDW | TPK
    Tim Pendamping Keluarga | Penguatan Pelaksanaan`),
  levels: ['desa', 'kecamatan', 'kabupaten'],
  periodKind: 'year',
  fields: [...PLACE_FIELDS, tahun, ...ACTOR_FIELDS, opdPj, dokumen, keterangan],
  alternatives: [],
  rowKey: { kecamatan: ['region'], desa: ['region'], kabupaten: ['region', 'kegiatan_pembinaan', 'tanggal'] },
  subgroup: [],
  expected: {
    '2018': { kind: 'everyKecamatan' },
    '2022': { kind: 'everyKecamatan' },
    '2025': { kind: 'everyKecamatan' },
  },
  office: 'DPMD',
};

import { dokumen, keterangan, opdPj, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { PLAN_FIELDS } from './plan-fields.ts';

/** A bare *Kode* is the code of the activity here, never that of a place. */
const PLACES = PLACE_FIELDS.filter((field) => field.id !== 'kode_wilayah');

/** Action 2: what is planned, where, with whose money. A plan of year n is written in year n-1. */
export const aksi2: ActionDeclaration = {
  action: 2,
  ...namesOf(2),
  titleAliases:
    spellings(`Aksi 2 | Aksi ke-2 | Aksi II | Aksi#2 | Rencana Kegiatan | Rencana Aksi | Renja Stunting | Matriks Rencana | Matrik Rencana | Program dan Kegiatan | Rencana Program
    Penyusunan Rencana Kegiatan | Pemetaan Program | Tagging Anggaran | Penandaan Anggaran | Penguatan Perencanaan | Anggaran Stunting | Rekap Anggaran | Program Kegiatan Anggaran`),
  levels: ['kabupaten'],
  periodKind: 'year',
  fields: [...PLACES, tahun, ...PLAN_FIELDS, opdPj, dokumen, keterangan],
  alternatives: [],
  rowKey: { kabupaten: ['sub_kegiatan', 'uraian', 'lokasi', 'sumber_dana'] },
  subgroup: [],
  expected: {
    '2018': { kind: 'atLeast', rows: 1 },
    '2022': { kind: 'atLeast', rows: 1 },
    '2025': { kind: 'atLeast', rows: 1 },
  },
  office: 'Bappeda',
};

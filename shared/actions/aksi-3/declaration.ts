import { dokumen, keterangan, opdPj, PLACE_FIELDS, status, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { MEETING_FIELDS } from './meeting-fields.ts';

/** Action 3: the stunting consensus meetings of district, kecamatan and villages. */
export const aksi3: ActionDeclaration = {
  action: 3,
  ...namesOf(3),
  titleAliases:
    spellings(`Aksi 3 | Aksi ke-3 | Aksi III | Aksi#3 | Rembuk | Rembug | Rembuk Stunting | Rembug Stunting | Jadwal Rembuk | Jadwal Rembuk Stunting | Rembuk Stunting Kecamatan | Rembuk Desa
    Pelaksanaan Rembuk | Komitmen Rembuk | Rembuk Tingkat Kecamatan`),
  levels: ['kabupaten', 'kecamatan', 'desa'],
  periodKind: 'year',
  fields: [...PLACE_FIELDS, tahun, ...MEETING_FIELDS, opdPj, status, dokumen, keterangan],
  alternatives: [],
  rowKey: {
    kabupaten: ['tingkat', 'tanggal', 'tempat'],
    kecamatan: ['region', 'tanggal', 'tempat'],
    desa: ['region', 'tanggal', 'tempat'],
  },
  subgroup: [],
  expected: {
    '2018': { kind: 'atLeast', rows: 1 },
    '2022': { kind: 'atLeast', rows: 1 },
    '2025': { kind: 'atLeast', rows: 1 },
  },
  office: 'Sekda/Bappeda',
};

import { dokumen, keterangan, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { DATA_SYSTEM_FIELDS } from './data-system-fields.ts';

/** Action 6: which data systems feed which indicator, and what is missing in them. */
export const aksi6: ActionDeclaration = {
  action: 6,
  ...namesOf(6),
  titleAliases:
    spellings(`Aksi 6 | Aksi ke-6 | Aksi VI | Aksi#6 | Sistem Manajemen Data | Manajemen Data | Sistem Data | Inventarisasi Sistem Data | Matriks Sistem Data | Kesenjangan Data | Pemetaan Data
    Sistem Manajemen Data Stunting | Inventarisasi Data | Ketersediaan Data`),
  levels: ['kabupaten'],
  periodKind: 'year',
  fields: [...PLACE_FIELDS, tahun, ...DATA_SYSTEM_FIELDS, dokumen, keterangan],
  alternatives: [{ fields: [['indikator_no'], ['indikator']] }],
  rowKey: { kabupaten: ['indikator_no', 'indikator', 'nama_sistem'] },
  subgroup: [],
  expected: {
    '2018': { kind: 'atLeast', rows: 1 },
    '2022': { kind: 'everyIndicator' },
    '2025': { kind: 'everyIndicator' },
  },
  office: 'Bappeda',
};

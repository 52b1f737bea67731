import { dokumen, keterangan, opdPj, PLACE_FIELDS } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { REGULATION_FIELDS } from './regulation-fields.ts';

/** Action 4: the regulation that lets villages plan and spend on stunting. Valid until replaced, so older years are right. */
export const aksi4: ActionDeclaration = {
  action: 4,
  ...namesOf(4),
  titleAliases:
    spellings(`Aksi 4 | Aksi ke-4 | Aksi IV | Aksi#4 | Perbup | Perwali | Perbup/Perwali | Perbup Perwali | Peraturan Bupati | Peraturan Wali Kota | Peraturan Walikota
    Peraturan Bupati/Walikota | Regulasi | Regulasi Stunting | Register Peraturan | Daftar Peraturan | Produk Hukum | Produk Hukum Stunting | Kebijakan Daerah | Perdes Stunting | Peran Desa | Kewenangan Desa`),
  levels: ['kabupaten', 'kecamatan', 'desa'],
  periodKind: 'year',
  fields: [...PLACE_FIELDS, ...REGULATION_FIELDS, opdPj, dokumen, keterangan],
  alternatives: [],
  rowKey: {
    kabupaten: ['jenis', 'nomor', 'tahun'],
    kecamatan: ['region', 'jenis', 'nomor', 'tahun'],
    desa: ['region', 'jenis', 'nomor', 'tahun'],
  },
  subgroup: [],
  expected: {
    '2018': { kind: 'atLeast', rows: 1 },
    '2022': { kind: 'atLeast', rows: 1 },
    '2025': { kind: 'atLeast', rows: 1 },
  },
  office: 'DPMD',
};

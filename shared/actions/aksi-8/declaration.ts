import { dokumen, keterangan, opdPj, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import type { ActionDeclaration } from '../types.ts';
import { REVIEW_FIELDS } from './review-fields.ts';

/** Action 8: plan against result of the past year; written in January and February of the next. */
export const aksi8: ActionDeclaration = {
  action: 8,
  ...namesOf(8),
  titleAliases:
    spellings(`Aksi 8 | Aksi ke-8 | Aksi VIII | Aksi#8 | Reviu Kinerja | Reviu Kinerja Tahunan | Review Kinerja | Review Kinerja Tahunan | Review Kerja Tahunan | Reviu Tahunan | Evaluasi Tahunan
    Capaian Kinerja | Target dan Realisasi | Penilaian Kinerja | Monitoring dan Evaluasi | Monev Tahunan`),
  levels: ['kabupaten'],
  periodKind: 'year',
  fields: [...PLACE_FIELDS, tahun, ...REVIEW_FIELDS, opdPj, dokumen, keterangan],
  alternatives: [{ fields: [['indikator_no'], ['indikator']] }],
  rowKey: { kabupaten: ['indikator_no', 'indikator'] },
  subgroup: [],
  expected: {
    '2018': { kind: 'atLeast', rows: 1 },
    '2022': { kind: 'everyIndicator' },
    '2025': { kind: 'everyIndicator' },
  },
  office: 'Sekda/Bappeda',
};

import { atRow } from '../core/draft.ts';
import { holdsAny } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const PAIRS: readonly (readonly [part: string, whole: string])[] = [
  ['jml_opd', 'jml_peserta'],
  ['jml_camat', 'jml_peserta'],
  ['jml_kades', 'jml_peserta'],
  ['jml_desa_punya_kpm', 'jml_desa'],
  ['kpm_sk', 'jml_kpm'],
  ['kpm_dilatih', 'jml_kpm'],
  ['kpm_insentif', 'jml_kpm'],
  ['desa_scorecard_tw1', 'jml_desa'],
  ['desa_scorecard_tw2', 'jml_desa'],
  ['desa_scorecard_tw3', 'jml_desa'],
  ['desa_scorecard_tw4', 'jml_desa'],
  ['desa_lapor_ehdw', 'jml_desa'],
  ['ibu_hamil_kek', 'ibu_hamil'],
  ['anak_0_23_gizi', 'anak_0_23'],
];

/** A count that is by definition a part of another one exceeds it. */
export const partAboveWhole: RowRule = {
  id: 'part-above-whole',
  scope: 'row',
  actions: [3, 5],
  arithmetic: true,
  when: holdsAny(PAIRS),
  *check(row) {
    for (const [part, whole] of PAIRS) {
      const [some, all] = [row.num(part), row.num(whole)];
      if (some === null || all === null || some <= all) continue;
      yield atRow(row, 'part-above-whole', [part], { part: row.figure(part), whole: row.figure(whole) });
    }
  },
};

import { atRow } from '../core/draft.ts';
import { holdsAny } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const SETS = [
  ['diukur', 'stunting', 'sangat_pendek', 'pendek'],
  ['jml_balita_diukur', 'balita_stunting', 'balita_sangat_pendek', 'balita_pendek'],
] as const;

/** Short and very short children together are more than the children measured. */
export const stuntedPartsAboveMeasured: RowRule = {
  id: 'stunted-parts-above-measured',
  scope: 'row',
  actions: [1, 7],
  arithmetic: true,
  when: holdsAny(SETS.map(([measured, , severe, short]) => [measured, severe, short])),
  *check(row) {
    for (const [measured, total, severe, short] of SETS) {
      const all = row.num(measured);
      const [first, second] = [row.num(severe), row.num(short)];
      if (all === null || first === null || second === null || first + second <= all) continue;
      if ((row.num(total) ?? 0) > all) continue;
      yield atRow(row, 'stunted-parts-above-measured', [measured, severe, short], {
        parts: first + second,
        measured: row.figure(measured),
      });
    }
  },
};

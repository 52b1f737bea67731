import { atRow } from '../core/draft.ts';
import { holdsAny } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const SETS = [
  ['stunting', 'sangat_pendek', 'pendek'],
  ['balita_stunting', 'balita_sangat_pendek', 'balita_pendek'],
] as const;

/** Stunted children are the short and the very short ones together. */
export const stuntingDiffersFromParts: RowRule = {
  id: 'stunting-differs-from-parts',
  scope: 'row',
  actions: [1, 7],
  arithmetic: true,
  when: holdsAny(SETS),
  *check(row) {
    for (const [total, severe, short] of SETS) {
      const [all, first, second] = [row.num(total), row.num(severe), row.num(short)];
      if (all === null || first === null || second === null || all === first + second) continue;
      yield atRow(row, 'stunting-differs-from-parts', [total, severe, short], {
        total: row.figure(total),
        parts: [row.figure(severe), row.figure(short)],
        sum: first + second,
      });
    }
  },
};

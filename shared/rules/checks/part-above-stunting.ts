import { atRow } from '../core/draft.ts';
import { holdsAny } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const SETS = [
  ['stunting', 'sangat_pendek', 'pendek'],
  ['balita_stunting', 'balita_sangat_pendek', 'balita_pendek'],
] as const;

/** Very short children are some of the stunted ones: they cannot be more. */
export const partAboveStunting: RowRule = {
  id: 'part-above-stunting',
  scope: 'row',
  actions: [1, 7],
  arithmetic: true,
  when: holdsAny(SETS.flatMap(([total, ...parts]) => parts.map((part) => [total, part]))),
  *check(row) {
    for (const [total, ...parts] of SETS) {
      const whole = row.num(total);
      if (whole === null) continue;
      const part = parts.find((field) => (row.num(field) ?? 0) > whole);
      if (part === undefined) continue;
      yield atRow(row, 'part-above-stunting', [total, ...parts], { part: row.figure(part), whole: row.figure(total) });
    }
  },
};

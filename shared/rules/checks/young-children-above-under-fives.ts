import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Infants under six months and children of 6 to 23 months together are some of the under-fives. */
export const youngChildrenAboveUnderFives: RowRule = {
  id: 'young-children-above-under-fives',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('i14_den', 'i15_den', 'jml_balita'),
  *check(row) {
    const [infants, toddlers, all] = [row.num('i14_den'), row.num('i15_den'), row.num('jml_balita')];
    if (infants === null || toddlers === null || all === null || infants + toddlers <= all) return;
    yield atRow(row, 'young-children-above-under-fives', ['jml_balita', 'i14_den', 'i15_den'], {
      young: infants + toddlers,
      all: row.figure('jml_balita'),
    });
  },
};

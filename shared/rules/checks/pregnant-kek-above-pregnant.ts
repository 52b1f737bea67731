import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Pregnant women with chronic energy deficiency are some of the pregnant women. */
export const pregnantKekAbovePregnant: RowRule = {
  id: 'pregnant-kek-above-pregnant',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('i10_den', 'i13_den'),
  *check(row) {
    const [kek, all] = [row.num('i10_den'), row.num('i13_den')];
    if (kek === null || all === null || kek <= all) return;
    yield atRow(row, 'pregnant-kek-above-pregnant', ['i10_den', 'i13_den'], {
      first: row.figure('i10_den'),
      second: row.figure('i13_den'),
    });
  },
};

import { atRow } from '../core/draft.ts';
import { shareOf } from '../core/ratios.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** So few of the listed children were measured that the prevalence says little about the place. */
export const measuredShareLow: RowRule = {
  id: 'measured-share-low',
  scope: 'row',
  actions: [7],
  when: holds('diukur', 'sasaran'),
  *check(row) {
    const [measured, target] = [row.num('diukur'), row.num('sasaran')];
    if (measured === null || target === null || target < 20 || measured === 0 || measured / target >= 0.4) return;
    yield atRow(row, 'measured-share-low', ['diukur', 'sasaran'], {
      percent: shareOf(measured, target),
      measured,
      target,
    });
  },
};

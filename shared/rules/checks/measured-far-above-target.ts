import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** More than a tenth more children measured than listed: two columns may have changed places, or the list is old. */
export const measuredFarAboveTarget: RowRule = {
  id: 'measured-far-above-target',
  scope: 'row',
  actions: [7],
  arithmetic: true,
  when: holds('diukur', 'sasaran'),
  *check(row) {
    const [measured, target] = [row.num('diukur'), row.num('sasaran')];
    if (measured === null || target === null || target === 0 || measured <= target * 1.1) return;
    yield atRow(row, 'measured-far-above-target', ['diukur', 'sasaran', 'cakupan_ukur'], {
      first: row.figure('diukur'),
      second: row.figure('sasaran'),
    });
  },
};

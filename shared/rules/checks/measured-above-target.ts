import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Somewhat more children measured than listed, as migrants and new births make it. */
export const measuredAboveTarget: RowRule = {
  id: 'measured-above-target',
  scope: 'row',
  actions: [7],
  arithmetic: true,
  when: holds('diukur', 'sasaran'),
  *check(row) {
    const [measured, target] = [row.num('diukur'), row.num('sasaran')];
    if (measured === null || target === null || target === 0 || measured <= target || measured > target * 1.1) return;
    yield atRow(row, 'measured-above-target', ['diukur', 'sasaran', 'cakupan_ukur'], {
      first: row.figure('diukur'),
      second: row.figure('sasaran'),
    });
  },
};

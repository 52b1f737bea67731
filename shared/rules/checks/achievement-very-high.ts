import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import { shareOf } from '../core/ratios.ts';
import type { RowRule } from '../types.ts';

/** More than twice the target: the target may have another unit than the result. */
export const achievementVeryHigh: RowRule = {
  id: 'achievement-very-high',
  scope: 'row',
  actions: [8],
  *check(row) {
    const [target, result] = [row.num('target'), row.num('realisasi')];
    if (!target || result === null || indicator(row.num('indikator_no') ?? 0)?.direction === 'down') return;
    if (shareOf(result, target) > 250)
      yield atRow(row, 'achievement-very-high', ['realisasi', 'target'], { percent: shareOf(result, target) });
  },
};

import { atRow } from '../core/draft.ts';
import { agrees, roundingOf, shareOf } from '../core/ratios.ts';
import type { RowRule } from '../types.ts';

/** The achievement is not result over target, nor either of the two usual ways to turn it round where less is better. */
export const achievementDiffersFromFigures: RowRule = {
  id: 'achievement-differs-from-figures',
  scope: 'row',
  actions: [8],
  arithmetic: true,
  *check(row) {
    const [target, result, typed] = [row.num('target'), row.num('realisasi'), row.num('capaian_pct')];
    if (!target || result === null || typed === null) return;
    const computed = shareOf(result, target);
    const ways = [computed, 200 - computed, result === 0 ? 100 : shareOf(target, result)];
    const slack = Math.max(0.5, roundingOf(typed));
    if (ways.some((way) => agrees(typed, way, slack)) || (typed === 100 && computed > 100)) return;
    yield atRow(row, 'achievement-differs-from-figures', ['capaian_pct', 'realisasi', 'target'], {
      typed,
      computed,
      target: row.figure('target'),
      result: row.figure('realisasi'),
    });
  },
};

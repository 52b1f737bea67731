import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import { agrees, shareOf } from '../core/ratios.ts';
import type { RowRule } from '../types.ts';

/** Where less is better, result over target makes a failure look like a success. */
export const achievementDirectionIgnored: RowRule = {
  id: 'achievement-direction-ignored',
  scope: 'row',
  actions: [8],
  arithmetic: true,
  *check(row) {
    const [target, result, typed] = [row.num('target'), row.num('realisasi'), row.num('capaian_pct')];
    const of = indicator(row.num('indikator_no') ?? 0);
    if (of?.direction !== 'down' || !target || result === null || result <= target || typed === null) return;
    const plain = shareOf(result, target);
    if (!agrees(typed, plain, 1)) return;
    yield atRow(row, 'achievement-direction-ignored', ['capaian_pct', 'realisasi', 'target'], {
      typed,
      computed: shareOf(target, result),
      indicator: of.name,
    });
  },
};

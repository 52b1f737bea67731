import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import { shareOf } from '../core/ratios.ts';
import type { RowRule } from '../types.ts';

/** The target was missed and neither obstacle nor recommendation is written down, although there is a column. */
export const reviewWithoutLesson: RowRule = {
  id: 'review-without-lesson',
  scope: 'row',
  actions: [8],
  *check(row) {
    const [target, result] = [row.num('target'), row.num('realisasi')];
    const of = indicator(row.num('indikator_no') ?? 0);
    const lessons = ['faktor_penghambat', 'rekomendasi'].filter((field) => row.table.columns.has(field));
    const [first] = lessons;
    if (!target || result === null || !of || first === undefined || lessons.some((field) => row.filled(field))) return;
    const missed = of.direction === 'up' ? result < target * 0.75 : result > target * 1.25;
    if (missed) yield atRow(row, 'review-without-lesson', [first], { percent: shareOf(result, target) });
  },
};

import { indicator } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** The later target asks for less than the earlier one. */
export const targetFallsLater: RowRule = {
  id: 'target-falls-later',
  scope: 'row',
  actions: [2],
  *check(row) {
    const [now, later] = [row.num('target_n'), row.num('target_n1')];
    const direction = indicator(row.num('indikator_no') ?? 0)?.direction;
    if (now === null || later === null || now === later || direction === undefined) return;
    if ((direction === 'up') === later < now)
      yield atRow(row, 'target-falls-later', ['target_n1', 'target_n'], {
        first: row.figure('target_n1'),
        second: row.figure('target_n'),
      });
  },
};

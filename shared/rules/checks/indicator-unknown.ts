import { INDICATORS } from '#actions/indicators.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A number that is none of the indicators in force. The list of 2025 is open, so up to 31 is accepted there. */
export const indicatorUnknown: RowRule = {
  id: 'indicator-unknown',
  scope: 'row',
  actions: [2, 6, 8],
  *check(row) {
    const value = row.num('indikator_no');
    if (value === null || value < 1 || value > 99) return;
    const most = Math.max(INDICATORS.length, row.table.context.edition === '2025' ? 31 : 0);
    if (value > most || !Number.isInteger(value))
      yield atRow(row, 'indicator-unknown', ['indikator_no'], { value, most });
  },
};

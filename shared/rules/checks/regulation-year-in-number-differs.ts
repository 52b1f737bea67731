import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** `46 TAHUN 2020` in the number, another year in its column. */
export const regulationYearInNumberDiffers: RowRule = {
  id: 'regulation-year-in-number-differs',
  scope: 'row',
  actions: [4],
  *check(row) {
    const [number, year] = [row.text('nomor'), row.num('tahun')];
    const named = number === null ? null : /tahun\s*(\d{4})|\/(20\d\d)$/i.exec(number);
    if (number === null || year === null || !named || Number(named[1] ?? named[2]) === year) return;
    yield atRow(row, 'regulation-year-in-number-differs', ['tahun', 'nomor'], { number, year });
  },
};

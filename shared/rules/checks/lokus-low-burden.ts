import { ENOUGH_MEASURED } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { countOrSum, shareOf } from '../core/ratios.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A priority village with hardly any stunted child, in cases as in prevalence. */
export const lokusLowBurden: RowRule = {
  id: 'lokus-low-burden',
  scope: 'row',
  actions: [1],
  when: holds('is_lokus'),
  *check(row) {
    if (row.yes('is_lokus') !== true) return;
    const [stunted, measured] = [
      countOrSum(row, 'balita_stunting'),
      row.num('jml_balita_diukur') ?? row.num('jml_balita'),
    ];
    if (stunted === null || measured === null || measured < ENOUGH_MEASURED) return;
    const percent = shareOf(stunted, measured);
    if (percent < 5 && stunted < 5) yield atRow(row, 'lokus-low-burden', ['is_lokus'], { stunted, percent });
  },
};

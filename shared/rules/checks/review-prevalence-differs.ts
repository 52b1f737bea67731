import { ENOUGH_MEASURED } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import { agrees, shareOf } from '../core/ratios.ts';
import { sumOver } from '../core/sums.ts';
import type { WorkbookRule } from '../types.ts';

/** The e-PPGBM prevalence of the review is not what the measurements in the same workbook add up to. */
export const reviewPrevalenceDiffers: WorkbookRule = {
  id: 'review-prevalence-differs',
  scope: 'workbook',
  *check(tables) {
    const measured = tables.find((table) => table.table.action === 7 && table.table.level === 'desa');
    if (!measured) return;
    for (const table of tables.filter(
      (each) => each.table.action === 8 && each.table.fiscalYear === measured.table.fiscalYear,
    )) {
      for (const row of table.rows) {
        const review = row.num('prevalensi_n');
        if (review === null || row.text('sumber_data') !== 'e-PPGBM') continue;
        const [stunted, of] = [sumOver(measured.rows, 'stunting').sum, sumOver(measured.rows, 'diukur').sum];
        if (of < ENOUGH_MEASURED || agrees(review, shareOf(stunted, of), 0.5)) continue;
        yield atRow(row, 'review-prevalence-differs', ['prevalensi_n'], { review, computed: shareOf(stunted, of) });
      }
    }
  },
};

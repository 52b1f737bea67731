import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A prevalence without its source: survey and e-PPGBM figures must not be compared. */
export const prevalenceSourceMissing: RowRule = {
  id: 'prevalence-source-missing',
  scope: 'row',
  actions: [8],
  *check(row) {
    const field = ['prevalensi_n', 'prevalensi_n1'].find((id) => row.num(id) !== null);
    if (field === undefined || row.filled('sumber_data')) return;
    yield atRow(row, 'prevalence-source-missing', [field], {});
  },
};

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** The analysis comes before the plan, the plan before the consensus meeting. */
export const actionsOutOfOrder: RowRule = {
  id: 'actions-out-of-order',
  scope: 'row',
  actions: [8],
  *check(row) {
    for (const earlier of [1, 2]) {
      const later = earlier + 1;
      const dates = [row.text(`tanggal_aksi_${earlier}`), row.text(`tanggal_aksi_${later}`)] as const;
      const [first, second] = dates;
      if (first === null || second === null || first <= second) continue;
      yield atRow(row, 'actions-out-of-order', [`tanggal_aksi_${later}`], { earlier, later, dates: [first, second] });
    }
  },
};

import { atRow } from '../core/draft.ts';
import { oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Someone was served, but it is not said of how many. */
export const numeratorWithoutBase: RowRule = {
  id: 'numerator-without-base',
  scope: 'row',
  when: holdsOddRatio,
  *check(row) {
    for (const { numerator, base: below, percent, fields } of oddRatios(row)) {
      if (numerator === null || numerator === 0 || below !== null || row.filled(fields[2])) continue;
      if (
        !row.table.columns.has(fields[2]) ||
        percent.id === 'serapan_pct' ||
        row.table.fields.get(fields[2])?.required
      )
        continue;
      const base = row.table.fields.get(fields[2])?.label ?? '';
      yield atRow(row, 'numerator-without-base', [fields[2]], { numerator: row.figure(fields[1]), base: base });
    }
  },
};

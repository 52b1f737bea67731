import { atRow } from '../core/draft.ts';
import { oddRatios } from '../core/ratios.ts';
import { holdsOddRatio } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** It is said how many were to be served, but not how many were. */
export const baseWithoutNumerator: RowRule = {
  id: 'base-without-numerator',
  scope: 'row',
  when: holdsOddRatio,
  *check(row) {
    for (const { numerator, base, percent, fields } of oddRatios(row)) {
      if (base === null || base === 0 || numerator !== null || row.filled(fields[1])) continue;
      const field = row.table.fields.get(fields[1]);
      if (!field || field.required || field.sumOf || !row.table.columns.has(fields[1]) || percent.id === 'serapan_pct')
        continue;
      yield atRow(row, 'base-without-numerator', [fields[1]], { base: row.figure(fields[2]), numerator: field.label });
    }
  },
};

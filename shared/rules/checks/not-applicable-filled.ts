import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { appliesInRow } from '../core/setting.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A figure where the field does not apply: village budget of a kelurahan. */
export const notApplicableFilled: RowRule = {
  id: 'not-applicable-filled',
  scope: 'row',
  when: holdsNumber(({ applies }) => applies !== 'all'),
  *check(row) {
    for (const [field, value] of numberCells(row)) {
      if (value !== 0 && appliesInRow(row, field) === false)
        yield atRow(row, 'not-applicable-filled', [field.id], { value });
    }
  },
};

import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The same households are the base of water and of sanitation. */
export const householdBasesDiffer: RowRule = {
  id: 'household-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('i26_den', 'i27_den'),
  *check(row) {
    const differing = differingFigures(row, ['i26_den', 'i27_den']);
    if (differing) yield atRow(row, 'household-bases-differ', differing.fields, { figures: differing.figures });
  },
};

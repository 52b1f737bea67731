import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The same poor couples are the base of cash and of food assistance. */
export const poorCoupleBasesDiffer: RowRule = {
  id: 'poor-couple-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('i07_den', 'i08_den'),
  *check(row) {
    const differing = differingFigures(row, ['i07_den', 'i08_den']);
    if (differing) yield atRow(row, 'poor-couple-bases-differ', differing.fields, { figures: differing.figures });
  },
};

import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** All under-fives are the base of monitoring and of the target group alike. */
export const underFiveBasesDiffer: RowRule = {
  id: 'under-five-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('jml_balita', 'i17_den'),
  *check(row) {
    const differing = differingFigures(row, ['jml_balita', 'i17_den']);
    if (differing) yield atRow(row, 'under-five-bases-differ', differing.fields, { figures: differing.figures });
  },
};

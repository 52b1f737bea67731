import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** The same adolescent girls are the base of indicators 1 and 2, unless 2 was computed on the anaemic ones alone. */
export const adolescentBasesDiffer: RowRule = {
  id: 'adolescent-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('i01_den', 'i02_den'),
  *check(row) {
    const differing = differingFigures(row, ['i01_den', 'i02_den']);
    if (!differing || (row.num('i02_den') ?? 0) < (row.num('i01_den') ?? 0)) return;
    yield atRow(row, 'adolescent-bases-differ', differing.fields, { figures: differing.figures });
  },
};

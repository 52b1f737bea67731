import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** All families are the base of sanitation and of the target group alike. */
export const familyBasesDiffer: RowRule = {
  id: 'family-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('jml_keluarga', 'i20_den'),
  *check(row) {
    const differing = differingFigures(row, ['jml_keluarga', 'i20_den']);
    if (differing) yield atRow(row, 'family-bases-differ', differing.fields, { figures: differing.figures });
  },
};

import { differingFigures } from '../core/bases.ts';
import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** Families at risk are the base of several services and of the target group alike. */
export const riskFamilyBasesDiffer: RowRule = {
  id: 'risk-family-bases-differ',
  scope: 'row',
  actions: [1],
  arithmetic: true,
  when: holds('jml_keluarga_berisiko', 'i24_den'),
  *check(row) {
    const differing = differingFigures(row, ['jml_keluarga_berisiko', 'i24_den']);
    if (differing) yield atRow(row, 'risk-family-bases-differ', differing.fields, { figures: differing.figures });
  },
};

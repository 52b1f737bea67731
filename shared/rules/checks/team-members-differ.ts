import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** A family assistance team has three members: midwife, PKK cadre and family planning cadre. */
export const teamMembersDiffer: RowRule = {
  id: 'team-members-differ',
  scope: 'row',
  actions: [5],
  *check(row) {
    const [teams, members] = [row.num('jml_tpk'), row.num('jml_anggota_tpk')];
    if (teams === null || members === null || teams === 0 || members === teams * 3) return;
    yield atRow(row, 'team-members-differ', ['jml_anggota_tpk', 'jml_tpk'], { teams, members });
  },
};

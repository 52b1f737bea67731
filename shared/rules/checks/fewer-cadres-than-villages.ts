import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** Each village with a cadre has at least one. */
export const fewerCadresThanVillages: RowRule = {
  id: 'fewer-cadres-than-villages',
  scope: 'row',
  actions: [5],
  arithmetic: true,
  *check(row) {
    const [cadres, villages] = [row.num('jml_kpm'), row.num('jml_desa_punya_kpm')];
    if (cadres === null || villages === null || cadres >= villages) return;
    yield atRow(row, 'fewer-cadres-than-villages', ['jml_kpm', 'jml_desa_punya_kpm'], {
      first: row.figure('jml_kpm'),
      second: row.figure('jml_desa_punya_kpm'),
    });
  },
};

import { atTable } from '../core/draft.ts';
import { isOfOneVillage, isSelection } from '../core/scope.ts';
import { coveredVillages } from '../core/setting.ts';
import type { DistrictRule, TableView } from '../types.ts';

/** Rows of two villages with one name are one row until somebody tells them apart. */
function notFound({ readFindings }: TableView): number {
  const places = readFindings.filter(({ rule }) => rule === 'place-ambiguous' || rule === 'place-unknown');
  return places.reduce((sum, { count }) => sum + count, 0);
}

/** Villages without a row in kecamatan that did report; whole kecamatan are told by a rule of their own. */
export const villagesMissing: DistrictRule = {
  id: 'villages-missing',
  scope: 'district',
  actions: [1, 7],
  *check(table, district) {
    if (table.table.level !== 'desa' || table.rows.length === 0) return;
    if (isSelection(table) || isOfOneVillage(table)) return;
    const rows = new Set(table.rows.map((row) => row.row.region));
    const reporting = new Set(table.rows.map((row) => row.row.kecamatan));
    const expected = coveredVillages(table.context.source, district).filter((village) => reporting.has(village.parent));
    const missing = expected.filter((village) => !rows.has(village.code));
    // A row whose name could not be resolved is most likely one of the missing villages, and has its own finding.
    const unresolved = Math.max(table.rows.filter((row) => row.row.region === null).length, notFound(table));
    if (missing.length <= unresolved || missing.length === expected.length) return;
    yield atTable(table, 'villages-missing', null, {
      names: missing.map((village) => village.name),
      missing: missing.length,
      all: expected.length,
    });
  },
};

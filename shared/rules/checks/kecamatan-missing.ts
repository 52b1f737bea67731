import { atTable } from '../core/draft.ts';
import { isOfOneKecamatan, isSelection } from '../core/scope.ts';
import { coveredKecamatan } from '../core/setting.ts';
import type { DistrictRule } from '../types.ts';

/** Kecamatan without a single row, where villages or kecamatan are expected and the table does not say that it is of fewer. */
export const kecamatanMissing: DistrictRule = {
  id: 'kecamatan-missing',
  scope: 'district',
  actions: [1, 5, 7],
  *check(table, district) {
    if (table.table.level === 'kabupaten' || table.table.level === 'puskesmas' || table.rows.length === 0) return;
    if (isSelection(table) || isOfOneKecamatan(table)) return;
    const covered = coveredKecamatan(table.context.source, district);
    const seen = new Set(table.rows.map((row) => row.row.kecamatan));
    const missing = covered.filter((kecamatan) => !seen.has(kecamatan.code));
    if (missing.length === 0 || missing.length === covered.length) return;
    yield atTable(table, 'kecamatan-missing', null, {
      names: missing.map((kecamatan) => kecamatan.name),
      missing: missing.length,
      all: covered.length,
    });
  },
};

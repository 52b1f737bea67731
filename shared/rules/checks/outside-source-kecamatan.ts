import { atRow } from '../core/draft.ts';
import type { DistrictRule } from '../types.ts';

/** A workbook registered for some kecamatan holds rows of another one. */
export const outsideSourceKecamatan: DistrictRule = {
  id: 'outside-source-kecamatan',
  scope: 'district',
  actions: [1, 5, 7],
  *check(table, district) {
    const { source } = table.context;
    if (source.kecamatan.length === 0) return;
    const name = (code: string) => district.byCode.get(code)?.name ?? code;
    for (const row of table.rows) {
      const { kecamatan } = row.row;
      if (kecamatan === null || source.kecamatan.includes(kecamatan)) continue;
      yield atRow(row, 'outside-source-kecamatan', [], {
        kecamatan: name(kecamatan),
        covered: source.kecamatan.map(name),
      });
    }
  },
};

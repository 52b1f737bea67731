import { atRow } from '../core/draft.ts';
import { sumOver } from '../core/sums.ts';
import type { TableView, WorkbookRule } from '../types.ts';

const FIELDS = ['sasaran', 'diukur', 'stunting', 'jml_balita', 'jml_keluarga'];

function complete(village: TableView, kecamatan: string): boolean {
  const { district } = village.context;
  if (!district) return false;
  const expected = district.villages.filter((each) => each.parent === kecamatan).length;
  return village.rows.filter((row) => row.row.kecamatan === kecamatan).length >= expected;
}

/** Villages of a kecamatan add up to something else than what the same workbook says of the kecamatan. */
export const levelsDisagree: WorkbookRule = {
  id: 'levels-disagree',
  scope: 'workbook',
  *check(tables) {
    for (const coarse of tables.filter((table) => table.table.level === 'kecamatan')) {
      const fine = tables.find(
        (table) =>
          table.table.level === 'desa' &&
          table.table.action === coarse.table.action &&
          table.table.period === coarse.table.period,
      );
      if (!fine || (coarse.table.action !== 1 && coarse.table.action !== 7)) continue;
      for (const row of coarse.rows) {
        const { region } = row.row;
        if (region === null || !complete(fine, region)) continue;
        const villages = fine.rows.filter((each) => each.row.kecamatan === region);
        for (const field of FIELDS) {
          const typed = row.num(field);
          const { sum, rows } = sumOver(villages, field);
          if (typed === null || rows < villages.length || sum === typed) continue;
          yield atRow(row, 'levels-disagree', [field], { sum, typed, level: 'desa' });
        }
      }
    }
  },
};

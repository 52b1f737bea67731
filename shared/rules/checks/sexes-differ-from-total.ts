import { atRow } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Boys and girls of a place together are its children. */
export const sexesDifferFromTotal: TableRule = {
  id: 'sexes-differ-from-total',
  scope: 'table',
  actions: [7],
  *check(table) {
    const places = Map.groupBy(
      table.rows.filter((row) => row.text('jk') !== null),
      (row) => `${row.row.region ?? row.row.label}|${row.text('kelompok_umur') ?? ''}`,
    );
    for (const rows of places.values()) {
      const of = (sex: string) => rows.find((row) => row.text('jk') === sex);
      const [boys, girls, both] = [of('L'), of('P'), of('LP')];
      if (!boys || !girls || !both) continue;
      for (const field of ['sasaran', 'diukur', 'stunting', 'sangat_pendek', 'pendek']) {
        const [b, g, t] = [boys.num(field), girls.num(field), both.num(field)];
        if (b === null || g === null || t === null || b + g === t) continue;
        yield atRow(both, 'sexes-differ-from-total', [field], { boys: b, girls: g, total: t });
      }
    }
  },
};

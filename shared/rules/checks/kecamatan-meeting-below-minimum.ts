import { yearOf } from '../core/dates.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** A kecamatan meets at least twice a year. Asked only once the year is over. */
export const kecamatanMeetingBelowMinimum: TableRule = {
  id: 'kecamatan-meeting-below-minimum',
  scope: 'table',
  actions: [3],
  *check(table) {
    const { table: read, context } = table;
    if (yearOf(context.today) <= read.fiscalYear) return;
    const held = Map.groupBy(
      table.rows.filter((row) => row.text('tingkat') === 'Kecamatan' && row.row.kecamatan !== null),
      (row) => row.row.kecamatan ?? '',
    );
    const names = [...held]
      .filter(([, rows]) => rows.length < 2)
      .map(([code]) => context.district?.byCode.get(code)?.name ?? code);
    if (names.length > 0)
      yield atTable(table, 'kecamatan-meeting-below-minimum', 'tingkat', { kecamatan: names.length, names });
  },
};

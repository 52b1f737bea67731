import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Meetings of kecamatan or villages are listed, but none of the district. A row `Kabupaten` may have been read as a total. */
export const districtMeetingMissing: TableRule = {
  id: 'district-meeting-missing',
  scope: 'table',
  actions: [3],
  *check(table) {
    const levels = [...table.rows, ...table.totals].flatMap((row) => row.text('tingkat') ?? []);
    if (levels.length < 3 || levels.includes('Kabupaten')) return;
    yield atTable(table, 'district-meeting-missing', 'tingkat', { meetings: levels.length });
  },
};

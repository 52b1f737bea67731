import { isAfter, yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import { holdsField } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const DONE: ReadonlySet<string> = new Set(['selesai', 'Ditetapkan']);
/** Dates that only what has happened can have. */
const ALWAYS_PAST: ReadonlySet<string> = new Set(['tanggal_publikasi', 'tanggal_reviu']);

/** Something is reported as done on a day that has not come yet. Plans may lie ahead; what has a status of done may not. */
export const dateInFuture: RowRule = {
  id: 'date-in-future',
  scope: 'row',
  when: holdsField(({ type }) => type === 'date'),
  *check(row) {
    const done = DONE.has(row.text('status') ?? '');
    const { today } = row.table.context;
    for (const id in row.row.values) {
      const field = row.table.fields.get(id);
      if (field?.type !== 'date' || id === 'target_waktu') continue;
      if (!done && !ALWAYS_PAST.has(id)) continue;
      const date = row.text(id);
      if (date === null || !isAfter(date, today) || yearOf(date) > row.table.table.fiscalYear + 5) continue;
      yield atRow(row, 'date-in-future', [id], { date, today });
    }
  },
};

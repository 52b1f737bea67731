import { yearOf } from '../core/dates.ts';
import { atRow } from '../core/draft.ts';
import { holdsField } from '../core/when.ts';
import type { RowRule } from '../types.ts';

/** A date long before the programme began or years ahead. */
export const dateImplausible: RowRule = {
  id: 'date-implausible',
  scope: 'row',
  when: holdsField(({ type }) => type === 'date'),
  *check(row) {
    for (const id in row.row.values) {
      const field = row.table.fields.get(id);
      if (field?.type !== 'date') continue;
      const date = row.text(id);
      if (date === null) continue;
      const year = yearOf(date);
      if (year < 2010 || year > row.table.table.fiscalYear + 5) yield atRow(row, 'date-implausible', [id], { date });
    }
  },
};

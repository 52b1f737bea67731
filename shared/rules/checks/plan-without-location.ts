import { hasAnyValue } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

/** It is not said where the activity takes place, so its share for priority villages cannot be told. */
export const planWithoutLocation: RowRule = {
  id: 'plan-without-location',
  scope: 'row',
  actions: [2],
  *check(row) {
    const { columns } = row.table;
    const places = ['lokasi', 'lokasi_fokus'].filter((field) => columns.has(field));
    const [first] = places;
    if (first === undefined || !hasAnyValue(row) || places.some((field) => row.filled(field))) return;
    yield atRow(row, 'plan-without-location', [first], {});
  },
};

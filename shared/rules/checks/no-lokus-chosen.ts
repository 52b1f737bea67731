import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Each village is answered, and none is a priority village. */
export const noLokusChosen: TableRule = {
  id: 'no-lokus-chosen',
  scope: 'table',
  actions: [1],
  *check(table) {
    const answers = table.rows.flatMap((row) => row.yes('is_lokus') ?? []);
    if (answers.length < 5 || answers.length < table.rows.length || answers.some((answer) => answer)) return;
    yield atTable(table, 'no-lokus-chosen', 'is_lokus', { rows: answers.length });
  },
};

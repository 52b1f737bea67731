import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** The workbook is registered for other actions. It is read all the same. */
export const actionNotExpected: TableRule = {
  id: 'action-not-expected',
  scope: 'table',
  *check(table) {
    const { actions } = table.context.source;
    const { action } = table.table;
    if (actions.length > 0 && !actions.includes(action))
      yield atTable(table, 'action-not-expected', null, { action, expected: actions });
  },
};

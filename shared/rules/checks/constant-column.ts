import { countFields, numbersIn } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** The same number, and not a small one, in every row: filled down by mistake. */
export const constantColumn: TableRule = {
  id: 'constant-column',
  scope: 'table',
  actions: [1, 7],
  *check(table) {
    for (const field of countFields(table)) {
      if (field.factOf) continue;
      const values = numbersIn(table, field.id);
      const [first] = values;
      if (first === undefined || first < 5 || values.length < 10 || values.some((value) => value !== first)) continue;
      yield atTable(table, 'constant-column', field.id, { value: first, rows: values.length });
    }
  },
};

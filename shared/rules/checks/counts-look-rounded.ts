import { countFields, numbersIn } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Nearly all counts end in 0 or 5: estimated, not counted. */
export const countsLookRounded: TableRule = {
  id: 'counts-look-rounded',
  scope: 'table',
  actions: [1, 7],
  *check(table) {
    for (const field of countFields(table)) {
      if (field.factOf) continue;
      const values = numbersIn(table, field.id).filter((value) => value >= 20);
      if (values.length < 20) continue;
      const rounded = values.filter((value) => value % 5 === 0).length;
      if (rounded / values.length < 0.9) continue;
      yield atTable(table, 'counts-look-rounded', field.id, { rows: values.length });
    }
  },
};

import { countFields, numbersIn } from '../core/cells.ts';
import { median } from '../core/chance.ts';
import { atRow } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** A place thirty times the usual size and ten times the next: perhaps a zero too many. Only where the level is even. */
export const valueFarAboveNeighbours: TableRule = {
  id: 'value-far-above-neighbours',
  scope: 'table',
  actions: [7],
  *check(table) {
    for (const field of countFields(table)) {
      if (field.id !== 'sasaran' && field.id !== 'diukur') continue;
      const values = numbersIn(table, field.id).toSorted((a, b) => b - a);
      const [largest = 0, next = 0] = values;
      const middle = median(values);
      if (values.length < 10 || middle < 5 || largest < 30 * middle || largest < 10 * next) continue;
      const row = table.rows.find((candidate) => candidate.num(field.id) === largest);
      if (!row) continue;
      yield atRow(row, 'value-far-above-neighbours', [field.id], { value: largest, median: middle });
      return;
    }
  },
};

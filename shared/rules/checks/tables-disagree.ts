import { isKeyField } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import type { RowView, WorkbookRule } from '../types.ts';

function differing(first: RowView, second: RowView): string | undefined {
  return Object.keys(second.row.values).find((field) => {
    const [a, b] = [first.num(field) ?? first.text(field), second.num(field) ?? second.text(field)];
    const declared = second.table.fields.get(field);
    return a !== null && b !== null && a !== b && declared !== undefined && !isKeyField(declared);
  });
}

/** The same record in two tables of one workbook with different values: neither wins silently. */
export const tablesDisagree: WorkbookRule = {
  id: 'tables-disagree',
  scope: 'workbook',
  *check(tables) {
    if (tables.length < 2) return;
    const seen = new Map<string, RowView>();
    for (const row of tables.flatMap((table) => table.rows)) {
      const key = `${row.table.table.key}|${row.row.key}`;
      const first = seen.get(key);
      if (!first) seen.set(key, row);
      if (!first || first.table === row.table) continue;
      const field = differing(first, row);
      if (field === undefined) continue;
      const shown = (view: RowView) => view.row.values[field]?.shown ?? '';
      first.refuse(field);
      yield atRow(row, 'tables-disagree', [field], {
        first: shown(first),
        second: shown(row),
        tabs: [first.table.table.located.tab, row.table.table.located.tab],
      });
    }
  },
};

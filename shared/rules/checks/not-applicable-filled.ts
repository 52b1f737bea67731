import type { Field } from '#actions/types.ts';
import { isNumeric } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { appliesInRow } from '../core/setting.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule, TableView } from '../types.ts';

const known = new WeakMap<TableView, readonly Field[]>();

/** Numbers of the table that are not asked for everywhere. */
function conditional(table: TableView): readonly Field[] {
  const kept = known.get(table);
  if (kept) return kept;
  const found = [...table.contents.keys()].flatMap((id) => table.fields.get(id) ?? []);
  const fields = found.filter((field) => isNumeric(field) && field.applies !== 'all');
  known.set(table, fields);
  return fields;
}

/** A figure where the field does not apply: village budget of a kelurahan. */
export const notApplicableFilled: RowRule = {
  id: 'not-applicable-filled',
  scope: 'row',
  when: holdsNumber(({ applies }) => applies !== 'all'),
  *check(row) {
    for (const field of conditional(row.table)) {
      const value = row.num(field.id);
      if (value !== null && value !== 0 && appliesInRow(row, field) === false)
        yield atRow(row, 'not-applicable-filled', [field.id], { value });
    }
  },
};

import { appliesTo } from '#progress/applies.ts';
import { hasAnyValue, isKeyField } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { settingOfRow } from '../core/setting.ts';
import type { RowRule, RowView } from '../types.ts';

function missing(row: RowView): readonly string[] {
  const setting = settingOfRow(row);
  return row.table.of.fields.flatMap((field) => {
    if (!field.required || isKeyField(field) || field.id === 'sumber_data' || !row.table.columns.has(field.id))
      return [];
    return !row.filled(field.id) &&
      row.row.values[field.id]?.verdict.kind !== 'notApplicable' &&
      appliesTo(field.applies, setting)
      ? [field.id]
      : [];
  });
}

/** Of several sets that say the same, none is complete although the table has columns for one. */
function missingAlternative(row: RowView): readonly string[] {
  return row.table.of.alternatives.flatMap(({ fields: sets }) => {
    const possible = sets.filter((set) => set.every((field) => row.table.columns.has(field)));
    const complete = possible.some((set) => set.every((field) => row.filled(field)));
    const first = possible[0]?.find((field) => !row.filled(field));
    return complete || first === undefined ? [] : [first];
  });
}

/** A row that has been begun lacks a value that the action asks for, in a column that the table has. */
export const requiredValueMissing: RowRule = {
  id: 'required-value-missing',
  scope: 'row',
  *check(row) {
    if (!hasAnyValue(row)) return;
    for (const field of new Set([...missing(row), ...missingAlternative(row)])) {
      yield atRow(row, 'required-value-missing', [field], {});
    }
  },
};

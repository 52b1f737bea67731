import type { Field } from '#actions/types.ts';
import { hasAnyValue, isDash, isKeyField } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { appliesInRow } from '../core/setting.ts';
import type { RowRule, RowView, TableView } from '../types.ts';

const known = new WeakMap<TableView, readonly Field[]>();

/** Fields that are asked for and have a column. Who the data are from has a rule of its own. */
function askedIn(table: TableView): readonly Field[] {
  const kept = known.get(table);
  if (kept) return kept;
  const asked = table.of.fields.filter(
    (field) => field.required && !isKeyField(field) && field.id !== 'sumber_data' && table.columns.has(field.id),
  );
  known.set(table, asked);
  return asked;
}

/** Filled, or told already: a formula that failed is a finding of its own. */
function isToldOrFilled(row: RowView, field: string): boolean {
  const verdict = row.row.values[field]?.verdict;
  return row.filled(field) || (verdict?.kind === 'absent' && verdict.as === 'error');
}

/** A dash where a zero is a likely answer is asked about once a column, by a rule of its own. */
function isAskedElsewhere(row: RowView, field: string): boolean {
  return isDash(row, field) && row.table.fields.get(field)?.zeroIsPlausible === true;
}

function missing(row: RowView): readonly string[] {
  const empty = askedIn(row.table).filter(
    ({ id }) => !isToldOrFilled(row, id) && row.row.values[id]?.verdict.kind !== 'notApplicable',
  );
  return empty.filter((field) => appliesInRow(row, field) === true).map((field) => field.id);
}

/** Of several sets that say the same, none is complete although the table has columns for one. */
function missingAlternative(row: RowView): readonly string[] {
  return row.table.of.alternatives.flatMap(({ fields: sets }) => {
    const possible = sets.filter((set) => set.every((field) => row.table.columns.has(field)));
    const complete = possible.some((set) => set.every((field) => isToldOrFilled(row, field)));
    const first = possible[0]?.find((field) => !isToldOrFilled(row, field));
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
      if (isAskedElsewhere(row, field)) continue;
      yield atRow(row, 'required-value-missing', [field], {});
    }
  },
};

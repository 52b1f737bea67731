import type { Field } from '#actions/types.ts';
import { hasAnyValue, isDash, isKeyField } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { appliesInRow } from '../core/setting.ts';
import type { RowRule, RowView, TableView } from '../types.ts';

/** What a table can be asked for, because it has the columns. */
interface Asked {
  readonly required: readonly Field[];
  /** For each alternative the sets of fields of which one has to be complete. */
  readonly alternatives: readonly (readonly (readonly string[])[])[];
}

const known = new WeakMap<TableView, Asked>();

/** Fields that are asked for and have a column. Who the data are from has a rule of its own. */
function askedIn(table: TableView): Asked {
  const kept = known.get(table);
  if (kept) return kept;
  const { of, columns } = table;
  const asked = {
    required: of.fields.filter(
      (field) => field.required && !isKeyField(field) && field.id !== 'sumber_data' && columns.has(field.id),
    ),
    alternatives: of.alternatives
      .map(({ fields: sets }) => sets.filter((set) => set.every((field) => columns.has(field))))
      .filter((sets) => sets.length > 0),
  };
  known.set(table, asked);
  return asked;
}

/** Some cell that is asked for is empty. */
function isGappy(table: TableView): boolean {
  const isFull = (field: string) => table.contents.get(field)?.filled === table.table.rows.length;
  const { required, alternatives } = askedIn(table);
  return required.some(({ id }) => !isFull(id)) || alternatives.some((sets) => !sets.some((set) => set.every(isFull)));
}

/** A dash where a zero is a likely answer is asked about once a column, by a rule of its own. */
function isAskedElsewhere(row: RowView, field: string): boolean {
  return isDash(row, field) && row.table.fields.get(field)?.zeroIsPlausible === true;
}

function missing(row: RowView): readonly string[] {
  const empty = askedIn(row.table).required.filter(
    ({ id }) => !row.filled(id) && row.row.values[id]?.verdict.kind !== 'notApplicable',
  );
  return empty.filter((field) => appliesInRow(row, field) === true).map((field) => field.id);
}

/** Of several sets that say the same, none is complete although the table has columns for one. */
function missingAlternative(row: RowView): readonly string[] {
  return askedIn(row.table).alternatives.flatMap((sets) => {
    const complete = sets.some((set) => set.every((field) => row.filled(field)));
    const first = sets[0]?.find((field) => !row.filled(field));
    return complete || first === undefined ? [] : [first];
  });
}

/** A row that has been begun lacks a value that the action asks for, in a column that the table has. */
export const requiredValueMissing: RowRule = {
  id: 'required-value-missing',
  scope: 'row',
  when: isGappy,
  *check(row) {
    if (!hasAnyValue(row)) return;
    for (const field of new Set([...missing(row), ...missingAlternative(row)])) {
      if (isAskedElsewhere(row, field)) continue;
      yield atRow(row, 'required-value-missing', [field], {});
    }
  },
};

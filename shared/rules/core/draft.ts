import type { FindingData } from '#findings/data.ts';
import type { RuleId } from '#findings/types.ts';
import type { DraftOf, RowView, TableView } from '../types.ts';

/** A draft about cells of one row; the first field is the cell shown. */
export function atRow<R extends RuleId>(
  view: RowView,
  rule: R,
  fields: readonly string[],
  data: FindingData[R],
): DraftOf<R> {
  return { rule, data, at: { table: view.table.table, row: view.row, fields } };
}

/** A draft about a column (or, without a field, the whole table). */
export function atTable<R extends RuleId>(
  view: TableView,
  rule: R,
  field: string | null,
  data: FindingData[R],
): DraftOf<R> {
  return { rule, data, at: { table: view.table, row: null, fields: field === null ? [] : [field] } };
}

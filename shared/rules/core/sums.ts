import type { RuleId } from '#findings/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { RowView, TableView } from '../types.ts';

/** What makes one row of several: villages of one name are told apart by nobody. */
const MERGING: ReadonlySet<RuleId> = new Set(['duplicate-row', 'contradictory-duplicate', 'place-ambiguous']);

/** Rows that stand twice are taken once and rows of other districts not at all: a total then adds up other rows than those taken. */
export function isPartial(table: TableView): boolean {
  if (table.elsewhere.length > 0) return true;
  return table.readFindings.some(({ rule }) => MERGING.has(rule));
}

/** Sum of a field over rows, with how many had a value; unread cells count as nothing. */
export function sumOver(rows: readonly RowView[], field: string): { readonly sum: number; readonly rows: number } {
  let sum = 0;
  let counted = 0;
  for (const row of rows) {
    const value = row.num(field);
    if (value === null) continue;
    sum += value;
    counted += 1;
  }
  return { sum, rows: counted };
}

/** Records of the period before this one; a correction of the same table is no change of the world. */
export function earlierPeriod(
  table: TableView,
  previous: ReadonlyMap<string, RowRecord>,
): readonly (readonly [RowView, RowRecord])[] {
  return table.rows.flatMap((row) => {
    const before = previous.get(row.row.key);
    return before && before.table !== table.table.key ? [[row, before] as const] : [];
  });
}

import type { Field } from '#actions/types.ts';
import { countFields, numbersIn } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule, TableView } from '../types.ts';

/** Columns that may rightly be equal: everybody reached, or the same people as the base of two services. */
function mayBeEqual(first: string, second: string): boolean {
  const [a, b] = [first.replace(/_(num|den)$/, ''), second.replace(/_(num|den)$/, '')];
  const bases = (id: string) => id.endsWith('_den') || !/^i\d\d_/.test(id);
  return a === b || (bases(first) && bases(second) && !(STATUS.has(first) && STATUS.has(second)));
}

const STATUS: ReadonlySet<string> = new Set([
  'sangat_pendek',
  'pendek',
  'normal',
  'tinggi',
  'balita_sangat_pendek',
  'balita_pendek',
]);

/** Columns with the same numbers have the same sum; most differ in it. */
function sumOf(table: TableView, field: Field): number {
  return numbersIn(table, field.id).reduce((sum, value) => sum + value, 0);
}

function signature(values: readonly (number | null)[]): string | null {
  const present = values.filter((value) => value !== null);
  if (present.length < 10 || new Set(present).size < 4) return null;
  return values.map((value) => value ?? '').join('|');
}

/** Two columns with the same numbers in every row, where they rarely agree: one was pasted twice. */
export const columnsIdentical: TableRule = {
  id: 'columns-identical',
  scope: 'table',
  actions: [1, 7],
  *check(table) {
    const seen = new Map<string, string>();
    const fields = countFields(table);
    const alike = Map.groupBy(fields, (field) => sumOf(table, field));
    for (const field of fields) {
      if (alike.get(sumOf(table, field))?.length === 1) continue;
      const key = signature(table.rows.map((row) => row.num(field.id)));
      if (key === null || field.factOf) continue;
      const other = seen.get(key);
      seen.set(key, other ?? field.id);
      if (other === undefined || mayBeEqual(other, field.id)) continue;
      const label = table.fields.get(other)?.label ?? other;
      yield atTable(table, 'columns-identical', field.id, { other: label, rows: table.rows.length });
    }
  },
};

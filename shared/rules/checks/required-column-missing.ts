import { isKeyField } from '../core/cells.ts';
import { atTable } from '../core/draft.ts';
import { appliesInDistrict } from '../core/setting.ts';
import type { TableRule, TableView } from '../types.ts';

/** A column that two headers claim, or that is asked about, has been told already. */
function isTold(table: TableView, field: string): boolean {
  return table.readFindings.some(
    ({ rule, data }) =>
      (rule === 'column-twice' && data.field === field) || (rule === 'column-asked' && data.candidates.includes(field)),
  );
}

/** The table has no column for something that the action asks for. Sheets of action 1 are split over offices and are not asked. */
export const requiredColumnMissing: TableRule = {
  id: 'required-column-missing',
  scope: 'table',
  actions: [2, 3, 4, 5, 6, 7, 8],
  *check(table) {
    for (const field of table.of.fields) {
      if (!field.required || isKeyField(field) || field.id === 'sumber_data' || table.columns.has(field.id)) continue;
      if (table.rows.length === 0 || table.rows.some((row) => row.filled(field.id))) continue;
      if (appliesInDistrict(table.context.district, field) === true && !isTold(table, field.id))
        yield atTable(table, 'required-column-missing', field.id, { label: field.label });
    }
  },
};

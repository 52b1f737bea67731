import { declarations } from '#actions/declarations.ts';
import type { ActionDeclaration, Field, FieldType } from '#actions/types.ts';
import { contentOf } from '#reading/columns/content.ts';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import type { TabGrid } from '#reading/grid.ts';
import { viewTab } from '#reading/locate/cells.ts';
import type { RawTable } from '#reading/locate/tables.ts';
import { plainField } from './told-cells.ts';

/** A located table: the first line of the tab holds the header paths (`TB/U / Pendek`), all others its rows. */
export function rawTable(tab: TabGrid, titles: readonly string[] = []): RawTable {
  const paths = (tab.rows[0] ?? []).map((cell) => (cell ? String(cell.value).split(' / ') : []));
  const data = tab.rows.slice(1).map((_, row) => row + 1);
  return {
    view: viewTab(tab),
    header: { rows: [0], numbering: [], startColumn: 0, endColumn: paths.length },
    body: { data, totals: [], groups: [], numbering: [], repeated: [], end: tab.rows.length },
    titles,
    identity: {},
    paths,
  };
}

export function field(id: string, type: FieldType = 'count', more: Partial<Field> = {}): Field {
  return { ...plainField(type), id, label: id, ...more };
}

/** A share of two other fields. */
export function share(id: string, numerator: string, denominator: string, more: Partial<Field> = {}): Field {
  return field(id, 'percent', { ratio: { numerator, denominator, subset: true, tolerance: 0.5 }, ...more });
}

/** An action with these fields alone. */
export function action(fields: readonly Field[], more: Partial<ActionDeclaration> = {}): ActionDeclaration {
  const [first] = declarations('2025');
  if (!first) throw new Error('there are declarations');
  return { ...first, fields, subgroup: [], ...more };
}

/** Columns of a table, each with what is said of it; the others are as no field was found for. */
export function tableColumns(table: RawTable, ...known: readonly Partial<TableColumn>[]): readonly TableColumn[] {
  return table.paths.map((path, column) => ({
    column,
    path,
    header: path.join(' / '),
    nth: 1,
    field: null,
    confidence: known[column]?.field ? 1 : 0,
    by: known[column]?.field ? 'exact' : 'none',
    candidates: [],
    time: null,
    subgroup: {},
    content: contentOf(table, column),
    ...known[column],
  }));
}

/** The fields of columns by id, `-` for none. */
export function fieldIds(columns: readonly { readonly field: Field | null }[]): string {
  return columns.map((column) => column.field?.id ?? '-').join(' ');
}

import { declaration, fieldMap } from '#actions/declarations.ts';
import type { Figure } from '#findings/kinds/figure.ts';
import type { Finding } from '#findings/types.ts';
import type { PlainValue, ReadTable, ReadValue, TypedRow } from '#reading/types.ts';
import type { CheckContext, RowView, TableView } from '../types.ts';

function acceptedValue(row: TypedRow, refused: ReadonlySet<string>, field: string): PlainValue | null {
  const read = row.values[field];
  if (!read || refused.has(field)) return null;
  return read.verdict.kind === 'taken' || read.verdict.kind === 'noted' ? read.value : null;
}

function rowView(row: TypedRow, table: TableView): RowView {
  const refused = new Set<string>();
  const value = (field: string) => acceptedValue(row, refused, field);
  const num = (field: string): number | null => {
    const found = value(field);
    return typeof found === 'number' ? found : null;
  };
  return {
    row,
    table,
    refused,
    value,
    num,
    text: (field) => {
      const found = value(field);
      return typeof found === 'string' && found.trim() !== '' ? found : null;
    },
    yes: (field) => {
      const found = value(field);
      return typeof found === 'boolean' ? found : null;
    },
    filled: (field) => {
      const verdict = row.values[field]?.verdict;
      // A formula error is told as such; the cell is not empty.
      if (verdict?.kind === 'absent') return verdict.as === 'error';
      return verdict !== undefined && verdict.kind !== 'notApplicable';
    },
    figure: (field): Figure => ({ label: table.fields.get(field)?.label ?? field, value: num(field) ?? 0 }),
  };
}

function columnsOf(table: ReadTable): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { field, period } of table.located.columns) {
    if (field !== null && (period === null || period === table.period)) columns.add(field);
  }
  return columns;
}

/** Columns in which a cell could not be read: a sum over them says nothing. */
function unreadable(table: ReadTable): Set<string> {
  const fields = new Set<string>();
  for (const row of table.rows) {
    for (const [field, read] of Object.entries(row.values)) if (isUnread(read)) fields.add(field);
  }
  return fields;
}

/** Something stands in the cell and nothing could be taken from it. */
export function isUnread({ verdict }: ReadValue): boolean {
  return verdict.kind === 'refused' || (verdict.kind === 'absent' && verdict.as === 'error');
}

export function tableView(table: ReadTable, context: CheckContext, findings: readonly Finding[]): TableView {
  const of = declaration(context.edition, table.action);
  const rows: RowView[] = [];
  const totals: RowView[] = [];
  const view: TableView = {
    table,
    of,
    fields: fieldMap(of),
    rows,
    elsewhere: table.rows.filter((row) => row.elsewhere !== undefined),
    totals,
    context,
    columns: columnsOf(table),
    troubled: unreadable(table),
    readFindings: findings.filter((finding) => finding.place.table === table.key),
  };
  for (const row of table.rows) if (row.elsewhere === undefined) rows.push(rowView(row, view));
  for (const row of table.totals) totals.push(rowView(row, view));
  return view;
}

import { declaration, fieldMap } from '#actions/declarations.ts';
import type { Figure } from '#findings/kinds/figure.ts';
import type { Finding } from '#findings/types.ts';
import type { PlainValue, ReadTable, TypedRow } from '#reading/types.ts';
import type { CheckContext, Kept, RowView, TableView } from '../types.ts';
import { contentsOf } from './contents.ts';

const NONE: ReadonlySet<string> = new Set();

class Row implements RowView {
  readonly row: TypedRow;
  readonly table: TableView;
  refused = NONE;
  #kept: Kept | null = null;

  constructor(row: TypedRow, table: TableView) {
    this.row = row;
    this.table = table;
  }

  /** Nothing is kept of most rows. */
  get kept(): Kept {
    this.#kept ??= { numbers: null, ratios: null, oddRatios: null };
    return this.#kept;
  }

  refuse(field: string): void {
    this.refused = new Set(this.refused).add(field);
    this.table.numbers.clear();
    this.#kept = null;
  }

  value(field: string): PlainValue | null {
    const read = this.row.values[field];
    if (!read || (this.refused !== NONE && this.refused.has(field))) return null;
    return read.verdict.kind === 'taken' || read.verdict.kind === 'noted' ? read.value : null;
  }

  num(field: string): number | null {
    const found = this.value(field);
    return typeof found === 'number' ? found : null;
  }

  text(field: string): string | null {
    const found = this.value(field);
    return typeof found === 'string' && found.trim() !== '' ? found : null;
  }

  yes(field: string): boolean | null {
    const found = this.value(field);
    return typeof found === 'boolean' ? found : null;
  }

  filled(field: string): boolean {
    const verdict = this.row.values[field]?.verdict;
    // A formula error is told as such; the cell is not empty.
    if (verdict?.kind === 'absent') return verdict.as === 'error';
    return verdict !== undefined && verdict.kind !== 'notApplicable';
  }

  figure(field: string): Figure {
    return { label: this.table.fields.get(field)?.label ?? field, value: this.num(field) ?? 0 };
  }
}

function columnsOf(table: ReadTable): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { field, period } of table.located.columns) {
    if (field !== null && (period === null || period === table.period)) columns.add(field);
  }
  return columns;
}

export function tableView(table: ReadTable, context: CheckContext, findings: readonly Finding[]): TableView {
  const of = declaration(context.edition, table.action);
  const contents = contentsOf(table.rows);
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
    contents,
    numbers: new Map(),
    columns: columnsOf(table),
    // A sum over a column in which a cell could not be read says nothing.
    troubled: new Set([...contents].flatMap(([field, { unread }]) => (unread > 0 ? [field] : []))),
    readFindings: findings.filter((finding) => finding.place.table === table.key),
  };
  for (const row of table.rows) if (row.elsewhere === undefined) rows.push(new Row(row, view));
  for (const row of table.totals) totals.push(new Row(row, view));
  return view;
}

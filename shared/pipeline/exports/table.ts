import type { ProvinceSummary } from '#progress/summary-types.ts';

/** What a cell of an export may be. Whole numbers stay whole: no count is ever a float. */
export type ColumnType = 'string' | 'whole' | 'fraction' | 'boolean' | 'instant';
/** An instant is an ISO text until it is encoded. */
export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** For whoever asks questions of it. */
  readonly comment: string;
}

/** One table of the weekly export: its columns, and its rows of a province's summary in the order of the columns. */
export interface ExportTable {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly ExportColumn[];
  rows(summary: ProvinceSummary): readonly (readonly ExportValue[])[];
}

/** A column with the way to its value, so that the two can never be of different lengths or orders. */
export interface Picked<R> extends ExportColumn {
  readonly of: (row: R) => ExportValue;
}

/** A table whose rows all begin with the moment and the place that they stand for. */
export function exportTable<R extends { readonly district: { readonly code: string; readonly name: string } }>(
  name: string,
  comment: string,
  rowsOf: (summary: ProvinceSummary) => readonly R[],
  own: readonly Picked<R>[],
): ExportTable {
  type Placed = { readonly summary: ProvinceSummary; readonly row: R };
  const columns: readonly Picked<Placed>[] = [
    { name: 'as_of', type: 'instant', comment: 'moment that the row stands for', of: ({ summary }) => summary.asOf },
    { name: 'iso_week', type: 'string', comment: 'as 2026-W47', of: ({ summary }) => summary.week },
    { name: 'district', type: 'string', comment: 'official code', of: ({ row }) => row.district.code },
    { name: 'district_name', type: 'string', comment: 'official name', of: ({ row }) => row.district.name },
    ...own.map((column) => ({ ...column, of: ({ row }: Placed) => column.of(row) })),
  ];
  return {
    name,
    comment,
    columns: columns.map(({ name, type, comment }) => ({ name, type, comment })),
    rows: (summary) => rowsOf(summary).map((row) => columns.map(({ of }) => of({ summary, row }))),
  };
}

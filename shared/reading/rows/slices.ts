import type { Field } from '#actions/types.ts';
import type { TableColumn } from '../columns/match-columns.ts';

/** The columns of one record within a row: a wide sheet has several records a row (2020 | 2021, L | P). */
export interface Slice {
  readonly year: number | null;
  readonly part: string | null;
  readonly subgroup: Readonly<Record<string, string>>;
  readonly columns: readonly (TableColumn & { readonly field: Field })[];
}

type Known = TableColumn & { readonly field: Field };

/** Columns that name what a row is about stand in every record of the row; figures only in the record of their header. */
export function slicesOf(columns: readonly TableColumn[]): readonly Slice[] {
  const known = columns.filter((column): column is Known => column.field !== null);
  const shared = known.filter((column) => isPlain(column) && isDescription(column.field));
  const groups = new Map<string, Known[]>();
  const only = onlyTime(known);
  for (const found of known) {
    if (shared.includes(found)) continue;
    const column = only && isPlain(found) ? { ...found, time: only } : found;
    const key = `${column.time?.year ?? ''}|${column.time?.part ?? ''}|${JSON.stringify(column.subgroup)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  if (groups.size === 0) return [{ year: null, part: null, subgroup: {}, columns: shared }];
  return [...groups.values()].map((own) => ({
    year: own[0]?.time?.year ?? null,
    part: own[0]?.time?.part ?? null,
    subgroup: own[0]?.subgroup ?? {},
    columns: [...shared, ...own],
  }));
}

/** Where all dated columns are of one year, the figures beside them are of that year as well. */
function onlyTime(columns: readonly Known[]): Known['time'] {
  const times = new Map(columns.flatMap(({ time }) => (time ? [[`${time.year}|${time.part}`, time] as const] : [])));
  const [time] = times.values();
  return times.size === 1 && time ? time : null;
}

function isPlain(column: TableColumn): boolean {
  return column.time === null && Object.keys(column.subgroup).length === 0;
}

const FIGURES = new Set(['count', 'percent', 'rupiah', 'number', 'yesNo']);

/** A column that tells of the whole row, whatever its figures are of. */
export function isDescription(field: Field): boolean {
  return !FIGURES.has(field.type);
}

import type { Finding } from '#findings/types.ts';
import type { LocatedTable, ReadTable, ReadWorkbook, TypedRow } from '#reading/types.ts';

const list = (rows: readonly number[]): string => rows.map((row) => row + 1).join(' ');

function tableLine(table: LocatedTable): string {
  const what = table.action === null ? 'no action' : `action ${table.action} ${table.level} ${table.period}`;
  const parts = [
    `header ${list(table.headerRows) || '-'}`,
    `data ${list(table.dataRows) || '-'}`,
    ...(table.totalRows.length > 0 ? [`totals ${list(table.totalRows)}`] : []),
    ...(table.groupRows.length > 0 ? [`groups ${list(table.groupRows)}`] : []),
  ];
  return `${what}: ${parts.join(', ')}`;
}

const PLACES = new Set(['provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa', 'kode_wilayah']);

function recordLine(row: TypedRow, table: ReadTable, several: boolean): string {
  const values = Object.entries(row.values)
    .filter(([field, { value }]) => value !== null && !PLACES.has(field))
    .map(([field, { value }]) => `${field}=${value}`);
  return [...(several ? [table.period] : []), row.key, ...(row.refused ? ['refused'] : []), ...values].join(' ');
}

function findingLine({ rule, place, data }: Finding): string {
  const details = 'headers' in data ? `: ${data.headers.join(', ')}` : '';
  return `${rule} ${place.cell ?? '-'}${details}`;
}

/** What reading says of a workbook, a line each: tables with 1-based rows, records, findings. */
export function told(read: ReadWorkbook): readonly string[] {
  const several = new Set(read.tables.map((table) => table.period)).size > 1;
  return [
    ...read.located.map(tableLine),
    ...read.tables.flatMap((table) => table.rows.map((row) => recordLine(row, table, several))),
    ...read.findings.map(findingLine),
  ];
}

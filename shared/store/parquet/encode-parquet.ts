import type { EncodeTable } from '#pipeline/exports/export-week.ts';
import type { ColumnType, ExportValue } from '#pipeline/exports/table.ts';

const TYPES = {
  string: 'STRING',
  whole: 'INT64',
  fraction: 'DOUBLE',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMP',
} as const satisfies Record<ColumnType, string>;

/** Parquet with Snappy, as Athena, DuckDB and pandas read it. The library is loaded when there is something to write. */
export const encodeParquet: EncodeTable = async (columns, rows) => {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = columns.map(({ name, type }, at) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: rows.map((row) => encoded(type, row[at] ?? null)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'aksi8' }));
};

function encoded(type: ColumnType, value: ExportValue): unknown {
  if (value === null) return null;
  if (type === 'whole') return BigInt(value);
  if (type === 'instant') return new Date(String(value));
  return value;
}

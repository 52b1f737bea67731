import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ExportValue } from '#pipeline/exports/table.ts';
import { CommandError } from '../command.ts';
import type { AcceptedTable } from './accepted-rows.ts';
import { cellText } from './plain-text.ts';

const HEAD: CellStyle = { font: { bold: true } };
/** Excel's own limit. */
const MOST_ROWS = 1_048_576;

/**
 * One sheet an action. Texts are written as texts: no cell of ours is a formula, whatever a text begins with.
 * @throws CommandError for more rows than a sheet can hold
 */
export async function writeTables(tables: readonly AcceptedTable[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets: tables.map(sheetOf) }));
}

function sheetOf({ action, columns, rows }: AcceptedTable): WriteSheet {
  if (rows.length >= MOST_ROWS)
    throw new CommandError(
      `Action ${action} has more rows than a sheet can hold: take csv or parquet, or fewer districts.`,
    );
  const cells = new Map<string, Partial<Cell>>(columns.map((_, at) => [`0,${at}`, { style: HEAD }]));
  return {
    name: `Aksi ${action}`,
    rows: [columns.map(({ name }) => name), ...rows.map((row) => row.map(shown))],
    cells,
    freezePane: { rows: 1 },
  };
}

function shown(value: ExportValue): ExportValue {
  return typeof value === 'string' ? cellText(value) : value;
}

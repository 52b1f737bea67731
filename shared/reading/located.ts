import type { Level } from '#actions/types.ts';
import type { TableColumn } from './columns/match-columns.ts';
import type { RawTable } from './locate/tables.ts';
import { joinPeriod } from './periods.ts';
import type { ColumnMatch, LocatedTable } from './types.ts';

/** What was found out about a table beyond where it lies. */
export interface LocatedAs {
  readonly action: LocatedTable['action'];
  readonly confidence: number;
  readonly columns: readonly TableColumn[];
  readonly level: Level | null;
  readonly year: number | null;
  readonly part: string | null;
}

export const NOT_RECOGNISED: LocatedAs = {
  action: null,
  confidence: 0,
  columns: [],
  level: null,
  year: null,
  part: null,
};

export function locatedTable(table: RawTable, as: LocatedAs): LocatedTable {
  const { view, header, body } = table;
  if (table.flipped) return locatedForm(table, as);
  const data = body.data;
  return {
    tabId: view.tab.id,
    tab: view.tab.title,
    area: {
      startRow: header.rows[0] ?? 0,
      endRow: body.end,
      startColumn: header.startColumn,
      endColumn: header.endColumn,
    },
    headerRows: header.rows,
    numberingRows: body.numbering,
    firstDataRow: data[0] ?? null,
    lastDataRow: data[data.length - 1] ?? null,
    dataRows: data,
    totalRows: body.totals,
    groupRows: body.groups,
    titles: table.titles,
    identity: table.identity,
    columns: as.columns.length > 0 ? as.columns.map(columnMatch) : unmatched(table),
    action: as.action,
    actionConfidence: as.confidence,
    level: as.level,
    fiscalYear: as.year,
    period: as.year === null ? null : joinPeriod(as.year, as.part),
  };
}

/** A form has no header: its lines are its rows. */
function locatedForm(table: RawTable, as: LocatedAs): LocatedTable {
  const { view, header, body } = table;
  const lines = table.paths.flatMap((path, offset) => (path.length > 0 ? [header.startColumn + offset] : []));
  return {
    tabId: view.tab.id,
    tab: view.tab.title,
    area: { startRow: header.startColumn, endRow: header.endColumn, startColumn: 0, endColumn: body.end },
    headerRows: [],
    numberingRows: [],
    firstDataRow: lines[0] ?? null,
    lastDataRow: lines[lines.length - 1] ?? null,
    dataRows: lines,
    totalRows: [],
    groupRows: [],
    titles: table.titles,
    identity: table.identity,
    columns: [],
    action: as.action,
    actionConfidence: as.confidence,
    level: as.level,
    fiscalYear: as.year,
    period: as.year === null ? null : joinPeriod(as.year, as.part),
  };
}

function columnMatch(column: TableColumn): ColumnMatch {
  const { time } = column;
  return {
    column: column.column,
    header: column.header,
    field: column.field?.id ?? null,
    confidence: Math.round(column.confidence * 100) / 100,
    by: column.by,
    period: time?.year ? joinPeriod(time.year, time.part) : null,
  };
}

function unmatched(table: RawTable): ColumnMatch[] {
  return table.paths.map((path, offset) => ({
    column: table.header.startColumn + offset,
    header: path.join(' / '),
    field: null,
    confidence: 0,
    by: 'none',
    period: null,
  }));
}

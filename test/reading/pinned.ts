import { expect } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { ReadContext } from '#reading/context.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { LocatedTable, ReadTable, ReadValue, ReadWorkbook, TypedRow } from '#reading/types.ts';
import { read as plainly } from '#support/reading.ts';

function cellText([field, { value, type, verdict, row, column, shown }]: [string, ReadValue]): string {
  const { kind, ...more } = verdict;
  const rest = Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : '';
  return `${row},${column} ${field} ${type} ${JSON.stringify(value)} of ${JSON.stringify(shown)} ${kind}${rest}`;
}

function rowLines({ values, ...rest }: TypedRow): readonly string[] {
  return [JSON.stringify(rest), ...Object.entries(values).map(cellText)];
}

function locatedLines({ columns, ...rest }: LocatedTable): readonly string[] {
  return [JSON.stringify(rest), ...columns.map((column) => JSON.stringify(column))];
}

function tableLines({ rows, totals, located, ...rest }: ReadTable): readonly string[] {
  return [`${JSON.stringify(rest)} on ${located.tab}`, ...rows.flatMap(rowLines), ...totals.flatMap(rowLines)];
}

function findingLine({ rule, ...rest }: Finding): string {
  return `${rule} ${JSON.stringify(rest)}`;
}

/** All that reading makes of a workbook. */
function whole({ located, tables, findings, ...rest }: ReadWorkbook): readonly string[] {
  return [
    ...located.flatMap(locatedLines),
    ...tables.flatMap(tableLines),
    ...findings.map(findingLine),
    JSON.stringify(rest),
  ];
}

/** Reads like `read`, and holds all of the result to the snapshot of the test. */
export function read(tabs: TabGrid | readonly TabGrid[], changes: Partial<ReadContext> = {}): ReadWorkbook {
  const result = plainly(tabs, changes);
  expect(whole(result)).toMatchSnapshot();
  return result;
}

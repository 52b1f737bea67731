import type { ActionDeclaration, Field } from '#actions/types.ts';
import { rowKey, tableKey } from '#ledger/keys.ts';
import type { TableColumn } from '../columns/match-columns.ts';
import type { CellIssue } from '../findings.ts';
import type { RawTable } from '../locate/tables.ts';
import { joinPeriod, yearOfPeriod } from '../periods.ts';
import type { TableTime } from '../table-time.ts';
import { fold, isBlank } from '../text.ts';
import type { PlainValue, ReadValue, TypedRow } from '../types.ts';
import type { Ask, ColumnStyle, Outcome } from '../values/outcome.ts';
import { PLAIN_STYLE } from '../values/outcome.ts';
import { readCell } from '../values/read-cell.ts';
import type { PlaceReader } from './place-columns.ts';
import type { PlaceFinder, RowPlace } from './places.ts';
import { splitRegulationNumber } from './regulation-number.ts';
import type { Slice } from './slices.ts';

/** A typed row with the table that it belongs to. */
export interface PlacedRow {
  readonly table: string;
  readonly fiscalYear: number;
  readonly period: string;
  readonly row: TypedRow;
}

/** Everything that reading the rows of one table needs. */
export interface RowsInput {
  readonly table: RawTable;
  readonly declaration: ActionDeclaration;
  readonly slices: readonly Slice[];
  readonly styles: ReadonlyMap<number, ColumnStyle>;
  readonly places: PlaceReader;
  readonly finder: PlaceFinder;
  readonly time: TableTime;
  readonly issues: CellIssue[];
}

type Known = TableColumn & { readonly field: Field };

/** Every record of the given sheet rows: one a row, or one a row and slice where a sheet is wide. */
export function typedRows(input: RowsInput, sheetRows: readonly number[], asTotals = false): readonly PlacedRow[] {
  const plans = input.slices.map((slice) => ({ slice, columns: slice.columns.map((column) => planOf(input, column)) }));
  const seen = new Set<string>();
  const places = asTotals ? [] : sheetRows.map((row) => input.finder.find(input.places.level, input.places.texts(row)));
  // Where some rows name other districts, a row of which nobody knows whose it is may not be this one's.
  const placeCounts = usesPlace(input) || places.some((place) => place.elsewhere !== undefined);
  return sheetRows.flatMap((sheetRow, at) => {
    const place = places[at] ?? null;
    return plans.flatMap(({ slice, columns }, index) => {
      if (index > 0 && isEmpty(input, slice, sheetRow)) return [];
      return [oneRow(input, slice, columns, sheetRow, place, placeCounts, seen)];
    });
  });
}

interface ColumnPlan {
  readonly column: number;
  readonly field: Field;
  readonly header: string;
  readonly ask: Ask;
}

function planOf(input: RowsInput, column: Known): ColumnPlan {
  const style = input.styles.get(column.column) ?? PLAIN_STYLE;
  const ask = { field: column.field, style, year: input.time.year };
  return { column: column.column, field: column.field, header: column.header, ask };
}

/** A slice beyond the first without a single figure of its own is no record. */
function isEmpty(input: RowsInput, slice: Slice, sheetRow: number): boolean {
  const cells = input.table.view.tab.rows[sheetRow] ?? [];
  return slice.columns.every(({ column, time, subgroup }) => {
    const own = time !== null || Object.keys(subgroup).length > 0;
    return !own || isBlank(cells[column]);
  });
}

function oneRow(
  input: RowsInput,
  slice: Slice,
  columns: readonly ColumnPlan[],
  sheetRow: number,
  named: RowPlace | null,
  placeCounts: boolean,
  seen: Set<string>,
): PlacedRow {
  const cells = input.table.view.tab.rows[sheetRow] ?? [];
  const read: Record<string, ReadValue> = {};
  const cellIssues: { plan: ColumnPlan; outcome: Outcome }[] = [];
  for (const plan of columns) {
    const cell = cells[plan.column];
    const outcome = readCell(cell, plan.ask);
    read[plan.field.id] = {
      value: outcome.value,
      type: plan.field.type,
      verdict: outcome.verdict,
      row: sheetRow,
      column: plan.column,
      shown: cell ? cell.shown : '',
    };
    if (outcome.issue) cellIssues.push({ plan, outcome });
  }
  const values = input.declaration.rowKey[input.places.level]?.includes('nomor') ? splitRegulationNumber(read) : read;
  const place = named && placeOfLevel(input, named, values);
  const time = timeOf(input, slice, values);
  const subgroup = subgroupOf(input.declaration, slice, values);
  const table = tableKey(input.declaration.action, time.fiscalYear, time.period, input.places.level);
  const key = place ? keyOf(input, place, values, subgroup) : rowKey(['Σ', String(sheetRow)], subgroup);
  const row: TypedRow = {
    key,
    label: labelOf(input, place, values, sheetRow),
    region: place?.region ?? null,
    kecamatan: place?.kecamatan ?? null,
    subgroup,
    sheetRow,
    values,
    ...(place?.refused && placeCounts ? { refused: true } : {}),
    ...(place?.elsewhere === undefined ? {} : { elsewhere: place.elsewhere }),
  };
  if (place && place.elsewhere === undefined)
    tellIssues(input, row, table, placeCounts ? place : null, cellIssues, seen);
  return { table, ...time, row };
}

function tellIssues(
  input: RowsInput,
  row: TypedRow,
  table: string,
  place: RowPlace | null,
  cellIssues: readonly { plan: ColumnPlan; outcome: Outcome }[],
  seen: Set<string>,
): void {
  const common = { row: row.sheetRow, table, rowKey: row.key, rowLabel: row.label, kecamatan: row.kecamatan };
  for (const { plan, outcome } of cellIssues) {
    const { issue } = outcome;
    const at = `${row.sheetRow}:${plan.column}`;
    if (!issue || seen.has(at)) continue;
    seen.add(at);
    const spot = { ...common, column: plan.column, field: plan.field.id, fieldLabel: plan.header };
    input.issues.push({ issue, spot, refuses: outcome.verdict.kind === 'noted' ? 'nothing' : 'value' });
  }
  if (!place?.issue || seen.has(`${row.sheetRow}:place`)) return;
  seen.add(`${row.sheetRow}:place`);
  const column = placeColumn(input.places);
  const spot = column === null ? common : { ...common, column };
  input.issues.push({ issue: place.issue, spot, refuses: place.refused ? 'row' : 'nothing' });
}

/** A list of meetings holds those of the district beside those of its kecamatan: a row that says so needs no other name. */
function placeOfLevel(input: RowsInput, place: RowPlace, values: Readonly<Record<string, ReadValue>>): RowPlace {
  if (place.issue?.rule !== 'row-without-place' || values.tingkat?.value !== 'Kabupaten') return place;
  return input.finder.find('kabupaten', NO_TEXTS);
}

const NO_TEXTS = { code: '', province: '', district: '', kecamatan: '', puskesmas: '', village: '' };

/** A regulation is known by its number: a place that cannot be resolved is no reason to turn it away, in a register of one district. */
function usesPlace(input: RowsInput): boolean {
  return (input.declaration.rowKey[input.places.level] ?? []).some((id) => id === 'region' || id === 'puskesmas');
}

function placeColumn(places: PlaceReader): number | null {
  const { columns, level } = places;
  const name = level === 'desa' ? 'village' : level === 'kabupaten' ? 'district' : level;
  return columns.get(name) ?? columns.get('code') ?? [...columns.values()][0] ?? null;
}

/** A column of the row outranks the header over it, that the lines above. A year that is part of the key is no reporting year. */
function timeOf(
  input: RowsInput,
  slice: Slice,
  values: Readonly<Record<string, ReadValue>>,
): { fiscalYear: number; period: string } {
  const inKey = input.declaration.rowKey[input.places.level]?.includes('tahun') ?? false;
  const year = inKey ? null : values.tahun?.value;
  const month = values.periode_ukur?.value ?? values.bulan?.value;
  const fallback = slice.year ?? input.time.year;
  const own = typeof year === 'number' ? year : fallback;
  if (typeof month === 'string') {
    const [monthYear = '', part = ''] = month.split('-');
    const stated = typeof year === 'number' ? year : Number(monthYear);
    return { fiscalYear: stated, period: joinPeriod(stated, part) };
  }
  const part = slice.part ?? (own === input.time.year ? input.time.part : null);
  const period = joinPeriod(own, part);
  return { fiscalYear: yearOfPeriod(period), period };
}

/** Values of the fields that split one place into several records, in the declaration's order. */
function subgroupOf(declaration: ActionDeclaration, slice: Slice, values: Readonly<Record<string, ReadValue>>): string {
  return declaration.subgroup
    .map((id) => slice.subgroup[id] ?? values[id]?.value ?? '')
    .filter((part) => part !== '')
    .join('/');
}

function keyOf(
  input: RowsInput,
  place: RowPlace,
  values: Readonly<Record<string, ReadValue>>,
  subgroup: string,
): string {
  const ids = input.declaration.rowKey[input.places.level] ?? ['region'];
  const parts = ids.map((id) => {
    if (id === 'region') return place.keyPart;
    if (id === 'puskesmas' && input.places.level === 'puskesmas') return place.keyPart;
    return valuePart(values[id]);
  });
  return rowKey(parts, subgroup);
}

/** A key field by its value; by what is shown where it could not be read, so that the row keeps an identity. */
function valuePart(read: ReadValue | undefined): string {
  if (!read) return '';
  return plainPart(read.value ?? read.shown);
}

function plainPart(value: PlainValue): string {
  return typeof value === 'string'
    ? fold(value)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : String(value);
}

/** The row as staff know it: its place, or the first texts of its key. */
function labelOf(
  input: RowsInput,
  place: RowPlace | null,
  values: Readonly<Record<string, ReadValue>>,
  sheetRow: number,
): string {
  const ids = input.declaration.rowKey[input.places.level] ?? [];
  const texts = ids.filter((id) => id !== 'region').map((id) => values[id]?.shown ?? '');
  const named = texts
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 120);
  if (!place) return firstText(values) || `Baris ${sheetRow + 1}`;
  if (ids.includes('region') || ids.includes('puskesmas'))
    return named !== '' && ids.includes('region') ? `${place.label} – ${named}` : place.label;
  return named || place.label;
}

function firstText(values: Readonly<Record<string, ReadValue>>): string {
  return Object.values(values).find((read) => typeof read.value === 'string')?.shown ?? '';
}

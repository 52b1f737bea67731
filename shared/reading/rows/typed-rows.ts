import type { ActionDeclaration, Field } from '#actions/types.ts';
import { rowKey, tableKey } from '#ledger/keys.ts';
import type { CellIssue } from '../findings.ts';
import type { Cell } from '../grid.ts';
import type { RawTable } from '../locate/tables.ts';
import type { TableTime } from '../table-time.ts';
import { isBlank } from '../text.ts';
import type { ReadValue, TypedRow } from '../types.ts';
import type { Ask, ColumnStyle, Outcome } from '../values/outcome.ts';
import { BLANK, PLAIN_STYLE } from '../values/outcome.ts';
import { readCell } from '../values/read-cell.ts';
import { mergedCells } from './merged-cells.ts';
import type { PlaceReader } from './place-columns.ts';
import type { PlaceFinder } from './places.ts';
import { splitRegulationNumber } from './regulation-number.ts';
import { keyOf, labelOf, subgroupOf, timeOf } from './row-identity.ts';
import type { RowPlace } from './row-place.ts';
import { isDescription, type Slice } from './slices.ts';

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

/** Every record of the given sheet rows: one a row, or one a row and slice where a sheet is wide. */
export function typedRows(input: RowsInput, sheetRows: readonly number[], asTotals = false): readonly PlacedRow[] {
  const plans = input.slices.map((slice) => planOf(input, slice));
  const seen = new Set<string>();
  const places = asTotals ? [] : sheetRows.map((row) => input.finder.find(input.places.level, input.places.texts(row)));
  // Where some rows name other districts, a row of which nobody knows whose it is may not be this one's.
  const placeCounts = usesPlace(input) || places.some((place) => place.elsewhere !== undefined);
  const rows: PlacedRow[] = [];
  for (const [at, sheetRow] of sheetRows.entries()) {
    for (const plan of plans) {
      if (plan !== plans[0] && isEmpty(input, plan.slice, sheetRow)) continue;
      rows.push(oneRow(input, plan, sheetRow, places[at] ?? null, placeCounts, seen));
    }
  }
  return rows;
}

interface ColumnPlan {
  readonly column: number;
  readonly field: Field;
  readonly header: string;
  readonly ask: Ask;
  /** The cell above that a blank one is merged with; figures of several rows together are nobody's. */
  readonly above: ((row: number) => Cell | undefined) | null;
}

/** How the rows of a slice are read. */
interface RowPlan {
  readonly slice: Slice;
  readonly columns: readonly ColumnPlan[];
  /** Of every row that does not say another time itself; null where the slice has columns in which rows may. */
  readonly usual: RowTime | null;
  /** Of every row, where no column of the slice can say another. */
  readonly subgroup: string | null;
  /** Each row's values begin as a copy of these: objects of one shape are read much faster than objects grown one by one. */
  readonly empty: Readonly<Record<string, ReadValue>>;
}

const UNREAD: ReadValue = { value: null, type: 'text', verdict: BLANK.verdict, row: 0, column: 0, shown: '' };

function planOf(input: RowsInput, slice: Slice): RowPlan {
  const columns = slice.columns.map(({ column, field, header }) => {
    const style = input.styles.get(column) ?? PLAIN_STYLE;
    const from = input.table.body.data[0] ?? 0;
    const above = isDescription(field) ? mergedCells(input.table.view, column, from) : null;
    return { column, field, header, ask: { field, style, year: input.time.year }, above };
  });
  const usual = columns.some(({ field }) => TIMES.has(field.id)) ? null : rowTime(input, slice, {});
  const isTold = columns.some(({ field }) => input.declaration.subgroup.includes(field.id) || field.id === 'nomor');
  const subgroup = isTold ? null : subgroupOf(input.declaration, slice, {});
  return { slice, columns, usual, subgroup, empty: Object.fromEntries(columns.map(({ field }) => [field.id, UNREAD])) };
}

/** Fields in which a row says its own time; the number of a regulation holds its year. */
const TIMES = new Set(['tahun', 'periode_ukur', 'bulan', 'nomor']);

/** Time of a row, with the table that rows of this time are of. */
interface RowTime {
  readonly fiscalYear: number;
  readonly period: string;
  readonly table: string;
}

function rowTime(input: RowsInput, slice: Slice, values: Readonly<Record<string, ReadValue>>): RowTime {
  const time = timeOf(input, slice, values);
  return { ...time, table: tableKey(input.declaration.action, time.fiscalYear, time.period, input.places.level) };
}

/** A slice beyond the first without a single figure of its own is no record. */
function isEmpty(input: RowsInput, slice: Slice, sheetRow: number): boolean {
  const cells = input.table.view.tab.rows[sheetRow] ?? [];
  return slice.columns.every(({ column, field, time, subgroup }) => {
    const own = !isDescription(field) || time !== null || Object.keys(subgroup).length > 0;
    return !own || isBlank(cells[column]);
  });
}

function oneRow(
  input: RowsInput,
  plan: RowPlan,
  sheetRow: number,
  named: RowPlace | null,
  placeCounts: boolean,
  seen: Set<string>,
): PlacedRow {
  const { slice, usual } = plan;
  const cells = input.table.view.tab.rows[sheetRow] ?? [];
  const read: Record<string, ReadValue> = { ...plan.empty };
  let cellIssues: { plan: ColumnPlan; outcome: Outcome }[] | null = null;
  for (const own of plan.columns) {
    const typed = cells[own.column];
    const cell = own.above && isBlank(typed) ? (own.above(sheetRow) ?? typed) : typed;
    const outcome = readCell(cell, own.ask);
    read[own.field.id] = {
      value: outcome.value,
      type: own.field.type,
      verdict: outcome.verdict,
      row: sheetRow,
      column: own.column,
      shown: cell ? cell.shown : '',
    };
    if (outcome.issue === null) continue;
    cellIssues ??= [];
    cellIssues.push({ plan: own, outcome });
  }
  const values = input.declaration.rowKey[input.places.level]?.includes('nomor') ? splitRegulationNumber(read) : read;
  const place = named && placeOfLevel(input, named, values);
  const { fiscalYear, period, table } = usual ?? rowTime(input, slice, values);
  const subgroup = plan.subgroup ?? subgroupOf(input.declaration, slice, values);
  const key = place ? keyOf(input, place, values, subgroup) : rowKey(['Σ', String(sheetRow)], subgroup);
  const plain: TypedRow = {
    key,
    label: labelOf(input, place, values, sheetRow),
    region: place?.region ?? null,
    kecamatan: place?.kecamatan ?? null,
    subgroup,
    sheetRow,
    values,
  };
  const row = place === null ? plain : marked(plain, place, placeCounts);
  if (place && place.elsewhere === undefined && (cellIssues !== null || place.issue !== null))
    tellIssues(input, row, table, placeCounts ? place : null, cellIssues ?? [], seen);
  return { table, fiscalYear, period, row };
}

/** The row with what is wrong about its place: most rows have nothing of it. */
function marked(row: TypedRow, { refused, elsewhere }: RowPlace, placeCounts: boolean): TypedRow {
  const isRefused = refused && placeCounts;
  if (!isRefused && elsewhere === undefined) return row;
  return { ...row, ...(isRefused ? { refused: true } : {}), ...(elsewhere === undefined ? {} : { elsewhere }) };
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
  if (values.tingkat?.value !== 'Kabupaten') return place;
  if (place.issue?.rule === 'row-without-place') return input.finder.find('kabupaten', NO_TEXTS);
  const district = values.kecamatan?.shown ?? values.desa?.shown ?? '';
  if (place.issue?.rule !== 'place-unknown' || district === '') return place;
  const whole = input.finder.find('kabupaten', { ...NO_TEXTS, district });
  return whole.refused || whole.elsewhere !== undefined ? place : whole;
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

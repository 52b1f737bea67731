import { declaration, fieldMap } from '#actions/declarations.ts';
import { editionOf } from '#actions/edition.ts';
import type { ActionNumber, Field, FieldType, Level } from '#actions/types.ts';
import { tableKey } from '#ledger/keys.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { ColumnMatch, PlainValue, ReadTable, ReadValue, ReadWorkbook, TypedRow, Verdict } from '#reading/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex, KecamatanData } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import type { CheckContext } from '#rules/types.ts';

/** Cells of a row by field id; null is a blank cell. `at` says whose the row is. */
export interface Cells {
  readonly at?: Whose;
  readonly [field: string]: PlainValue | null | Unread | Whose | undefined;
}

/** A cell that reading refused. */
export interface Unread {
  readonly refused: string;
}

export interface Whose {
  readonly region?: string | null;
  readonly kecamatan?: string | null;
  readonly label?: string;
  readonly key?: string;
  /** Name of another district that the row is of. */
  readonly elsewhere?: string;
}

export interface SheetOptions {
  readonly level?: Level;
  readonly fiscalYear?: number;
  readonly period?: string;
  readonly totals?: readonly Cells[];
  readonly tab?: string;
}

const DISTRICT = '62.07';

/** `62.07.01.2003`: village n of a kecamatan; kelurahan begin with 1. */
export function village(n: number, kecamatan = '01', kind: 'desa' | 'kelurahan' = 'desa'): string {
  return `${DISTRICT}.${kecamatan}.${kind === 'desa' ? 2 : 1}${String(n).padStart(3, '0')}`;
}

function isUnread(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

function shownAs(value: PlainValue): string {
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

function verdictOf(value: PlainValue | null | Unread): Verdict {
  if (value === null) return { kind: 'absent', as: 'blank' };
  if (!isUnread(value)) return { kind: 'taken' };
  return value.refused === '-' ? { kind: 'absent', as: 'dash' } : { kind: 'refused', reason: value.refused };
}

function readValue(value: PlainValue | null | Unread, type: FieldType, row: number, column: number): ReadValue {
  const plain = value === null || isUnread(value) ? null : value;
  const shown = isUnread(value) ? value.refused : plain === null ? '' : shownAs(plain);
  return { value: plain, type, verdict: verdictOf(value), row, column, shown };
}

function columnsOf(rows: readonly Cells[]): readonly string[] {
  const ids = new Set(rows.flatMap((row) => Object.keys(row)));
  ids.delete('at');
  return [...ids];
}

function typedRow(
  cells: Cells,
  columns: readonly string[],
  fields: ReadonlyMap<string, Field>,
  n: number,
  level: Level,
): TypedRow {
  const sheetRow = n + 3;
  const at = cells.at ?? {};
  const region = at.region === undefined ? (level === 'desa' ? village(n + 1) : DISTRICT) : at.region;
  const values: Record<string, ReadValue> = {};
  for (const [column, id] of columns.entries()) {
    const value = cells[id];
    if (value === undefined || (typeof value === 'object' && value !== null && !isUnread(value))) continue;
    values[id] = readValue(value, fields.get(id)?.type ?? 'text', sheetRow, column + 2);
  }
  return {
    key: at.key ?? `${region ?? 'baris'}${level === 'desa' ? '' : `|${n}`}`,
    label: at.label ?? `Desa Contoh ${n + 1}, Kec. Contoh`,
    region,
    kecamatan:
      at.kecamatan === undefined ? (region !== null && region.length > 8 ? region.slice(0, 8) : null) : at.kecamatan,
    subgroup: '',
    sheetRow,
    values,
    ...(at.elsewhere === undefined ? {} : { elsewhere: at.elsewhere }),
  };
}

/** A table as reading hands it over: header in rows 2 and 3, data from row 4, fields from column C on. */
export function sheet(action: ActionNumber, rows: readonly Cells[], options: SheetOptions = {}): ReadTable {
  const fiscalYear = options.fiscalYear ?? 2026;
  const level = options.level ?? (action === 1 || action === 7 ? 'desa' : 'kabupaten');
  const period = options.period ?? (action === 7 ? `${fiscalYear}-02` : String(fiscalYear));
  const fields = fieldMap(declaration(editionOf(fiscalYear), action));
  const totals = options.totals ?? [];
  const ids = columnsOf([...rows, ...totals]);
  const typed = rows.map((cells, n) => typedRow(cells, ids, fields, n, level));
  const summed = totals.map((cells, n) => ({
    ...typedRow({ ...cells, at: { label: 'JUMLAH', region: null, ...cells.at } }, ids, fields, rows.length + n, level),
  }));
  const columns = ids.map(
    (field, column): ColumnMatch => ({
      column: column + 2,
      header: fields.get(field)?.label ?? field,
      field,
      confidence: 1,
      by: 'exact',
      period: null,
    }),
  );
  const tab = options.tab ?? `Aksi ${action}`;
  return {
    key: tableKey(action, fiscalYear, period, level),
    action,
    level,
    fiscalYear,
    period,
    rows: typed,
    totals: summed,
    located: {
      tabId: [...tab].reduce((sum, letter) => sum + letter.charCodeAt(0), 0),
      tab,
      area: { startRow: 1, endRow: 3 + rows.length + totals.length, startColumn: 0, endColumn: ids.length + 2 },
      headerRows: [1, 2],
      numberingRows: [],
      firstDataRow: 3,
      lastDataRow: 2 + rows.length,
      dataRows: typed.map((row) => row.sheetRow),
      totalRows: summed.map((row) => row.sheetRow),
      groupRows: [],
      titles: [],
      identity: {},
      columns,
      action,
      actionConfidence: 1,
      level,
      fiscalYear,
      period,
    },
  };
}

/** A district of just these villages, in the kecamatan that their codes name. */
export function districtOf(codes: readonly string[], district = DISTRICT): DistrictIndex {
  const kecamatan: Record<string, { name: string; desa: Record<string, string> }> = {};
  for (const code of codes) {
    const [, , tail = '', number = ''] = code.split('.');
    kecamatan[tail] ??= { name: `Contoh ${Number(tail)}`, desa: {} };
    const own = kecamatan[tail];
    if (own && number !== '') own.desa[number] = `Contoh ${Number(number.slice(1))}`;
  }
  const [province = '', tail = ''] = district.split('.');
  const data = {
    code: province,
    name: 'Provinsi Contoh',
    districts: { [tail]: { name: 'Contoh', kecamatan: kecamatan as Record<string, KecamatanData> } },
  };
  const index = buildDistrictIndex(data, district);
  if (!index) throw new Error('no such district');
  return index;
}

export interface ContextOptions {
  readonly today?: string;
  readonly previous?: readonly RowRecord[];
  readonly source?: Partial<Source>;
  /** Codes of the official list; by default exactly the villages of the tables. */
  readonly official?: readonly string[];
  readonly district?: string;
}

const SOURCE: Source = {
  id: '6207-1',
  spreadsheetId: 'contoh',
  district: DISTRICT,
  kecamatan: [],
  office: 'Dinas Contoh',
  actions: [],
  fiscalYear: 2026,
  lane: 'utama',
  mode: 'active',
  precedence: null,
};

export function context(tables: readonly ReadTable[], options: ContextOptions = {}): CheckContext {
  const named = tables.flatMap((table) =>
    table.rows.flatMap((row) => (row.region !== null && row.region.length > 8 ? [row.region] : [])),
  );
  const codes = options.official ?? (named.length > 0 ? named : [village(1)]);
  return {
    source: { ...SOURCE, ...options.source },
    edition: editionOf(tables[0]?.fiscalYear ?? 2026),
    district: districtOf(codes, options.district),
    choices: new Map(),
    today: options.today ?? '2026-06-30',
    previous: () => options.previous ?? [],
    hashKey: 'kunci contoh',
  };
}

export function workbook(tables: readonly ReadTable[]): ReadWorkbook {
  return { screened: [], located: tables.map((table) => table.located), tables, places: [], findings: [] };
}

/** A record of the period before. */
export function before(
  table: ReadTable,
  values: readonly Readonly<Record<string, PlainValue>>[],
  key = '7|2025|2025-08|desa',
): readonly RowRecord[] {
  return values.map((own, n) => ({
    schema: 1,
    source: SOURCE.id,
    table: key,
    key: table.rows[n]?.key ?? `lama ${n}`,
    label: table.rows[n]?.label ?? `lama ${n}`,
    region: table.rows[n]?.region ?? null,
    kecamatan: table.rows[n]?.kecamatan ?? null,
    subgroup: '',
    values: own,
    missing: {},
  }));
}

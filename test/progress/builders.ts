import { declaration } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import { tableKey } from '#ledger/keys.ts';
import type { Missing, OpenFinding, Receipt, RowRecord, TableIdentity } from '#ledger/types.ts';
import { aggregateTable } from '#progress/aggregate.ts';
import { budgetLines } from '#progress/budget.ts';
import { frameOf } from '#progress/frame.ts';
import type { DistrictInput, FindingInput, ProvinceInput, SourceInput, TableInput } from '#progress/input.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { PlainValue } from '#reading/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex, ProvinceData } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';

/** An invented province: a kabupaten of three kecamatan with six desa and a kelurahan, and a kota of kelurahan only. */
export const DATA: ProvinceData = {
  code: '62',
  name: 'Provinsi Contoh',
  districts: {
    '01': {
      name: 'Contoh',
      kecamatan: {
        '01': { name: 'Hulu', desa: { '1001': 'Pasar', '2002': 'Hulu Satu', '2003': 'Hulu Dua' } },
        '02': { name: 'Tengah', desa: { '2001': 'Tengah Satu', '2002': 'Tengah Dua' } },
        '03': { name: 'Hilir', desa: { '2001': 'Hilir Satu', '2002': 'Hilir Dua' } },
      },
    },
    '71': {
      name: 'Mulia',
      kecamatan: { '01': { name: 'Kota Barat', desa: { '1001': 'Barat', '1002': 'Timur' } } },
    },
  },
};

export function indexOf(code = '62.01'): DistrictIndex {
  const index = buildDistrictIndex(DATA, code);
  if (!index) throw new Error(`no district ${code}`);
  return index;
}

export const VILLAGES: readonly string[] = indexOf().villages.map((village) => village.code);

export function source(over: Partial<Source> = {}): Source {
  return {
    id: '6201-1',
    spreadsheetId: 'berkas-1',
    district: '62.01',
    kecamatan: [],
    office: 'Dinas Kesehatan',
    actions: [],
    fiscalYear: 2026,
    lane: 'utama',
    mode: 'active',
    precedence: null,
    ...over,
  };
}

export function identity(over: Partial<TableIdentity> = {}): TableIdentity {
  return { edition: '2025', fiscalYear: 2026, period: '2026-08', action: 7, level: 'desa', ...over };
}

export function keyOf({ action, fiscalYear, period, level }: TableIdentity): string {
  return tableKey(action, fiscalYear, period, level);
}

export interface Row {
  readonly region: string | null;
  readonly values: Readonly<Record<string, PlainValue>>;
  readonly missing?: Readonly<Record<string, Missing>>;
  readonly subgroup?: string;
  readonly key?: string;
  readonly kecamatan?: string | null;
}

export function record(row: Row, id = '6201-1', table = keyOf(identity())): RowRecord {
  const { region, values, missing = {}, subgroup = '' } = row;
  return {
    schema: 1,
    source: id,
    table,
    key: row.key ?? `${region ?? ''}${subgroup === '' ? '' : `|${subgroup}`}`,
    label: `Baris ${region ?? row.key ?? ''}`,
    region,
    kecamatan: row.kecamatan === undefined ? (region?.slice(0, 8) ?? null) : row.kecamatan,
    subgroup,
    values,
    missing,
  };
}

/** A complete row of Aksi 7: `sasaran` children on the list, `diukur` measured, `stunting` stunted. */
export function measured(region: string, sasaran = 100, diukur = 80, stunting = 8): Row {
  return { region, values: { sasaran, diukur, stunting, sumber_data: 'e-PPGBM' }, subgroup: 'e-PPGBM' };
}

/** A complete row of Aksi 4. */
export function regulation(nomor = '12', status = 'Ditetapkan'): Row {
  const values = { jenis: 'Perbup', nomor, tahun: 2022, tentang: 'Percepatan penurunan stunting', status };
  return { region: null, key: `Perbup|${nomor}|2022`, values };
}

export function table(rows: readonly Row[], over: Partial<TableIdentity> = {}, from: Source = source()): TableInput {
  const own = identity(over);
  const records = rows.map((row) => record(row, from.id, keyOf(own)));
  const asked = declaration(own.edition, own.action);
  const aggregate = aggregateTable(records, asked, own, indexOf(from.district), from, rows.length);
  const budget = own.action === 2 ? { budget: budgetLines(records) } : {};
  return { table: keyOf(own), identity: own, sources: [from.id], aggregate, held: false, conflicts: [], ...budget };
}

export function sourceInput(over: Partial<SourceInput> = {}, receipt: Receipt | null = 'Diterima'): SourceInput {
  const { id, office, kecamatan, actions, fiscalYear, mode } = source();
  return {
    ...{ id, office, kecamatan, actions, fiscalYear, mode, receipt },
    problem: null,
    readAt: '2026-11-22T21:50:00.000Z',
    dataHash: 'data-1',
    unanswerable: false,
    findings: [],
    ...over,
  };
}

export function district(tables: readonly TableInput[], sources = [sourceInput()], code = '62.01'): DistrictInput {
  return { frame: frameOf(indexOf(code)), sources, tables };
}

export function input(districts: readonly DistrictInput[], over: Partial<ProvinceInput> = {}): ProvinceInput {
  return {
    schema: 1,
    province: { code: '62', name: 'Provinsi Contoh' },
    week: '2026-W48',
    kind: 'weekly',
    asOf: '2026-11-22T22:00:00.000Z',
    versions: { rules: 'r1', editions: 'e1', regions: 'w1', targets: 't1' },
    settings: DEFAULT_SETTINGS,
    districts,
    previous: null,
    history: [],
    ...over,
  };
}

/** An open finding about a cell that holds no number. */
export function finding(
  severity: 'error' | 'warning',
  action: ActionNumber,
  answer: string | null = null,
): FindingInput {
  const place: OpenFinding['finding']['place'] = {
    tabId: 1,
    tab: 'Data',
    cell: 'C7',
    range: null,
    action,
    table: `${action}|2026|2026-08|desa`,
    rowKey: '62.01.01.2002',
    rowLabel: 'Desa Hulu Satu, Kec. Hulu',
    field: 'diukur',
    fieldLabel: 'Jumlah diukur',
    kecamatan: '62.01.01',
  };
  const open: OpenFinding = {
    identity: `${severity}-${action}`,
    since: '2026-11-10T03:00:00.000Z',
    finding: {
      rule: 'not-a-number',
      severity,
      source: '6201-1',
      place,
      refuses: severity === 'error' ? 'value' : 'nothing',
      data: { shown: '12 anak' },
      count: 1,
    },
  };
  return { open, answer: answer === null ? null : { value: answer, reason: 'sudah dicek' } };
}

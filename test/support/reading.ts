import { declarations } from '#actions/declarations.ts';
import type { Finding } from '#findings/types.ts';
import type { ReadContext } from '#reading/context.ts';
import type { TabGrid } from '#reading/grid.ts';
import { readWorkbook } from '#reading/read-workbook.ts';
import type { ReadTable, ReadWorkbook } from '#reading/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex, ProvinceData } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import { workbook } from './grids.ts';

/** A small district of invented places: 2 kecamatan, 3 + 2 villages, one village name in both. */
const PROVINCE: ProvinceData = {
  code: '62',
  name: 'Kalimantan Tengah',
  districts: {
    '07': {
      name: 'Seruyan',
      kecamatan: {
        '01': { name: 'Hilir', desa: { '2001': 'Muara Dua', '2002': 'Sungai Bakau', '1003': 'Kuala Pembuang' } },
        '02': { name: 'Hulu', desa: { '2001': 'Sukamaju', '2002': 'Muara Dua' } },
      },
    },
  },
};

export function smallDistrict(): DistrictIndex {
  const index = buildDistrictIndex(PROVINCE, '62.07');
  if (!index) throw new Error('the small district is part of its province');
  return index;
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    id: '6207-1',
    spreadsheetId: 'sheet',
    district: '62.07',
    kecamatan: [],
    office: null,
    actions: [],
    fiscalYear: 2026,
    lane: 'a',
    mode: 'watched',
    precedence: null,
    ...changes,
  };
}

export function context(changes: Partial<ReadContext> = {}): ReadContext {
  return {
    source: source(),
    edition: '2025',
    district: smallDistrict(),
    declarations: declarations('2025'),
    choices: new Map(),
    today: '2026-03-02',
    hashKey: 'test',
    ...changes,
  };
}

export function choices(entries: Readonly<Record<string, string>>): Choices {
  return new Map(Object.entries(entries).map(([key, value]) => [key, { key, value, reason: null }]));
}

export function read(tabs: TabGrid | readonly TabGrid[], changes: Partial<ReadContext> = {}): ReadWorkbook {
  return readWorkbook(workbook(...(Array.isArray(tabs) ? tabs : [tabs])), context(changes));
}

/** Values of a table as `row label field=value`, in the order of the sheet: what tests compare. */
export function valuesOf(table: ReadTable | undefined, ...fields: readonly string[]): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => [row.key, ...fields.map((field) => row.values[field]?.value ?? null)]);
}

export function rulesOf(result: ReadWorkbook): readonly string[] {
  return result.findings.map((one: Finding) => `${one.rule} ${one.place.cell ?? '-'}`);
}

import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import type { CellIssue } from '#reading/findings.ts';
import type { TabGrid } from '#reading/grid.ts';
import { mergedCells } from '#reading/rows/merged-cells.ts';
import { placeReader } from '#reading/rows/place-columns.ts';
import { placeFinder } from '#reading/rows/places.ts';
import { slicesOf } from '#reading/rows/slices.ts';
import { type PlacedRow, typedRows } from '#reading/rows/typed-rows.ts';
import { csv, grid } from '#support/grids.ts';
import { rawTable, tableColumns } from '#support/raw-tables.ts';
import { district } from './district.ts';

interface Around {
  readonly action?: ActionNumber;
  /** What is said of columns beyond their field. */
  readonly more?: readonly Partial<TableColumn>[];
  readonly asTotals?: boolean;
  readonly nobodys?: boolean;
}

/** Reads a table whose headers are ids of fields. */
function readRows(tab: TabGrid, { action = 7, more = [], asTotals = false, nobodys = false }: Around = {}) {
  const table = rawTable(tab);
  const of = declaration('2025', action);
  const known = table.paths.map((path, n) => ({
    field: of.fields.find(({ id }) => id === path[0]) ?? null,
    ...more[n],
  }));
  const columns = tableColumns(table, ...known);
  const index = nobodys ? null : district();
  const issues: CellIssue[] = [];
  const input = {
    table,
    declaration: of,
    slices: slicesOf(columns),
    styles: new Map(),
    places: placeReader(table, columns, of, null, index),
    finder: placeFinder(index, '62.07'),
    time: { year: 2026, part: null, issue: null },
    issues,
  };
  return { rows: typedRows(input, table.body.data, asTotals), issues };
}

function values({ row }: PlacedRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row.values).map(([id, { value }]) => [id, value]));
}

const told = (issues: readonly CellIssue[]) =>
  issues.map(({ issue, spot, refuses }) => `${issue.rule} ${spot.row},${spot.column} ${refuses}`);

describe('a row', () => {
  it('has its place, its time, its key and its values with their cells', () => {
    const { rows, issues } = readRows(grid`desa | sasaran | media
      Wonokerta | 12 | Radio`);
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        table: '7|2026|2026|desa',
        fiscalYear: 2026,
        period: '2026',
        row: {
          ...{
            key: '62.07.01.2001',
            label: 'Desa Wonokerta, Kec. Lama',
            region: '62.07.01.2001',
            kecamatan: '62.07.01',
          },
          ...{ subgroup: '', sheetRow: 1 },
          values: {
            desa: {
              value: 'Wonokerta',
              type: 'region',
              verdict: { kind: 'taken' },
              row: 1,
              column: 0,
              shown: 'Wonokerta',
            },
            sasaran: { value: 12, type: 'count', verdict: { kind: 'taken' }, row: 1, column: 1, shown: '12' },
            media: { value: 'Radio', type: 'text', verdict: { kind: 'taken' }, row: 1, column: 2, shown: 'Radio' },
          },
        },
      },
    ]);
  });

  it('has a blank for a cell that is not there', () => {
    const { rows } = readRows(grid`desa | sasaran
      Wonokerta`);
    const cell = rows[0]?.row.values.sasaran;
    expect(cell).toEqual({
      value: null,
      type: 'count',
      verdict: { kind: 'absent', as: 'blank' },
      row: 1,
      column: 1,
      shown: '',
    });
  });

  it.each([
    ['tahun', '2024', '7|2024|2024|desa', 'a year of its own'],
    ['periode_ukur', '2025-08', '7|2025|2025-08|desa', 'a month of its own'],
    ['sasaran', '5', '7|2026|2026|desa', 'none'],
  ])('with %s %s is of table %s: %s', (header, cell, table, _why) => {
    const { rows } = readRows(csv`desa | ${header}
      Wonokerta | ${cell}`);
    expect(rows[0]?.table).toBe(table);
  });

  it('of a regulation takes number and year apart, and only there', () => {
    const register = readRows(
      csv`jenis | nomor | tentang
      Perbup | 46 Tahun 2020 | Stunting`,
      { action: 4 },
    );
    expect(register.rows.map(values)).toEqual([{ jenis: 'Perbup', nomor: '46', tahun: 2020, tentang: 'Stunting' }]);
    expect(register.rows[0]?.row.key).toBe('perbup|46|2020');
  });
});

describe('several records of a row', () => {
  const years = [{}, { time: { year: 2024, part: null } }, { time: { year: 2025, part: null } }];

  it('are one for each year, each in its table', () => {
    const { rows } = readRows(
      grid`desa | stunting | stunting
      Wonokerta | 4 | 5`,
      { more: years },
    );
    expect(rows.map((one) => [one.table, values(one).stunting])).toEqual([
      ['7|2024|2024|desa', 4],
      ['7|2025|2025|desa', 5],
    ]);
  });

  it.each([
    ['Wonokerta | 4 |', [2024], 'without a figure there is no second record'],
    ['Wonokerta |  | 5', [2024, 2025], 'the first is there whatever it holds'],
    ['Wonokerta | 4 | -', [2024, 2025], 'a dash is a figure'],
  ] as [string, number[], string][])('of %s are those of %j: %s', (line, expected, _why) => {
    const { rows } = readRows(
      grid`desa | stunting | stunting
      ${line}`,
      { more: years },
    );
    expect(rows.map(({ fiscalYear }) => fiscalYear)).toEqual(expected);
  });

  it('are not told by a description that holds for all of them', () => {
    const dated = [...years, { time: { year: 2025, part: null } }];
    const { rows } = readRows(
      grid`desa | stunting | stunting | media
      Wonokerta | 4 |  | Radio`,
      { more: dated },
    );
    expect(rows.map((one) => [one.fiscalYear, values(one).media])).toEqual([
      [2024, undefined],
      [2025, 'Radio'],
    ]);
    const sexes = [{}, { subgroup: { jk: 'L' } }, { subgroup: { jk: 'P' } }];
    const parted = readRows(
      grid`desa | stunting | stunting
      Wonokerta | 4 | 5
      Mulyoreja | 4 |`,
      { more: sexes },
    );
    expect(parted.rows.map(({ row }) => row.key)).toEqual(['62.07.01.2001|L', '62.07.01.2001|P', '62.07.01.2002|L']);
  });

  it('tell what is wrong with a cell that they share, and with their place, once', () => {
    const { issues } = readRows(
      grid`desa | tanggal_publikasi | stunting | stunting
      Zwxq | entah | 4 | 5`,
      { more: [{}, {}, ...years.slice(1)] },
    );
    expect(told(issues)).toEqual(['date-unreadable 1,1 value', 'place-unknown 1,0 row']);
  });
});

describe('what is told', () => {
  it('is each cell that could not be taken as typed, at its place', () => {
    const { issues } = readRows(grid`desa | sasaran | diukur
      Wonokerta | entah | -5
      Mulyoreja | 7 | 6`);
    expect(told(issues)).toEqual(['not-a-number 1,1 value', 'negative-number 1,2 value']);
    expect(issues[0]?.spot).toEqual({
      ...{ row: 1, column: 1, table: '7|2026|2026|desa', field: 'sasaran', fieldLabel: 'sasaran' },
      ...{ rowKey: '62.07.01.2001', rowLabel: 'Desa Wonokerta, Kec. Lama', kecamatan: '62.07.01' },
    });
  });

  it('is a place at the column that names it', () => {
    const places = (header: string, cells: string, action: ActionNumber = 7) =>
      told(
        readRows(
          csv`${header}
        ${cells}`,
          { action },
        ).issues,
      );
    expect(places('sasaran | kecamatan | desa', '5 | Lama | Zwxq')).toEqual(['village-unlisted 1,2 nothing']);
    expect(places('sasaran | desa', '5 | Zwxq')).toEqual(['place-unknown 1,1 row']);
    expect(places('sasaran | kode_wilayah | kecamatan', '5 |  | Zwxq')).toEqual(['place-unknown 1,2 row']);
    expect(places('sasaran | kabupaten', '5 | Zwxq')).toEqual(['place-unknown 1,1 row']);
    expect(places('sasaran | kecamatan | puskesmas', '5 | Lama |')).toEqual(['row-without-place 1,2 row']);
  });

  it('refuses nothing where the place is known for certain', () => {
    const { rows, issues } = readRows(csv`kecamatan | desa | sasaran
      Baru | Sukamukty | 5`);
    expect([rows[0]?.row.region, rows[0]?.row.refused, told(issues)]).toEqual([
      '62.07.02.2003',
      undefined,
      ['place-spelling 0,1 nothing'.replace('0,1', '1,1')],
    ]);
  });
});

describe('a row that cannot be taken', () => {
  it('is refused where its place is part of its key', () => {
    const { rows } = readRows(csv`desa | sasaran
      Zwxq | 5`);
    expect(rows[0]?.row).toMatchObject({ region: null, kecamatan: null, key: '?/zwxq', refused: true });
  });

  const register = (...places: readonly string[]) =>
    csv`kabupaten | jenis | nomor | tahun
      ${places.map((place, n) => `${place} | Perbup | ${n} | 2020`).join('\n')}`;

  it('is not refused where a number names it, unless the register is of several districts', () => {
    const alone = readRows(register('Zwxq', 'Seruyan'), { action: 4 });
    expect([alone.rows.map(({ row }) => row.refused), told(alone.issues)]).toEqual([[undefined, undefined], []]);
    const several = readRows(register('Zwxq', 'Kab. Katingan'), { action: 4 });
    expect(several.rows.map(({ row }) => [row.refused, row.elsewhere])).toEqual([
      [true, undefined],
      [undefined, 'Kab. Katingan'],
    ]);
    expect(told(several.issues)).toEqual(['place-unknown 1,0 row']);
  });

  it('says nothing of cells where it is of another district', () => {
    const { rows, issues } = readRows(csv`kabupaten | desa | sasaran
      Katingan | Wonokerta | entah`);
    expect([rows[0]?.row.elsewhere, issues]).toEqual(['Katingan', []]);
  });
});

describe('a list of meetings of kecamatan', () => {
  const meetings = (tingkat: string) =>
    readRows(
      csv`kecamatan | tingkat | jml_peserta
      | ${tingkat} | 40`,
      { action: 3 },
    );

  it('may hold those of the district, which need no other name', () => {
    const { rows, issues } = meetings('Kabupaten');
    expect([rows[0]?.row.region, rows[0]?.row.refused, issues]).toEqual(['62.07', undefined, []]);
  });

  it('refuses others without a name', () => {
    const { rows, issues } = meetings('Kecamatan');
    expect([rows[0]?.row.refused, told(issues)]).toEqual([true, ['row-without-place 1,0 row']]);
  });
});

describe('rows of totals', () => {
  it('have neither a place nor anything to tell', () => {
    const { rows, issues } = readRows(
      csv`desa | sasaran
      JUMLAH | entah`,
      { asTotals: true },
    );
    expect(rows[0]?.row).toMatchObject({ key: 'Σ|1', label: 'JUMLAH', region: null, kecamatan: null });
    expect([rows[0]?.row.refused, issues]).toEqual([undefined, []]);
  });
});

describe('merged cells', () => {
  it('hold for each of their rows where they describe, and not where they count', () => {
    const { rows } = readRows(grid`desa | sasaran | media
      Wonokerta | 5 | Radio
      Mulyoreja | ^ | ^
      Sidoharjo | 6 | Surat`);
    expect(rows.map((one) => [values(one).sasaran, values(one).media])).toEqual([
      [5, 'Radio'],
      [null, 'Radio'],
      [6, 'Surat'],
    ]);
  });

  const view = (tab: TabGrid) => rawTable(tab).view;
  const TAB = grid`a | b | c
    x | y | <
    ^ | 1 | 2
    z | 3 | 4`;

  it.each([
    [0, 1, [undefined, undefined, 'x', undefined], 'the rows under the first of them'],
    [1, 1, null, 'cells beside each other are merged for their width'],
    [2, 1, null, 'of another column'],
    [0, 2, null, 'that begin above the rows that are read'],
  ] as [number, number, unknown[] | null, string][])(
    'in column %i from row %i on are %j: %s',
    (column, from, expected, _why) => {
      const above = mergedCells(view(TAB), column, from);
      expect(above && [0, 1, 2, 3].map((row) => above(row)?.value)).toEqual(expected);
    },
  );

  it('hold over their whole width', () => {
    const wide = { ...TAB, merges: [{ startRow: 1, endRow: 3, startColumn: 0, endColumn: 2 }] };
    expect([0, 1, 2].map((column) => mergedCells(view(wide), column, 1)?.(2)?.value)).toEqual(['x', 'x', undefined]);
  });
});

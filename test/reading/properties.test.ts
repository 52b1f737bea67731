import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, CellErrorType, NumberFormat, TabGrid } from '#reading/grid.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '#support/reading.ts';

const WORDS = [
  'No',
  'Kecamatan',
  'Desa',
  'Puskesmas',
  'Sasaran',
  'Diukur',
  'Stunting',
  '%',
  'Jumlah',
  'TAHUN 2021',
  'Total',
  'Hulu',
  'Hilir',
  'Sukamaju',
  'Muara Dua',
  'I',
  'II',
  '(1)',
  '(2)',
  '-',
  'nihil',
  '1.234',
  '12,5',
  '80/100',
  'Rp 1,5 M',
  '=HYPERLINK("x")',
  'Kab/Kota : Seruyan',
  ':',
  'Sumber: x',
  '__proto__',
  'constructor',
  'Februari',
  '2022',
  'Tgl Lahir',
  'NIK',
  'Nama',
  '\u00a0',
  '#REF!',
  'Prevalensi',
  'Pagu',
  'Sub Kegiatan',
  'Tanggal',
];
const FORMATS: readonly (NumberFormat | null)[] = [
  null,
  'NUMBER',
  'PERCENT',
  'DATE',
  'DATE_TIME',
  'CURRENCY',
  'TEXT',
  'SCIENTIFIC',
];
const ERRORS: readonly CellErrorType[] = ['REF', 'DIVIDE_BY_ZERO', 'N_A'];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 5000 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(0.125, 1.234, 44_000, 9.999e15),
);
const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: text.map((value) => ({ value, shown: value, format: null })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, fc.constantFrom(...FORMATS))
      .map(([value, format]) => ({ value, shown: String(value), format })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ERRORS).map((error) => ({ value: null, shown: '#', format: null, error })),
  },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ value, shown: String(value), format: null })) },
);
const merge = fc
  .record({
    row: fc.nat(10),
    column: fc.nat(6),
    height: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ row, column, height, width }) => ({
    startRow: row,
    endRow: row + height,
    startColumn: column,
    endColumn: column + width,
  }));
const anyTab: fc.Arbitrary<TabGrid> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
    merges: fc.array(merge, { maxLength: 5 }),
    hidden: fc.boolean(),
  })
  .map((tab) => ({ id: 0, title: 'Data', index: 0, ours: null, ...tab }));

describe('any grid of any cells', () => {
  it('is read without throwing, and no sheet row is told twice within a table', () => {
    fc.assert(
      fc.property(fc.array(anyTab, { minLength: 1, maxLength: 3 }), (tabs) => {
        const result = read(tabs);
        for (const table of result.located) {
          const rows = [
            ...table.headerRows,
            ...table.dataRows,
            ...table.totalRows.filter((row) => !table.groupRows.includes(row)),
          ];
          expect(new Set(rows).size).toBe(rows.length);
          expect(table.dataRows).toEqual([...table.dataRows].sort((a, b) => a - b));
        }
        for (const table of result.tables) {
          const keys = table.rows.map((row) => row.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
        for (const one of result.findings) expect(one.count).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('never takes a value that the sheet does not hold as a number', () => {
    fc.assert(
      fc.property(anyTab, (tab) => {
        for (const table of read(tab).tables) {
          for (const row of table.rows) {
            for (const value of Object.values(row.values)) {
              if (value.type !== 'count' || value.value === null) continue;
              expect(Number.isInteger(value.value) && Number(value.value) >= 0).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A clean table of the small district: five villages with figures. */
const PLACES = [
  ['Hilir', 'Muara Dua'],
  ['Hilir', 'Sungai Bakau'],
  ['Hilir', 'Kuala Pembuang'],
  ['Hulu', 'Sukamaju'],
  ['Hulu', 'Muara Dua'],
] as const;

interface Figures {
  readonly place: readonly [string, string];
  readonly sasaran: number;
  readonly diukur: number;
  readonly stunting: number;
}

function cleanTab(rows: readonly (Figures | null)[]): TabGrid {
  const lines = rows.map((row, index) =>
    row ? `${index + 1} | ${row.place[0]} | ${row.place[1]} | ${row.sasaran} | ${row.diukur} | ${row.stunting}` : '---',
  );
  return titled(
    'Aksi 7',
    grid`
    No | Kecamatan | Desa | Sasaran | Diukur | Stunting
    ${lines.join('\n')}`,
  );
}

const figures = fc
  .tuple(
    ...PLACES.map(() =>
      fc.tuple(
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 100, max: 199 }),
        fc.integer({ min: 0, max: 99 }),
      ),
    ),
  )
  .map((all) =>
    all.map(
      ([sasaran, diukur, stunting], index): Figures => ({
        place: PLACES[index] ?? ['', ''],
        sasaran,
        diukur,
        stunting,
      }),
    ),
  );

function identities(tab: TabGrid): readonly (readonly unknown[])[] {
  return read(tab)
    .tables.flatMap((table) => table.rows.map((row) => [table.key, row.key, row.values.stunting?.value]))
    .sort();
}

describe('the identity of a record', () => {
  it('does not change when rows are sorted or blank rows come in between', () => {
    fc.assert(
      fc.property(
        figures,
        fc.array(fc.nat(5), { maxLength: 2 }),
        fc.infiniteStream(fc.nat()),
        (rows, blanks, order) => {
          const shuffled: (Figures | null)[] = rows
            .map((row) => ({ row, at: order.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
          for (const at of blanks) shuffled.splice(Math.min(Math.max(at, 1), shuffled.length), 0, null);
          expect(identities(cleanTab(shuffled))).toEqual(identities(cleanTab(rows)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads every clean row once, without a finding', () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const result = read(cleanTab(rows));
        expect(result.findings).toEqual([]);
        expect(result.tables.flatMap((table) => table.rows.map((row) => row.values.diukur?.value))).toEqual(
          rows.map((row) => row.diukur),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('one mistake in a clean table', () => {
  const mistakes = [
    ['not-a-number', 'banyak'],
    ['letter-for-digit', '1O5'],
    ['two-numbers-in-cell', '80/100'],
    ['not-a-whole-number', '12.5'],
    ['negative-number', '-4'],
    ['formula-error', '#REF!'],
    ['number-became-date', '@2026-05-12'],
  ] as const;

  it.each(mistakes)('%s is one finding at its cell, and all else is taken', (rule, typed) => {
    fc.assert(
      fc.property(figures, fc.nat(4), (rows, at) => {
        const tab = cleanTab(rows);
        const broken = grid`${typed}`.rows[0]?.[0];
        const damaged = {
          ...tab,
          rows: tab.rows.map((row, index) =>
            index === at + 1 ? row.map((one, column) => (column === 4 ? broken : one)) : row,
          ),
        };
        const result = read(damaged);
        expect(result.findings.map((one) => `${one.rule} ${one.place.cell}`)).toEqual([`${rule} E${at + 2}`]);
        const taken = result.tables.flatMap((table) => table.rows).filter((row) => row.values.diukur?.value !== null);
        expect(taken).toHaveLength(4);
      }),
      { numRuns: 15 },
    );
  });
});

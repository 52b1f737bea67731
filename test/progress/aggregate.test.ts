import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionDeclaration } from '#actions/types.ts';
import type { TableIdentity } from '#ledger/types.ts';
import { aggregateTable } from '#progress/aggregate.ts';
import type { TableAggregate } from '#progress/types.ts';
import { identity, indexOf, measured, type Row, record, regulation, source, VILLAGES } from './builders.ts';

const aksi7 = declaration('2025', 7);
const aksi4 = declaration('2025', 4);

interface Over {
  readonly asked?: ActionDeclaration;
  readonly identity?: Partial<TableIdentity>;
  readonly district?: string;
  readonly kecamatan?: readonly string[];
}

function aggregate(rows: readonly Row[], over: Over = {}): TableAggregate {
  const from = source({ kecamatan: over.kecamatan ?? [], district: over.district ?? '62.01' });
  const records = rows.map((row) => record(row));
  const index = indexOf(from.district);
  return aggregateTable(records, over.asked ?? aksi7, identity(over.identity), index, from, rows.length);
}

function village(at: number): string {
  return VILLAGES[at] ?? '';
}

describe('completeness of Aksi 7', () => {
  // Three required values a village: sasaran, diukur, and stunting in one of two ways.
  const cases: readonly [string, readonly Row[], Over, readonly [number, number, number, number]][] = [
    ['nothing sent', [], {}, [0, 7, 0, 21]],
    ['one village whole', [measured(village(0))], {}, [1, 7, 3, 21]],
    [
      'stunting as sangat pendek and pendek',
      [{ region: village(0), values: { sasaran: 10, diukur: 8, sangat_pendek: 1, pendek: 2 } }],
      {},
      [1, 7, 3, 21],
    ],
    [
      'half an alternative is none',
      [{ region: village(0), values: { sasaran: 10, diukur: 8, pendek: 2 } }],
      {},
      [1, 7, 2, 21],
    ],
    [
      'a refused value is not accepted',
      [{ region: village(0), values: { sasaran: 10, stunting: 1 }, missing: { diukur: 'refused' } }],
      {},
      [1, 7, 2, 21],
    ],
    ['a zero is a value', [{ region: village(0), values: { sasaran: 0, diukur: 0, stunting: 0 } }], {}, [1, 7, 3, 21]],
    [
      'boys and girls of one village are one village',
      [
        { ...measured(village(0)), subgroup: 'L' },
        { ...measured(village(0)), subgroup: 'P' },
      ],
      {},
      [1, 7, 3, 21],
    ],
    [
      'a source of one kecamatan is expected to report only that',
      [measured('62.01.02.2001')],
      { kecamatan: ['62.01.02'] },
      [1, 2, 3, 6],
    ],
    [
      'a kecamatan row is accepted at its level',
      [measured('62.01.02')],
      { identity: { level: 'kecamatan' } },
      [1, 3, 3, 9],
    ],
    [
      'a district row is accepted at its level',
      [measured('62.01')],
      { identity: { level: 'kabupaten' } },
      [1, 1, 3, 3],
    ],
    [
      'a puskesmas speaks for its kecamatan',
      [
        { ...measured(''), region: null, key: 'PKM A', kecamatan: '62.01.01' },
        { ...measured(''), region: null, key: 'PKM B', kecamatan: '62.01.01' },
      ],
      { identity: { level: 'puskesmas' } },
      [1, 3, 3, 9],
    ],
    ['a village on no list is not expected', [measured('62.01.01.2999')], {}, [0, 7, 0, 21]],
    ['a kota of kelurahan is measured as well', [measured('62.71.01.1001')], { district: '62.71' }, [1, 2, 3, 6]],
  ];
  it.each(cases)('%s', (_, rows, over, [rowsAccepted, rowsExpected, valuesAccepted, valuesExpected]) => {
    expect(aggregate(rows, over)).toMatchObject({ rowsAccepted, rowsExpected, valuesAccepted, valuesExpected });
  });

  it('leaves what does not apply out of the denominator', () => {
    const row: Row = { region: village(0), values: { sasaran: 5, stunting: 0 }, missing: { diukur: 'notApplicable' } };
    expect(aggregate([row])).toMatchObject({ valuesAccepted: 2, valuesExpected: 20 });
  });

  it('tells where the values are', () => {
    const { byKecamatan, valuesByKecamatan } = aggregate([measured('62.01.02.2001')]);
    expect(byKecamatan).toEqual({ '62.01.02': 1 });
    expect(valuesByKecamatan).toEqual({
      '62.01.01': { accepted: 0, expected: 9 },
      '62.01.02': { accepted: 3, expected: 6 },
      '62.01.03': { accepted: 0, expected: 6 },
    });
  });
});

describe('desa only', () => {
  const desaOnly: ActionDeclaration = {
    ...aksi7,
    expected: { ...aksi7.expected, '2025': { kind: 'everyDesa' } },
  };

  it('expects nothing of kelurahan', () => {
    expect(aggregate([], { asked: desaOnly })).toMatchObject({ rowsExpected: 6, valuesExpected: 18 });
  });

  it('does not apply to a kota without desa', () => {
    expect(aggregate([], { asked: desaOnly, district: '62.71' })).toMatchObject({ rowsExpected: 0, valuesExpected: 0 });
  });

  it('asks a field for desa only of desa', () => {
    const fields = aksi7.fields.map((field) =>
      field.id === 'sasaran' ? { ...field, applies: 'hasDesa' as const } : field,
    );
    expect(aggregate([], { asked: { ...aksi7, fields } }).valuesExpected).toBe(20);
  });
});

describe('Aksi 4', () => {
  const over: Over = { asked: aksi4, identity: { action: 4, level: 'kabupaten', period: '2026' } };

  it('asks for at least one regulation', () => {
    expect(aggregate([regulation()], over)).toMatchObject({ rowsAccepted: 1, rowsExpected: 1, valuesAccepted: 4 });
    expect(aggregate([regulation('1'), regulation('2')], over)).toMatchObject({ rowsAccepted: 1, rowsExpected: 1 });
  });

  it('does not take a draft for a regulation', () => {
    expect(aggregate([regulation('12', 'Draf')], over)).toMatchObject({ rowsAccepted: 0, valuesAccepted: 0 });
  });
});

describe('sums', () => {
  it('keeps sources and groups that may not be added up apart', () => {
    const young = { ...measured(village(0), 40, 30, 3), subgroup: 'baduta|e-PPGBM' };
    const { sumsBySubgroup, ratiosBySubgroup } = aggregate([measured(village(0)), young]);
    expect(sumsBySubgroup['e-PPGBM']?.diukur).toEqual({ sum: 80, rows: 1 });
    expect(sumsBySubgroup['baduta|e-PPGBM']?.diukur).toEqual({ sum: 30, rows: 1 });
    expect(ratiosBySubgroup['e-PPGBM']?.prevalensi).toEqual({ numerator: 8, denominator: 80, rows: 1 });
  });

  it('leaves out a row whose place nobody could tell, and keeps a village that only the list does not know', () => {
    const subtotal = { ...measured(village(0)), region: null, kecamatan: null, key: '?/Jumlah Hulu' };
    const unlisted = { ...measured(village(0), 10, 9, 1), region: null, kecamatan: '62.01.01', key: '?/Hulu Baru' };
    expect(aggregate([measured(village(0)), subtotal, unlisted]).sums.diukur).toEqual({ sum: 89, rows: 2 });
  });

  it('takes a percentage only from rows that have both counts', () => {
    const half: Row = { region: village(1), values: { diukur: 1000 }, subgroup: 'e-PPGBM' };
    const { ratiosBySubgroup } = aggregate([measured(village(0)), half]);
    expect(ratiosBySubgroup['e-PPGBM']?.prevalensi).toEqual({ numerator: 8, denominator: 80, rows: 1 });
  });

  it('tells a fact of the district once, and not at all where its repeats differ', () => {
    const fields = aksi7.fields.map((field) =>
      field.id === 'jml_posyandu' ? { ...field, factOf: 'kabupaten' as const } : field,
    );
    const asked = { ...aksi7, fields };
    const rows = (second: number): Row[] => [
      { region: village(0), values: { jml_posyandu: 20 } },
      { region: village(1), values: { jml_posyandu: second } },
    ];
    expect(aggregate(rows(20), { asked }).sums.jml_posyandu).toEqual({ sum: 20, rows: 1 });
    expect(aggregate(rows(21), { asked }).sums.jml_posyandu).toBeUndefined();
  });
});

describe('any table', () => {
  const row = fc.record({
    region: fc.constantFrom(...VILLAGES, '62.01.01.2999', '62.01.02', null),
    values: fc.record(
      {
        sasaran: fc.nat(500),
        diukur: fc.nat(500),
        stunting: fc.nat(100),
        pendek: fc.nat(50),
        sangat_pendek: fc.nat(50),
        prevalensi: fc.double({ min: 0, max: 100, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
    subgroup: fc.constantFrom('', 'L', 'P', 'SSGI', 'baduta'),
  });
  const level = fc.constantFrom('desa' as const, 'puskesmas' as const, 'kecamatan' as const, 'kabupaten' as const);
  const kecamatan = fc.constantFrom<readonly string[]>([], ['62.01.01'], ['62.01.02', '62.01.03']);

  it('accepts no more than is expected, in every part', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), level, kecamatan, (rows, at, covered) => {
        const result = aggregate(rows, { identity: { level: at }, kecamatan: covered });
        expect(result.valuesAccepted).toBeLessThanOrEqual(result.valuesExpected);
        expect(result.rowsAccepted).toBeLessThanOrEqual(result.rowsExpected);
        for (const part of Object.values(result.valuesByKecamatan)) {
          expect(part.accepted).toBeGreaterThanOrEqual(0);
          expect(part.accepted).toBeLessThanOrEqual(part.expected);
        }
      }),
    );
  });

  it('adds up to the sum of the accepted values, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const result = aggregate(rows);
        const placed = rows.filter((each) => each.region !== null);
        const expected = placed.reduce((sum, each) => sum + (each.values.diukur ?? 0), 0);
        expect(result.sums.diukur?.sum ?? 0).toBe(expected);
        expect(aggregate(rows.toReversed())).toEqual(result);
        expect(result.sums.prevalensi).toBeUndefined();
      }),
    );
  });

  it('has parts that add up to the whole at village level', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), kecamatan, (rows, covered) => {
        const result = aggregate(rows, { kecamatan: covered });
        const parts = Object.values(result.valuesByKecamatan);
        expect(parts.reduce((sum, part) => sum + part.accepted, 0)).toBe(result.valuesAccepted);
        expect(parts.reduce((sum, part) => sum + part.expected, 0)).toBe(result.valuesExpected);
      }),
    );
  });
});

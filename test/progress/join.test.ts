import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import { joinRows, type SourceRows } from '#progress/join.ts';
import { measured, type Row, record, VILLAGES } from './builders.ts';

const aksi7 = declaration('2025', 7);
const [first = '', second = ''] = VILLAGES;

function part(id: string, rows: readonly Row[], precedence: number | null = null): SourceRows {
  return { source: { id, precedence }, records: rows.map((row) => record(row, id)) };
}

describe('joinRows', () => {
  it('unites the rows of workbooks that cover different kecamatan', () => {
    const { records, conflicts } = joinRows([part('a', [measured(first)]), part('b', [measured(second)])], aksi7);
    expect(records.map((each) => each.region)).toEqual([first, second]);
    expect(conflicts).toEqual([]);
  });

  it('unites the values of one row that different offices fill', () => {
    const dinkes: Row = { region: first, values: { diukur: 80 }, missing: { sasaran: 'blank' } };
    const dp2kb: Row = { region: first, values: { sasaran: 100 }, missing: { diukur: 'blank' } };
    const { records } = joinRows([part('a', [dinkes]), part('b', [dp2kb])], aksi7);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ values: { diukur: 80, sasaran: 100 }, missing: {} });
  });

  it('takes a value once that two workbooks agree on', () => {
    const { records, conflicts } = joinRows([part('a', [measured(first)]), part('b', [measured(first)])], aksi7);
    expect(records).toHaveLength(1);
    expect(conflicts).toEqual([]);
  });

  it('names both where they differ, and takes neither', () => {
    const { records, conflicts } = joinRows(
      [part('b', [measured(first, 100, 70)]), part('a', [measured(first, 100, 80)])],
      aksi7,
    );
    expect(records[0]?.values).not.toHaveProperty('diukur');
    expect(records[0]?.missing).toEqual({ diukur: 'refused' });
    expect(conflicts).toMatchObject([
      {
        field: 'diukur',
        values: [
          { source: 'a', value: 80 },
          { source: 'b', value: 70 },
        ],
      },
    ]);
  });

  it('takes the one that somebody gave precedence', () => {
    const { records, conflicts } = joinRows(
      [part('a', [measured(first, 100, 80)], 2), part('b', [measured(first, 100, 70)], 1)],
      aksi7,
    );
    expect(records[0]?.values.diukur).toBe(70);
    expect(conflicts).toEqual([]);
  });

  it('does not let precedence decide between two of the same rank, or against one without', () => {
    const rows = (a: number | null, b: number | null) =>
      joinRows([part('a', [measured(first, 100, 80)], a), part('b', [measured(first, 100, 70)], b)], aksi7);
    expect(rows(1, 1).conflicts).toHaveLength(1);
    expect(rows(1, null).conflicts).toHaveLength(1);
  });

  it('lets remarks differ', () => {
    const remark = (keterangan: string): Row => ({ region: first, values: { keterangan } });
    expect(joinRows([part('a', [remark('x')]), part('b', [remark('y')])], aksi7).conflicts).toEqual([]);
  });

  const rows = fc.uniqueArray(
    fc.record({ region: fc.constantFrom(...VILLAGES), diukur: fc.nat(3), given: fc.boolean() }),
    { selector: (row) => row.region, maxLength: 7 },
  );
  const parts = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), precedence: fc.option(fc.nat(2)), rows }),
    { selector: (each) => each.id, maxLength: 3 },
  );

  it('does not depend on the order of the sources, and loses no row', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const all = given.map((each) =>
          part(
            each.id,
            each.rows.map((row): Row => ({ region: row.region, values: row.given ? { diukur: row.diukur } : {} })),
            each.precedence,
          ),
        );
        const joined = joinRows(all, aksi7);
        expect(joinRows(all.toReversed(), aksi7)).toEqual(joined);
        expect(new Set(joined.records.map((each) => each.key))).toEqual(
          new Set(all.flatMap((each) => each.records.map((row) => row.key))),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import { a1 } from '#reading/a1.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { type Cells, check, sheet } from './fixtures.ts';
import { type CleanDistrict, cleanDistrict, tableOf } from './generator.ts';

function weighty(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'info');
}

const ACTIONS: readonly ActionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Whatever a sheet may hold, whether it fits its field or not. */
const anyCell = fc.oneof(
  fc.integer({ min: -5, max: 500 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom<number | string | boolean | null>(
    0,
    null,
    true,
    false,
    '',
    '2026-02-30',
    '2026-02',
    'Ya',
    'selesai',
    'Ditetapkan',
    '1.02.02.2.02.0015',
  ),
  fc.string({ maxLength: 20 }),
);

function anyTable(action: ActionNumber) {
  const ids = declaration('2025', action).fields.map((field) => field.id);
  const row = fc.dictionary(fc.constantFrom(...ids), anyCell, { maxKeys: 14 }) as fc.Arbitrary<Cells>;
  return fc.record({ rows: fc.array(row, { maxLength: 12 }), totals: fc.array(row, { maxLength: 2 }) });
}

describe('whatever a table holds', () => {
  it.each(ACTIONS)('action %i: no rule breaks down and no row is accepted twice', (action) => {
    fc.assert(
      fc.property(anyTable(action), ({ rows, totals }) => {
        const checked = check([sheet(action, rows, { totals })]);
        expect(checked.findings.filter((finding) => finding.rule === 'rule-failed')).toEqual([]);
        const keys = checked.tables.flatMap((table) => table.records.map((record) => record.key));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(ACTIONS)('action %i: a rule that a table leaves asleep would have said nothing', (action) => {
    const waking = CATALOGUE.map((rule) => (rule.scope === 'row' ? { ...rule, when: () => true } : rule));
    fc.assert(
      fc.property(anyTable(action), ({ rows, totals }) => {
        const tables = [sheet(action, rows, { totals })];
        expect(check(tables).findings).toEqual(check(tables, {}, waking).findings);
      }),
      { numRuns: 60 },
    );
  });

  it('accepts no value that an error has refused', () => {
    fc.assert(
      fc.property(anyTable(7), ({ rows }) => {
        const table = sheet(7, rows);
        const checked = check([table]);
        const records = new Map(checked.tables.flatMap(({ records }) => records.map((record) => [record.key, record])));
        for (const { place, severity, refuses } of checked.findings) {
          if (severity !== 'error' || refuses === 'nothing' || place.rowKey === null || place.field === null) continue;
          const kept = records.get(place.rowKey)?.values[place.field];
          expect(kept === undefined || place.field === 'stunting').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a district without a mistake', () => {
  it('has neither error nor warning, and all of its rows are accepted', () => {
    fc.assert(
      fc.property(cleanDistrict(), (clean) => {
        const checked = check([tableOf(clean)]);
        expect(weighty(checked.findings)).toEqual([]);
        expect(checked.tables[0]?.records.length).toBe(clean.rows.length);
        expect(checked.receipt).toBe('Diterima');
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(cleanDistrict(), (clean) => {
        const table = tableOf(clean);
        const turned = { ...table, rows: [...table.rows].reverse() };
        const sorted = (of: typeof table) =>
          [...(check([of]).tables[0]?.records ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(turned)).toEqual(sorted(table));
      }),
      { numRuns: 30 },
    );
  });
});

const FIELDS = [
  'sasaran',
  'diukur',
  'sangat_pendek',
  'pendek',
  'stunting',
  'normal',
  'tinggi',
  'prevalensi',
  'cakupan_ukur',
] as const;

/** Mistakes as people make them: a digit too many, two digits swapped, a value of the row below. */
const MISTAKES: readonly [string, (value: number) => number][] = [
  ['a digit too many', (value) => Math.round(value) * 10 + 7],
  ['off by a dozen', (value) => value + 12],
];

function spoilt(
  { rows, totals }: CleanDistrict,
  at: number,
  field: string,
  mistake: (value: number) => number,
): CleanDistrict {
  const changed = rows.map((row, n) => (n === at ? { ...row, [field]: mistake(Number(row[field])) } : row));
  return { rows: changed, totals };
}

function cellOf(table: ReturnType<typeof tableOf>, at: number, field: string): string {
  const row = table.rows[at];
  const read = row?.values[field];
  return read ? a1(read.row, read.column) : '';
}

describe.each(MISTAKES)('one cell spoilt: %s', (_, mistake) => {
  it.each(FIELDS)('%s: one finding, at that cell', (field) => {
    fc.assert(
      fc.property(cleanDistrict(fc.constant(true)), fc.nat(), (clean, n) => {
        const at = n % clean.rows.length;
        const table = tableOf(spoilt(clean, at, field, mistake));
        const found = weighty(check([table]).findings);
        expect(found.map((finding) => finding.place.cell)).toEqual([cellOf(table, at, field)]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a wrong total', () => {
  it.each(['sasaran', 'diukur', 'stunting', 'normal'])('%s: one finding, about the total cell', (field) => {
    fc.assert(
      fc.property(cleanDistrict(fc.constant(true)), (clean) => {
        const totals = clean.totals.map((total) => ({
          ...total,
          [field]: Number(total[field]) + 3,
          prevalensi: null,
          cakupan_ukur: null,
        }));
        const table = tableOf({ rows: clean.rows, totals });
        const found = weighty(check([table]).findings);
        expect(found.map((finding) => [finding.rule, finding.place.cell])).toEqual([
          ['total-differs-from-sum', a1(table.totals[0]?.sheetRow ?? 0, table.totals[0]?.values[field]?.column ?? 0)],
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

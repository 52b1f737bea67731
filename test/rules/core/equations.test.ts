import { describe, expect, it } from 'vitest';
import { equationsOf, totalHolds } from '#rules/core/equations.ts';
import { suspectFirst } from '#rules/core/suspect.ts';
import type { Draft, RowView } from '#rules/types.ts';
import { measured } from '../rows.ts';
import type { Cells } from '../tables.ts';
import { first, rowOf, viewOf } from './view.ts';

/** What each equation of a row says, by its fields. */
function said(row: RowView): Readonly<Record<string, boolean | null>> {
  return Object.fromEntries(equationsOf(row.table).map(({ fields, holds }) => [fields.join(' '), holds(row)]));
}

describe('equations of a table', () => {
  it('are those of which it has every column', () => {
    expect(Object.keys(said(rowOf(7, measured())))).toEqual([
      'stunting sangat_pendek pendek',
      'diukur sangat_pendek pendek normal tinggi',
      'cakupan_ukur diukur sasaran',
      'prevalensi stunting diukur',
      'sangat_pendek diukur',
      'pendek diukur',
      'stunting diukur',
      'normal diukur',
      'tinggi diukur',
    ]);
    expect(Object.keys(said(rowOf(7, { stunting: 1, pendek: 1, prevalensi: 5 })))).toEqual([]);
    expect(Object.keys(said(rowOf(7, { pendek: 1, diukur: 2 })))).toEqual(['pendek diukur']);
  });

  it.each([
    ['jml_balita', 'i17_den'],
    ['jml_keluarga', 'i20_den'],
    ['jml_keluarga_berisiko', 'i24_den'],
    ['i26_den', 'i27_den'],
    ['i07_den', 'i08_den'],
  ])('hold %s and %s to be the same people', (one, other) => {
    const of = (a: number, b: number) => said(rowOf(1, { [one]: a, [other]: b }))[`${one} ${other}`];
    expect([of(40, 40), of(40, 41)]).toEqual([true, false]);
  });

  it('are built once for a table', () => {
    const table = viewOf(7, [measured()]);
    expect(equationsOf(table)).toBe(equationsOf(table));
  });
});

describe('an equation of a row', () => {
  it.each([
    ['stunting sangat_pendek pendek', {}, true, 'twelve are three and nine'],
    ['stunting sangat_pendek pendek', { pendek: 8 }, false, 'eleven'],
    ['stunting sangat_pendek pendek', { pendek: null }, null, 'a part is missing'],
    ['diukur sangat_pendek pendek normal tinggi', {}, true, 'all classes'],
    ['diukur sangat_pendek pendek normal tinggi', { tinggi: 3 }, false, 'one more'],
    ['prevalensi stunting diukur', {}, true, 'the percentage of its counts'],
    ['prevalensi stunting diukur', { prevalensi: 13 }, true, 'rounded'],
    ['prevalensi stunting diukur', { prevalensi: 13.43 }, true, 'a tenth off'],
    ['prevalensi stunting diukur', { prevalensi: 13.45 }, false, 'more than a tenth'],
    ['prevalensi stunting diukur', { prevalensi: 14 }, false, 'rounded the wrong way'],
    ['prevalensi stunting diukur', { diukur: 0, prevalensi: 0 }, true, 'nobody measured, none stunted'],
    ['prevalensi stunting diukur', { diukur: 0, prevalensi: 5 }, false, 'a percentage of nobody'],
    ['normal diukur', {}, null, 'keeping within the bound proves nothing'],
    ['normal diukur', { normal: 91 }, false, 'more than were measured'],
    ['normal diukur', { normal: 90 }, null, 'as many as were measured'],
    ['normal diukur', { normal: 91, diukur: null }, null, 'no bound'],
  ] as [string, Cells, boolean | null, string][])('%s with %j: %s', (equation, over, expected, _why) => {
    expect(said(rowOf(7, measured(over)))[equation]).toBe(expected);
  });

  it('still reads what an earlier rule has refused', () => {
    const row = rowOf(7, measured({ pendek: 8 }));
    row.refuse('pendek');
    expect(said(row)['stunting sangat_pendek pendek']).toBe(false);
  });
});

describe('the total of a column', () => {
  const of = (rows: readonly Cells[], totals: readonly Cells[], field = 'sasaran') =>
    totalHolds(viewOf(7, rows, { totals }), field);
  const rows = [
    { sasaran: 10, diukur: 3, prevalensi: 5 },
    { sasaran: 20, diukur: 4, prevalensi: 7 },
  ];

  it.each([
    [[{ sasaran: 30 }], 'sasaran', true, 'agrees'],
    [[{ sasaran: 31 }], 'sasaran', false, 'differs'],
    [
      [
        { sasaran: 30, diukur: 7 },
        { sasaran: 31, diukur: 7 },
      ],
      'sasaran',
      false,
      'differs once of twice',
    ],
    [[{ sasaran: 30 }, { sasaran: 31 }], 'sasaran', true, 'agrees once; of the other nobody knows what it adds up'],
    [[{ lain: 9 }], 'lain', false, 'is of a field that nobody declared'],
    [[{ sasaran: null }], 'sasaran', null, 'is blank'],
    [[], 'sasaran', null, 'is not there'],
    [[{ prevalensi: 12 }], 'prevalensi', null, 'percentages do not add up'],
  ] as [Cells[], string, boolean | null, string][])('%j of %s: %s, it %s', (totals, field, expected, _why) => {
    expect(of(rows, totals, field)).toBe(expected);
  });

  it('is asked once, and each column has its own', () => {
    const table = viewOf(7, [{ sasaran: 10, diukur: 9 }], { totals: [{ sasaran: 10, diukur: 8 }] });
    const ask = () => ['sasaran', 'diukur', 'stunting'].map((field) => totalHolds(table, field));
    expect([ask(), ask()]).toEqual([
      [true, false, null],
      [true, false, null],
    ]);
  });
});

describe('the cell that explains most of what does not fit', () => {
  const draft = (row: RowView, fields: readonly string[]) =>
    ({
      rule: 'stunting-differs-from-parts',
      data: {},
      at: { table: row.table.table, row: row.row, fields },
    }) as unknown as Draft;
  const suspected = (row: RowView, fields: readonly string[]) => suspectFirst(draft(row, fields), row).at.fields;
  const SUM = ['stunting', 'sangat_pendek', 'pendek'];

  it.each([
    [{}, SUM, 'nothing is wrong'],
    [
      { stunting: 15, prevalensi: 16.67 },
      SUM,
      'stunting agrees with its percentage; one part does not: nobody knows which',
    ],
    [{ stunting: 14, normal: 74 }, SUM, 'the total itself differs from its percentage too'],
  ] as [Cells, string[], string][])('leaves the choice of the rule with %j', (over, expected, _why) => {
    expect(suspected(rowOf(7, measured(over)), SUM)).toEqual(expected);
  });

  it.each([
    [
      { pendek: 19 },
      ['sangat_pendek', 'stunting', 'pendek'],
      'a part: the classes do not add up either; the first of two alike',
    ],
    [{ pendek: 95 }, ['pendek', 'stunting', 'sangat_pendek'], 'that part: there are more than were measured'],
    [{ sangat_pendek: 95 }, ['sangat_pendek', 'stunting', 'pendek'], 'likewise'],
  ] as [Cells, string[], string][])('is put first with %j', (over, expected, _why) => {
    expect(suspected(rowOf(7, measured(over)), SUM)).toEqual(expected);
  });

  it('is told by the total of its column', () => {
    const rows = [
      { stunting: 12, sangat_pendek: 3, pendek: 19 },
      { stunting: 5, sangat_pendek: 2, pendek: 3 },
    ];
    const fitting = viewOf(7, rows, { totals: [{ stunting: 17, sangat_pendek: 5, pendek: 12 }] });
    expect(suspected(first(fitting.rows), SUM)).toEqual(['pendek', 'stunting', 'sangat_pendek']);
    const without = viewOf(7, rows);
    expect(suspected(first(without.rows), SUM)).toEqual(SUM);
  });

  it('is no cell that as much speaks for as against', () => {
    const row = rowOf(7, measured({ stunting: 15, prevalensi: 16.67 }));
    expect(suspected(row, ['prevalensi', 'stunting'])).toEqual(['prevalensi', 'stunting']);
  });

  it('is no blank, though its column does not add up', () => {
    const rows = [
      { stunting: null, normal: 5 },
      { stunting: 12, normal: 6 },
    ];
    const view = viewOf(7, rows, { totals: [{ stunting: 99, normal: 11 }] });
    expect(suspected(first(view.rows), ['normal', 'stunting', 'pendek'])).toEqual(['normal', 'stunting', 'pendek']);
  });

  it('leaves a draft without cells as it is', () => {
    expect(suspected(rowOf(7, measured({ pendek: 95 })), [])).toEqual([]);
  });

  it('goes before a text that the rule showed', () => {
    const row = rowOf(7, measured({ pendek: 95, media: 'x' }));
    expect(suspected(row, ['media', ...SUM])).toEqual(['pendek', 'media', 'stunting', 'sangat_pendek']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { ReadTable, TypedRow } from '#reading/types.ts';
import { earlierPeriod, isPartial, sumOver } from '#rules/core/sums.ts';
import { rowsOfTotal } from '#rules/core/total-scope.ts';
import { tableView } from '#rules/core/views.ts';
import { before, type Cells, context, sheet } from '../tables.ts';
import { first, viewed, viewOf } from './view.ts';

/** A table whose rows and totals stand on these sheet rows, and on these tabs where they are named. */
function placed(
  rows: readonly (readonly [number, Cells, string?])[],
  totals: readonly (readonly [number, Cells, string?])[],
): ReadTable {
  const table = sheet(
    7,
    rows.map(([, cells]) => cells),
    { totals: totals.map(([, cells]) => cells) },
  );
  const at = (row: TypedRow, [sheetRow, , title]: readonly [number, Cells, string?]): TypedRow =>
    title === undefined ? { ...row, sheetRow } : { ...row, sheetRow, tab: { tabId: title.length, title } };
  const put = (own: readonly TypedRow[], places: typeof rows) =>
    own.flatMap((row, n) => {
      const place = places[n];
      return place ? [at(row, place)] : [];
    });
  return { ...table, rows: put(table.rows, rows), totals: put(table.totals, totals) };
}

/** Sheet rows that each total adds up. */
function scopes(table: ReadTable): readonly (readonly number[] | null)[] {
  const view = viewed(table);
  return view.totals.map((total) => rowsOfTotal(view, total)?.map(({ row }) => row.sheetRow) ?? null);
}

const s = (sasaran: number, kecamatan?: string): Cells =>
  kecamatan === undefined ? { sasaran } : { at: { kecamatan }, sasaran };

describe('rows that a total adds up', () => {
  const four: readonly (readonly [number, Cells])[] = [
    [3, s(1)],
    [4, s(2)],
    [6, s(4)],
    [7, s(8)],
  ];

  it.each([
    [[[9, s(15)]], [[3, 4, 6, 7]], 'all of them'],
    [[[9, s(99)]], [[3, 4, 6, 7]], 'all of them where it is the only total, though it is wrong'],
    [
      [
        [5, s(3)],
        [8, s(12)],
      ],
      [
        [3, 4],
        [6, 7],
      ],
      'those above it, up to the total before',
    ],
    [
      [
        [2, s(3)],
        [5, s(12)],
      ],
      [
        [3, 4],
        [6, 7],
      ],
      'those under it, down to the total after',
    ],
    [
      [
        [5, s(3)],
        [8, s(12)],
        [9, s(15)],
      ],
      [
        [3, 4],
        [6, 7],
        [3, 4, 6, 7],
      ],
      'groups and the whole',
    ],
    [
      [
        [5, s(99)],
        [9, s(15)],
      ],
      [null, [3, 4, 6, 7]],
      'nobody knows which one that agrees with none adds up',
    ],
    [
      [
        [5, s(0)],
        [9, s(15)],
      ],
      [null, [3, 4, 6, 7]],
      'a zero agrees with nothing',
    ],
  ] as [(readonly [number, Cells])[], (number[] | null)[], string][])('%j: %j, %s', (totals, expected, _why) => {
    expect(scopes(placed(four, totals))).toEqual(expected);
  });

  it('are not told by zeros, with which any rows of zeros agree', () => {
    const rows: (readonly [number, Cells])[] = [
      [3, s(0)],
      [6, s(12)],
    ];
    expect(
      scopes(
        placed(rows, [
          [5, s(0)],
          [9, s(12)],
        ]),
      ),
    ).toEqual([null, [6]]);
  });

  it('are those of its kecamatan where these agree', () => {
    const rows: (readonly [number, Cells])[] = [
      [3, s(1, 'A')],
      [4, s(2, 'B')],
      [5, s(4, 'A')],
    ];
    expect(scopes(placed(rows, [[6, s(5, 'A')]]))).toEqual([[3, 5]]);
    expect(scopes(placed(rows, [[6, s(7, 'A')]]))).toEqual([[3, 4, 5]]);
    expect(scopes(placed(rows, [[6, s(5, 'C')]]))).toEqual([[3, 4, 5]]);
  });

  it('are those of its tab', () => {
    const rows: (readonly [number, Cells, string?])[] = [
      [3, s(1)],
      [3, s(2), 'B'],
    ];
    expect(
      scopes(
        placed(rows, [
          [4, s(9)],
          [4, s(9), 'B'],
        ]),
      ).map((scope) => scope?.length),
    ).toEqual([1, 1]);
    const two = placed(
      [
        [3, s(1)],
        [5, s(4)],
        [3, s(2), 'B'],
      ],
      [
        [4, s(1)],
        [6, s(4)],
        [7, s(7)],
      ],
    );
    expect(scopes(two)).toEqual([[3], [5], [3, 5, 3]]);
  });

  it('are chosen by most of its figures, percentages left out', () => {
    const both = (sasaran: number, diukur: number, prevalensi: number): Cells => ({ sasaran, diukur, prevalensi });
    const rows: (readonly [number, Cells])[] = [
      [3, both(1, 1, 5)],
      [4, both(2, 2, 6)],
      [6, both(0, 4, 7)],
    ];
    const totals: (readonly [number, Cells])[] = [
      [5, both(3, 7, 11)],
      [7, both(3, 7, 18)],
    ];
    expect(scopes(placed(rows, totals))).toEqual([
      [3, 4, 6],
      [3, 4, 6],
    ]);
  });

  it('are found once', () => {
    const view = viewOf(7, [s(1)], { totals: [s(1)] });
    const total = first(view.totals);
    expect(rowsOfTotal(view, total)).toBe(rowsOfTotal(view, total));
  });

  it('are nobody where there is no row', () => {
    expect(scopes(placed([], [[4, s(9)]]))).toEqual([null]);
  });
});

describe('sums', () => {
  it('count the rows that have a value', () => {
    const { rows } = viewOf(7, [s(5), { sasaran: null }, { sasaran: { refused: 'x' } }, s(0)]);
    expect(sumOver(rows, 'sasaran')).toEqual({ sum: 5, rows: 2 });
    expect(sumOver([], 'sasaran')).toEqual({ sum: 0, rows: 0 });
  });

  it.each([
    ['duplicate-row', true],
    ['contradictory-duplicate', true],
    ['place-ambiguous', true],
    ['place-spelling', false],
  ])('are of other rows than those taken after %s: %s', (rule, expected) => {
    const table = sheet(7, [s(1)]);
    const found = { rule, place: { table: table.key } } as Finding;
    expect(isPartial(tableView(table, context([table]), [found]))).toBe(expected);
  });

  it('are of other rows where some are of other districts', () => {
    expect(isPartial(viewOf(7, [s(1)]))).toBe(false);
    expect(isPartial(viewOf(7, [s(1), { at: { elsewhere: 'Katingan' }, sasaran: 2 }]))).toBe(true);
  });
});

it('compares rows with those of the period before, not with a correction of the same table', () => {
  const view = viewOf(7, [s(1), s(2), s(3)]);
  const [one, two] = before(view.table, [{ sasaran: 9 }, { sasaran: 8 }]);
  if (!one || !two) throw new Error('two records');
  const previous = new Map([
    [one.key, one],
    [two.key, { ...two, table: view.table.key }],
  ]);
  expect(earlierPeriod(view, previous).map(([row, record]) => [row.num('sasaran'), record.values.sasaran])).toEqual([
    [1, 9],
  ]);
});

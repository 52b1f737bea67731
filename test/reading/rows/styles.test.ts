import { describe, expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import type { CellIssue } from '#reading/findings.ts';
import type { TabGrid } from '#reading/grid.ts';
import { slicesOf } from '#reading/rows/slices.ts';
import { stylesOf } from '#reading/rows/styles.ts';
import { meaningKey, zeroKey } from '#registry/choices.ts';
import { csv, grid } from '#support/grids.ts';
import { field, rawTable, share, tableColumns } from '#support/raw-tables.ts';
import { choices } from '#support/reading.ts';

const FIELDS: readonly Field[] = [
  field('n'),
  field('d'),
  field('a'),
  field('b'),
  field('total', 'count', { sumOf: ['a', 'b'] }),
  share('p', 'n', 'd'),
  share('q', 'total', 'd'),
];

/** Styles of a table whose headers are ids of these fields. */
function styled(tab: TabGrid, said: Readonly<Record<string, string>> = {}) {
  const table = rawTable(tab);
  const known = table.paths.map((path) => ({ field: FIELDS.find(({ id }) => id === path[0]) ?? null }));
  const issues: CellIssue[] = [];
  const slices = slicesOf(tableColumns(table, ...known));
  return { styles: stylesOf(table, slices, 'S', choices(said), null, FIELDS, issues), issues };
}

describe('percentages of at most one', () => {
  it.each([
    [
      grid`n | d | p
      5 | 40 | 0.125`,
      true,
      'are fractions by the counts of the row',
    ],
    [
      grid`p | n | d
      0.125 | 5 | 40`,
      true,
      'wherever these stand',
    ],
    [
      grid`n | d | p
      1 | 800 | 0.125`,
      false,
      'are points by them',
    ],
    [
      csv`n | d | p
      5 | 40 | 0,125`,
      true,
      'are fractions by counts that are texts',
    ],
    [
      csv`n | d | p
      1.000 | 8000 | 0,125`,
      true,
      'with thousands in them',
    ],
    [
      grid`a | b | d | q
      2 | 3 | 40 | 0.125`,
      true,
      'are fractions by the parts of the upper count',
    ],
    [
      grid`total | a | b | d | q
      5 | 9 | 9 | 40 | 0.125`,
      true,
      'which counts itself where it has a column',
    ],
  ] as [TabGrid, boolean, string][])('%#: %s, they %s', (tab, fractions, _why) => {
    const { styles, issues } = styled(tab);
    const last = [...styles.values()].filter(({ held }) => held !== null);
    expect([[...styles.values()].some((style) => style.fractions), last, issues]).toEqual([fractions, [], []]);
  });

  it.each([
    [
      grid`p
      0.125`,
      'no counts',
    ],
    [
      grid`n | p
      5 | 0.125`,
      'no lower count',
    ],
    [
      grid`d | p
      40 | 0.125`,
      'no upper count',
    ],
    [
      grid`a | d | q
      5 | 40 | 0.125`,
      'one part of the upper count alone',
    ],
    [
      grid`n | d | p
       | 40 | 0.125`,
      'a blank upper count',
    ],
    [
      grid`n | d | p
      5 |  | 0.125`,
      'a blank lower count',
    ],
    [
      grid`n | d | p
      5 | 0 | 0.125`,
      'a lower count of none',
    ],
    [
      grid`n | d | p
      lima | 40 | 0.125`,
      'a count in words',
    ],
    [
      grid`a | b | d | q
      5 |  | 40 | 0.125`,
      'a blank part',
    ],
  ] as [TabGrid, string][])('%# wait for an answer with %s', (tab, _why) => {
    const { issues } = styled(tab);
    expect(issues.map(({ issue, refuses }) => [issue.rule, refuses])).toEqual([['percent-column-in-doubt', 'column']]);
  });

  it.each([
    ['p', '', 'no counts'],
    ['n | p', '5 |', 'no lower count'],
    ['d | p', '40 |', 'no upper count'],
    ['a | d | q', '5 | 40 |', 'one part of the upper count alone'],
    ['n | d | p', ' | 40 |', 'a blank upper count'],
    ['n | d | p', '5 |  |', 'a blank lower count'],
    ['n | d | p', '5 | 0 |', 'a lower count of none'],
    ['n | d | p', 'lima puluhan | 40 |', 'a count in words'],
    ['a | b | d | q', '5 |  | 40 |', 'a blank part'],
  ])('among points are in doubt under %s with %s: %s', (header, counts, _why) => {
    const { styles } = styled(grid`${header}
      ${counts} 0.125
      ${counts} 45
      ${counts} 50`);
    expect([...styles.values()].at(-1)?.doubtful).toEqual([0.125]);
  });

  it('among points are not in doubt beside counts that say what they are', () => {
    const { styles } = styled(grid`n | d | p
      1 | 800 | 0.125
      9 | 20 | 45
      10 | 20 | 50`);
    expect(styles.get(2)).toMatchObject({ doubtful: [], fractions: false, held: null });
  });

  it('are told once, for all rows of the column', () => {
    const { issues } = styled(grid`No | p
      1 | 0.125
      2 | 0.25
      3 | 0.5`);
    expect(issues.map(({ spot }) => spot)).toEqual([{ row: 1, column: 1, field: 'p', fieldLabel: 'p', span: [1, 3] }]);
  });

  it.each([
    ['pecahan', true],
    ['persen', false],
  ])('are what a person said of their header: %s', (said, fractions) => {
    const { styles, issues } = styled(
      grid`No | p
      1 | 0.125`,
      { [meaningKey('S', 'p')]: said },
    );
    expect([styles.get(1)?.fractions, issues]).toEqual([fractions, []]);
  });
});

describe('zeros', () => {
  it('are what a person said of those of the column', () => {
    const tab = grid`n | d
      0 | 0`;
    const { styles } = styled(tab, { [zeroKey(tab.id, 'd')]: 'belum' });
    expect([styles.get(0)?.zero, styles.get(1)?.zero]).toEqual([null, 'belum']);
  });
});

it('has a style for each column that is known, and for no other', () => {
  const { styles } = styled(grid`No | n | d
    1 | 2 | 3`);
  expect([...styles.keys()]).toEqual([1, 2]);
});

import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { viewTab } from '#reading/locate/cells.ts';
import { figureAt, leadingTotals, unlabelledTotals, wholeFirst } from '#reading/locate/sums.ts';
import { grid } from '#support/grids.ts';

describe('the figure in a cell', () => {
  it.each<readonly [cell: string, figure: number | null, percents: number | null, why: string]>([
    ['12', 12, 12, 'a number'],
    ['12.5', 12.5, 12.5, 'with a fraction'],
    ['"12"', 12, 12, 'as text'],
    ['12 anak', 12, 12, 'with its unit'],
    ['"1.234"', 1234, 1.234, 'a mark before three digits: thousands among counts, a fraction among shares'],
    ['"1.234.567"', 1_234_567, 1_234_567, 'two marks'],
    ['"12,5"', 12.5, 12.5, 'a fraction as text'],
    ['"12,5 %"', null, 12.5, 'a share as text is no count'],
    ['12,5%', 0.125, 0.125, 'a number that is shown as a share'],
    ['Muara Dua', null, null, 'a name'],
    ['-', null, null, 'a dash'],
    ['#REF!', null, null, 'an error'],
    ['@2026-02-03', null, null, 'a day'],
    ['', null, null, 'nothing'],
  ])('%s: %j, among shares %j, %s', (cell, figure, percents) => {
    const view = viewTab(grid`${`${cell} | x`}`);
    expect(figureAt(view, 0, 0)).toBe(figure);
    expect(figureAt(view, 0, 0, true)).toBe(percents);
  });
});

const all = (tab: TabGrid) => tab.rows.map((_row, index) => index);

describe('rows that add up others although nothing says so', () => {
  const found = (tab: TabGrid, ofPlaces = false): readonly number[] => {
    const view = viewTab(tab);
    return unlabelledTotals(view, { startColumn: 0, endColumn: view.width }, all(tab), ofPlaces);
  };

  it.each<readonly [tab: TabGrid, expected: readonly number[], why: string]>([
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 10`,
      [2],
      'without a name',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 11`,
      [2],
      'one column of two adds up',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9
        Sukamaju | 50 | 2 | 5
        | 150 | 7 | 4`,
      [],
      'one column of three adds up, and no other is greater than its parts',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 90 | 5`,
      [],
      'a row that adds up nothing',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9
        Sukamaju | 50 | 2 | 5
        | 151 | 9 | 13`,
      [2],
      'the last row, greater than each in every column',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9
        Sukamaju | 50 | 2 | 5
        | 151 | 9 | 13
        Kuala | 20 | 5 | 4
        Sungai | 21 | 6 | 5`,
      [],
      'not the last row: greater is not enough',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9
        Sukamaju | 50 | 2 | 5
        | 400 | 90 | 90`,
      [],
      'far greater than all of them together is no sum that was mistyped',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        Kuala | 150 | 10`,
      [2],
      'the last row, with a name, adds up in all columns',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        Kuala | 150 | 11`,
      [],
      'with a name it must add up in all of them',
    ],
    [
      grid`
        Muara Dua | 100
        Sukamaju | 50
        Kuala | 150`,
      [],
      'with a name one column may be chance',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        Kuala | 150 | 10
        Sungai | 30 | 3`,
      [],
      'with a name, and not the last',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        Kabupaten Seruyan | 150 | 10
        Kuala | 30 | 3`,
      [2],
      'by the name of the district, wherever it stands',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        | 100 | 8`,
      [],
      'a row over one other is no sum',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 10
        Kuala | 30 | 3
        Sungai | 20 | 1
        | 50 | 4`,
      [2, 5],
      'sums of two parts, each over its own rows',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 10
        Kuala | 30 | 3
        Sungai | 20 | 1
        | 50 | 4
        | 200 | 14`,
      [2, 5, 6],
      'and the sum over all of them, right under the last',
    ],
    [
      grid`
        1 | Muara Dua | 100
        2 | Sukamaju | 50
        3 | Kuala | 7`,
      [],
      'a running number adds up by chance',
    ],
    [
      grid`
        Muara Dua | 12.5 | 8
        Sukamaju | 7.5 | 2
        | 20 | 90`,
      [],
      'fractions are shares, which nobody adds up',
    ],
    [
      grid`
        Muara Dua | 0 | 8
        Sukamaju | 0 | 2
        | 0 | 11`,
      [],
      'a nought says nothing',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | | 2
        | 100 | 11`,
      [],
      'a sum of one figure is that figure',
    ],
    [
      grid`
        Muara Dua | "1.000" | 8
        Sukamaju | "2.000" | 2
        | "3.000" | 10`,
      [2],
      'thousands as text',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 10
        Kabupaten Seruyan | 150 | 10`,
      [2, 3],
      'the district by its name right under a sum without one',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 150 | 10
        Kuala | 30 | 3
        | 180 | 13`,
      [2, 4],
      'the sum of all, where only some were added up before',
    ],
    [
      grid`
        Muara Dua | 8 | 100
        Sukamaju | 2 | 50
        | 10 | 150
        Kuala | 3 | 30
        | 99 | 180`,
      [2, 4],
      'the sum of all in one column of two',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        Kabupaten Seruyan | 151 | 9`,
      [],
      'the district last, and greater than all, adds up nothing',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 3
        Sukamaju | 50 | 2 | 3
        Kuala | 150 | 10 | 7`,
      [],
      'with a name, all columns but one',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9
        Sukamaju | 50 | 2 | 5
        | 151 | 9 | 4`,
      [],
      'greater in two columns of three',
    ],
    [
      grid`
        Muara Dua | 100 | 8 | 9 | 9
        Sukamaju | 50 | 2 | 5 | 5
        | 151 | 9 | 13 | 4`,
      [2],
      'greater in three columns of four',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 151 | 9`,
      [2],
      'greater in two columns of two',
    ],
    [
      grid`
        Muara Dua | 100
        Sukamaju | 50
        | 151`,
      [],
      'greater in its only column',
    ],
    [
      grid`
        Muara Dua | 10 |
        Sukamaju | | 10
        | 12 | 12`,
      [],
      'greater than the only figure above',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 100 | 8`,
      [],
      'equal to the greatest above',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        | 225 | 15`,
      [2],
      'half as much again as all together',
    ],
    [
      grid`
        1 | Muara Dua | 100
        2 | Sukamaju | 50
        3 | | 7`,
      [],
      'the next running number is no sum of those before',
    ],
    [
      grid`
        1 | Muara Dua | 100 | 8
        2 | Sukamaju | 50 | 2
        3 | | 150 | 10`,
      [2],
      'a sum with a running number',
    ],
    [
      grid`
        Muara Dua | 1
        Sukamaju | 2
        Kuala | 1
        | 4`,
      [3],
      'figures that begin like running numbers',
    ],
    [
      grid`
        Muara Dua | 1
        Sukamaju | 2
        Kuala | 3
        | 6`,
      [3],
      'running numbers that are added up',
    ],
    [
      grid`
        Muara Dua | 0 | 0 | 100
        Sukamaju | 0 | 0 | 50
        | 0 | 0 | 150`,
      [2],
      'noughts speak neither for nor against',
    ],
    [
      grid`
        Muara Dua | 12.5
        Sukamaju | 7.5
        Kuala | 8
        | 28`,
      [],
      'shares of which one is whole',
    ],
  ])('%#: $2', (tab, expected) => expect(found(tab)).toEqual(expected));

  it('leaves the name of a district alone where the rows are districts', () => {
    const tab = grid`
      Kabupaten Batang | 100 | 8
      Kota Semarang | 50 | 2
      Kabupaten Kendal | 150 | 10
      Kabupaten Demak | 30 | 3`;
    expect(found(tab, true)).toEqual([]);
    expect(found(tab)).toEqual([2]);
  });

  it('looks at the columns of the table only', () => {
    const tab = grid`
      100 | Muara Dua | 8 | 5
      50 | Sukamaju | 2 | 5
      150 | | 1 | 10`;
    expect(unlabelledTotals(viewTab(tab), { startColumn: 1, endColumn: 3 }, [0, 1, 2], false)).toEqual([]);
    expect(unlabelledTotals(viewTab(tab), { startColumn: 1, endColumn: 4 }, [0, 1, 2], false)).toEqual([2]);
    const named = grid`
      8 | 5 | Muara
      2 | 5 | Dua
      10 | 10 | Kuala`;
    expect(unlabelledTotals(viewTab(named), { startColumn: 0, endColumn: 2 }, [0, 1, 2], false)).toEqual([2]);
    expect(unlabelledTotals(viewTab(named), { startColumn: 1, endColumn: 2 }, [0, 1, 2], false)).toEqual([2]);
  });
});

describe('a kecamatan over its villages, unmarked', () => {
  const found = (tab: TabGrid): readonly number[] => {
    const view = viewTab(tab);
    const isKecamatan = (text: string): boolean => ['HILIR', 'HULU'].includes(text);
    return leadingTotals(view, { startColumn: 0, endColumn: view.width }, all(tab), isKecamatan);
  };

  it.each<readonly [tab: TabGrid, expected: readonly number[], why: string]>([
    [
      grid`
        HILIR | 150 | 10
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        HULU | 30 | 3
        Kuala | 20 | 2
        Sungai | 10 | 1`,
      [0, 3],
      'each adds up its own',
    ],
    [
      grid`
        HILIR | 150 | 10
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        HULU | 30 | 3
        Kuala | 20 | 2
        Sungai | 10 | 2`,
      [0],
      'a village may be called as its kecamatan is: one column is not enough',
    ],
    [
      grid`
        HILIR | 150 | 10 | 7
        Muara Dua | 100 | 8 | 1
        Sukamaju | 50 | 2 | 1`,
      [0],
      'two columns of three',
    ],
    [
      grid`
        HILIR | 150 | 10 | 7 | 9
        Muara Dua | 100 | 8 | 1 | 1
        Sukamaju | 50 | 2 | 1 | 1`,
      [],
      'two columns of four',
    ],
    [
      grid`
        HILIR | 150 | 10
        HULU | 30 | 3`,
      [],
      'kecamatan only',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2`,
      [],
      'villages only',
    ],
    [
      grid`
        HILIR | 100 | 8
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2`,
      [0],
      'one village of it, and others behind that are of none',
    ],
    [
      grid`
        Muara Dua | 100 | 8
        Sukamaju | 50 | 2
        HULU | 150 | 10`,
      [],
      'nothing stands under it',
    ],
    [
      grid`
        HILIR | 150 | 10
        Muara Dua | 100 | 8
        HULU | 50 | 2
        Kuala | 50 | 2`,
      [2],
      'what stands under the next kecamatan is not of this one',
    ],
    [
      grid`
        HILIR | 150
        Muara Dua | 100
        Sukamaju | 50`,
      [],
      'one column alone may be chance',
    ],
  ])('%#: $2', (tab, expected) => expect(found(tab)).toEqual(expected));
});

describe('the whole district before its parts', () => {
  const found = (...rows: readonly string[]): readonly number[] => {
    const tab = grid`${rows.join('\n')}`;
    const view = viewTab(tab);
    return wholeFirst(view, { startColumn: 0, endColumn: view.width }, all(tab));
  };
  it.each<readonly [rows: readonly string[], expected: readonly number[], why: string]>([
    [['Kabupaten Batang | 11 | 9', 'Hulu | 5 | 4', 'Hilir | 6 | 5'], [0], 'adds them up'],
    [['Batang | 11 | 9', 'Hulu | 5 | 4', 'Hilir | 6 | 5'], [], 'a name of no level'],
    [['Kabupaten Batang | 11 | 9', 'Hulu | 5 | 4', 'Hilir | 6 | 6'], [], 'one column of two'],
    [['Kabupaten Batang | 11 | 9 | 7', 'Hulu | 5 | 4 | 1', 'Hilir | 6 | 5 | 1'], [0], 'two columns of three'],
    [['Kabupaten Batang | 11 | 9 | 7 | 7', 'Hulu | 5 | 4 | 1 | 1', 'Hilir | 6 | 5 | 1 | 1'], [], 'two columns of four'],
    [['Kabupaten Batang | 11', 'Hulu | 5', 'Hilir | 6'], [], 'one column may be chance'],
    [['Kabupaten Batang | 5 | 4', 'Hulu | 5 | 4'], [], 'one part is not enough'],
    [[], [], 'no rows'],
  ])('%j: %j, %s', (rows, expected) => expect(found(...rows)).toEqual(expected));
});

import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { viewTab } from '#reading/locate/cells.ts';
import { outlineRows } from '#reading/locate/outline.ts';
import { grid } from '#support/grids.ts';

/** Rows that stand for the rows under them; all rows of the tab are data. */
function headings(tab: TabGrid): readonly number[] {
  const view = viewTab(tab);
  return outlineRows(
    view,
    { startColumn: 0, endColumn: view.width },
    tab.rows.map((_row, index) => index),
  );
}

it.each<readonly [tab: TabGrid, expected: readonly number[], why: string]>([
  [
    grid`
      1.02 | Urusan kesehatan | | | 30
      1.02.02 | Program gizi | | | 30
      1.02.02.2.01 | Pemantauan | balita | 10 | 10
      1.02.02.2.02 | Pemberian | ibu | 20 | 20`,
    [0, 1],
    'programmes over their activities, down to the first that has none under it',
  ],
  [
    grid`
      62.07.01 | Hilir
      62.07.01.2001 | Muara Dua | 10 | 5
      62.07.02 | Hulu
      62.07.02.2001 | Sukamaju | 10 | 5`,
    [0, 2],
    'kecamatan over their villages',
  ],
  [
    grid`
      62.07.01. | Hilir | | 5
      62.07.01.2001. | Muara Dua | 10 | 5
      62.07.01.2002. | Sungai Bakau | 10 | 5`,
    [],
    'one blank cell more is no heading',
  ],
  [
    grid`
      62.07.01 | Hilir | 10 | 5
      62.07.01.2001 | Muara Dua | 10 | 5`,
    [],
    'a row that is filled as those under it',
  ],
  [
    grid`
      62.07.01.2001 | Hilir
      62.07.01.2002 | Muara Dua | 10 | 5`,
    [],
    'codes of one depth',
  ],
  [
    grid`
      1.02 | Hilir
      1.02 | Muara Dua | 10 | 5
      1.03 | Sukamaju | 10 | 5`,
    [],
    'codes with one point may be figures',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.021.1 | Lain | 10 | 5
      1.02.021.2 | Lain | 10 | 5`,
    [],
    'a code that begins alike but for its last figure',
  ],
  [
    grid`
      a | x | 1.02.02 | Gizi
      b | x | 1.02.02.01 | Gizi | 10 | 5`,
    [0],
    'codes in the third column',
  ],
  [
    grid`
      a | x | y | z | 1.02.02 | Gizi
      b | x | y | z | 1.02.02.01 | Gizi | 10 | 5`,
    [],
    'codes in the fifth column are no outline',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.01 | Gizi | 10 | 5
      lain | Gizi | 10 | 5`,
    [0],
    'codes in two rows of three',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.01 | Gizi | 10 | 5
      lain | Gizi | 10 | 5
      lagi | Gizi | 10 | 5`,
    [],
    'codes in half of the rows',
  ],
  [
    grid`
      1.02.02 | Gizi
      lain | Gizi | 10 | 5
      1.02.02.01 | Gizi | 10 | 5`,
    [],
    'the row right under it is not of it',
  ],
  [
    grid`
      1 | Gizi
      1.02 | Gizi | 10 | 5
      1.02.02 | Gizi | 10 | 5`,
    [0],
    'codes that are numbers beside those that cannot be',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.x | Gizi | 10 | 5
      1.02.02.01 | Gizi | 10 | 5`,
    [],
    'a name behind a point is no code',
  ],
  [
    grid`
      Gizi 1.02.02 | Gizi
      Gizi 1.02.02.01 | Gizi | 10 | 5`,
    [],
    'words before a code',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.1 | Program | 10
      1.02.02.1.01 | Gizi | 10 | 5 | 4`,
    [0, 1],
    'each of two headings lacks what their row has',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.1 | Kegiatan | 10 | 5
      1.02.02.1.01 | Sub | | 5 | 4
      1.02.02.1.01.1 | Rincian | | 5 | 4`,
    [0],
    'the lowest row under it tells what a heading lacks',
  ],
  [
    grid`
      1.2.1 | 1.02.02 | Gizi
      1.2.2 | 1.02.02.01 | Gizi | 10 | 5`,
    [0],
    'beside codes of one depth',
  ],
  [
    grid`
      1.02.02 | Gizi
      1.02.02.01 | Gizi | 10 | 5
      1.02.02.02 | Gizi | 10 | 5
      lain | Gizi | 10 | 5
      lagi | Gizi | 10 | 5`,
    [0],
    'codes in three rows of five',
  ],
])('%#: $2', (tab, expected) => expect(headings(tab)).toEqual(expected));

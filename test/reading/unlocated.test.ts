import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { unlocatedFigures } from '#reading/unlocated.ts';
import { grid } from '#support/grids.ts';

it.each<readonly [tab: TabGrid, rows: number | null, cell: string | null, why: string]>([
  [
    grid`
      Muara Dua | 12
      Sukamaju | 9
      Sungai Bakau | 7`,
    3,
    'A1',
    'names and figures',
  ],
  [
    grid`
      Muara Dua | 12
      Sukamaju | 9`,
    null,
    null,
    'two lines may be anything',
  ],
  [
    grid`
      Catatan rapat
      Muara Dua | 12
      12 | 13
      Sukamaju | | 9
      @2026-02-03 | 4
      Sungai Bakau | 7
      Kuala | ya`,
    3,
    'A2',
    'only lines with both count, and the first of them is named',
  ],
  [
    grid`
      Muara Dua: 12
      Sukamaju = 9
      Sungai Bakau :7`,
    3,
    'A1',
    'figures behind a colon in one cell',
  ],
  [
    grid`
      Muara Dua 12
      Sukamaju: sembilan
      :7
      a | b`,
    null,
    null,
    'texts with no figure of their own',
  ],
  [
    grid`
      | Muara Dua | "12 anak"
      | Sukamaju | "9 anak"
      --- 
      | Sungai Bakau | "7 anak"`,
    3,
    'A1',
    'figures with a unit, in any column',
  ],
])('%#: $3', (tab, rows, cell) => {
  const found = unlocatedFigures({ ...tab, id: 4, title: 'Catatan' }, '6207-1');
  expect(found === null ? null : [found.data, found.place.cell, found.refuses]).toEqual(
    rows === null ? null : [{ hidden: false, rows }, cell, 'nothing'],
  );
  if (found)
    expect(found).toMatchObject({
      rule: 'tab-not-recognised',
      source: '6207-1',
      place: { tabId: 4, tab: 'Catatan', action: null },
    });
});

it('says that the tab is hidden', () => {
  const tab = grid`
    Muara Dua | 12
    Sukamaju | 9
    Sungai Bakau | 7`;
  expect(unlocatedFigures({ ...tab, hidden: true }, 's')?.data).toEqual({ hidden: true, rows: 3 });
});

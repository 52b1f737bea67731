import { describe, expect, it } from 'vitest';
import { dataHash, layoutHash } from '#ledger/data-hash.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { ScreenedTab } from '#reading/types.ts';
import { grid, textCell, titled } from '#support/grids.ts';

const open = (tab: TabGrid, id = 1): ScreenedTab => ({ kind: 'open', tab: { ...tab, id } });
const TAB = titled(
  'Aksi 7',
  grid`
  No | Desa | Diukur
  1 | Muara Dua | 12`,
);

const withheld = (keyedHash: string): ScreenedTab => ({
  kind: 'withheld',
  tab: { tabId: 3, title: 'Balita' },
  rows: 3,
  columns: 4,
  headers: [],
  keyedHash,
  signs: [],
});

describe('the hash of what people typed', () => {
  const base = dataHash([open(TAB)]);
  const withTrailingBlanks = {
    ...TAB,
    rows: [...TAB.rows.map((row) => [...row, undefined, textCell('x') && undefined]), [], []],
  };

  it.each([
    ['blank cells and rows behind', [open(withTrailingBlanks)]],
    ['another place among the tabs', [open({ ...TAB, index: 5 })]],
    ['a tab of ours', [open(TAB), open({ ...TAB, ours: 'validasi' }, 9)]],
  ])('is the same with %s', (_name, tabs) => {
    expect(dataHash(tabs)).toBe(base);
  });

  it.each([
    [
      'a cell',
      [
        open(
          titled(
            'Aksi 7',
            grid`
      No | Desa | Diukur
      1 | Muara Dua | 13`,
          ),
        ),
      ],
    ],
    [
      'text for a number',
      [
        open(
          titled(
            'Aksi 7',
            grid`
      No | Desa | Diukur
      1 | Muara Dua | "12"`,
          ),
        ),
      ],
    ],
    ['the title of a tab', [open({ ...TAB, title: 'Aksi 8' })]],
    ['a new tab', [open(TAB), open(TAB, 2)]],
    ['a shifted row', [open({ ...TAB, rows: [[], ...TAB.rows] })]],
    ['a tab that was withheld', [open(TAB), withheld('a')]],
  ])('is another one after %s', (_name, tabs) => {
    expect(dataHash(tabs)).not.toBe(base);
  });

  it('sees a change inside a tab that is withheld', () => {
    expect(dataHash([withheld('a')])).not.toBe(dataHash([withheld('b')]));
  });

  it('keeps the order of tabs out, by their numbers', () => {
    expect(dataHash([open(TAB, 1), open(TAB, 2)])).toBe(dataHash([open(TAB, 2), open(TAB, 1)]));
  });
});

describe('the hash of the layout', () => {
  const workbook = { locale: 'in_ID', timeZone: 'Asia/Jakarta' };
  it('changes with locale, merges and hiding', () => {
    const base = layoutHash(workbook, [open(TAB)]);
    const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 };
    expect(layoutHash({ ...workbook, locale: 'en_US' }, [open(TAB)])).not.toBe(base);
    expect(layoutHash(workbook, [open({ ...TAB, merges: [area] })])).not.toBe(base);
    expect(layoutHash(workbook, [open({ ...TAB, hidden: true })])).not.toBe(base);
    expect(layoutHash(workbook, [open(TAB), open({ ...TAB, ours: 'validasi' }, 9)])).toBe(base);
  });
});

import { describe, expect, it } from 'vitest';
import { prepareScan } from '#reading/locate/body-scan.ts';
import { viewTab } from '#reading/locate/cells.ts';
import { LEXICON } from './lexicon.ts';
import { KNOWN, lines } from './tables-of.ts';

/** What the rows under a header of one row show of its columns. */
function scanOf(...rows: readonly string[]) {
  const view = viewTab(lines(...rows));
  const header = { rows: [0], numbering: [], startColumn: 0, endColumn: view.width };
  return prepareScan(view, header, { start: 0, end: view.width }, LEXICON, KNOWN);
}

const columns = (set: ReadonlySet<number>): string => [...set].sort((a, b) => a - b).join(' ');

describe('columns of figures and of words', () => {
  it.each<readonly [rows: readonly string[], numeric: string, names: string, why: string]>([
    [['Desa | Jumlah', 'Hulu | 5', 'Hilir | 4'], '1', '0', 'words and figures'],
    [['Desa | Jumlah', 'Hulu | 5', 'Hilir | x', 'Kuala | 4'], '1', '0', 'a word among figures'],
    [['Desa | Jumlah', 'Hulu | 5', 'Hilir | x'], '', '0', 'as many words as figures are neither'],
    [['Desa | Jumlah', 'Hulu | 5', '7 | x', 'Kuala | x'], '', '0 1', 'more words than figures'],
    [['Desa | Tanggal', 'Hulu | @2026-02-03', 'Hilir | @2026-02-04'], '', '0 1', 'days are words'],
    [['Desa | Jumlah', 'Hulu | -', 'Hilir | nihil'], '', '0', 'dashes are neither'],
    [['Desa | Jumlah', 'Hulu | 5', 'Hilir | -', 'Kuala | -'], '1', '0', 'dashes do not speak against figures'],
    [['Desa | Jumlah', 'Hulu | 5', 'a', 'b'], '1', '0', 'a row of one cell says nothing'],
    [['Desa | Jumlah', 'Hulu | 5', '| 6', '| 7'], '1', '0', 'a figure alone in its row says nothing either'],
    [['Desa | Jumlah', '6', '7', 'Hulu | 5'], '1', '0', 'lone figures in a column of words'],
    [
      ['Desa | Jumlah', ...Array<string>(60).fill('Hulu | 5'), ...Array<string>(70).fill('6 | x')],
      '1',
      '0',
      'the first sixty rows tell',
    ],
    [
      ['Desa | Jumlah', ...Array<string>(30).fill('Hulu | 5'), ...Array<string>(30).fill('Hulu | x'), 'Hulu | 5'],
      '',
      '0',
      'a row after the sixtieth does not',
    ],
  ])('%j: figures in %s, words in %s', (rows, numeric, names) => {
    const scan = scanOf(...rows);
    expect([columns(scan.numeric), columns(scan.names)]).toEqual([numeric, names]);
  });
});

describe('a running number', () => {
  it.each<readonly [rows: readonly string[], expected: boolean, why: string]>([
    [['1 | Hulu', '2 | Hilir'], true, 'numbers'],
    [['1. | Hulu', '12) | Hilir'], true, 'with points and brackets'],
    [['1 | Hulu', 'A | Hilir'], true, 'half of them'],
    [['1 | Hulu', 'A | Hilir', 'B | Kuala'], false, 'a third of them'],
    [['A1 | Hulu', 'B2 | Hilir'], false, 'letters before them'],
    [['1a | Hulu', '2b | Hilir'], false, 'letters behind them'],
    [['12345 | Hulu', '12346 | Hilir'], false, 'five figures'],
    [['Hulu | 1', 'Hilir | 2'], false, 'behind the names'],
    [['| 1 | Hulu', '| 2 | Hilir'], true, 'behind a blank column'],
    [['1', '2'], false, 'alone in their rows'],
    [[], false, 'no rows'],
  ])('%j: %j, %s', (rows, expected) => expect(scanOf('No | Desa | Jumlah', ...rows).running).toBe(expected));
});

it('knows the columns of places by their headers', () => {
  const { places } = scanOf('No | Nama Desa | Kec. | Puskesmas/Pustu | Desanya | Jumlah | Kode Kelurahan', '1 | a | b');
  expect(columns(places)).toBe('1 2 3 6');
});

it('begins under the numbers of the columns', () => {
  const view = viewTab(lines('Desa | Jumlah', '(1) | (2)', 'Hulu | 5', 'Hilir | x', 'Kuala | 4'));
  const header = { rows: [0], numbering: [1], startColumn: 0, endColumn: 2 };
  const scan = prepareScan(view, header, { start: 0, end: 2 }, LEXICON, KNOWN);
  expect([columns(scan.numeric), columns(scan.names)]).toEqual(['1', '0']);
});

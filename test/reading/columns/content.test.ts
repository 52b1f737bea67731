import { describe, expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import { bareNameOf } from '#reading/columns/bare-names.ts';
import { contentFits, contentOf, speaksOfPercent } from '#reading/columns/content.ts';
import { fieldIndex } from '#reading/columns/field-index.ts';
import type { Cell } from '#reading/grid.ts';
import { dateCell, grid, numberCell, textCell, typedCell } from '#support/grids.ts';
import { action, field, rawTable, share } from '#support/raw-tables.ts';

/** A table of one column. */
function column(cells: readonly (Cell | undefined)[], header = 'Stunting', titles: readonly string[] = []) {
  const tab = grid`${header}`;
  return rawTable({ ...tab, rows: [...tab.rows, ...cells.map((cell) => (cell ? [cell] : []))] }, titles);
}

/** Cells told apart by blanks. */
const drawn = (text: string) => column(text.split(' ').map((one) => typedCell(one === '.' ? '' : one)));

describe('what a column holds', () => {
  it('counts numbers, texts and signs, and neither blanks nor dashes', () => {
    const cells = [numberCell(1), textCell('2'), textCell('entah'), textCell('-'), undefined, dateCell('2026-05-12')];
    const signed = [numberCell(0.5, '50%', 'PERCENT'), numberCell(0.5, '0,5', 'PERCENT'), textCell('50%')];
    expect(contentOf(column([...cells, ...signed]), 0)).toEqual({ filled: 7, numbers: 5, texts: 1, signed: 3 });
  });

  it('looks at four hundred rows', () =>
    expect(contentOf(column(Array.from({ length: 401 }, () => numberCell(1))), 0).filled).toBe(400));

  it('counts each column of each table once', () => {
    const table = drawn('1 2');
    expect(contentOf(table, 0)).toBe(contentOf(table, 0));
  });

  it.each([
    ['50% 60% 7', true, 'two of three bear the sign'],
    ['50% 60% 7 8', false, 'half of them'],
    ['. .', false, 'nothing'],
  ])('%s speaks of per cent is %s: %s', (cells, expected) =>
    expect(speaksOfPercent(contentOf(drawn(cells), 0))).toBe(expected),
  );
});

describe('whether a column can be what its header says', () => {
  const kode = field('kode', 'region', { regionLevel: 'kode' });
  const desa = field('desa', 'region', { regionLevel: 'desa' });
  const long = `${'62.07.01 '.repeat(50)}a b c d e f g h i j k l m n o p q r s t u v w x y z ${'a '.repeat(30)}`.trim();
  it.each<readonly [Field, string, boolean, string]>([
    [field('n'), '. .', true, 'an empty column can be anything'],
    [field('n'), 'a b c d e', false, 'a column of words is no count'],
    [field('n'), 'a b c d 5', false, 'four words in five'],
    [field('n'), 'a b c 4 5', true, 'three in five'],
    [field('n'), 'a', false, 'one word'],
    [field('n', 'percent'), 'a b c', false, 'nor a share'],
    [field('n', 'text'), '1 2 3', true, 'a text may be digits'],
    [desa, 'a b 1 2 3', false, 'a column of numbers names no place'],
    [desa, 'a b c 1 2', true, 'some villages are called by numbers'],
    [kode, '62.07.01.2001 62.07.01.2002', true, 'codes'],
    [kode, '6207012001 . a', true, 'half of them'],
    [kode, '6207012001 a b', false, 'fewer than half'],
    [kode, '1 2 3', false, 'a running number'],
    [kode, '62a7012001 6207-012001', false, 'other marks'],
    [kode, 'abcd efgh', false, 'words'],
    [kode, long, true, 'fifty rows are looked at'],
  ])('%o over %s: %s (%s)', (one, cells, expected) => expect(contentFits(one, drawn(cells), 0)).toBe(expected));
});

describe('a share without its sign', () => {
  const count = field('stunting');
  const rate = share('prevalensi', 'stunting', 'diukur');
  const index = fieldIndex(action([count, field('diukur'), rate]));
  const about = (cells: readonly (Cell | undefined)[], header = 'Stunting', titles: readonly string[] = []) => {
    const found = bareNameOf(column(cells, header, titles), index, [header], 0, rate);
    return found && [found.count.id, found.sure];
  };
  it.each<readonly [readonly (Cell | undefined)[], unknown, string]>([
    [[numberCell(6), numberCell(101)], ['stunting', true], 'no share is above a hundred'],
    [[numberCell(6), numberCell(100)], ['stunting', false], 'whole numbers up to a hundred may be either'],
    [[numberCell(6), undefined, textCell('entah')], ['stunting', false], 'what is no number does not count'],
    [[numberCell(6), numberCell(6.5)], null, 'a fraction'],
    [[numberCell(6), textCell('7%')], null, 'a sign in a text'],
    [[numberCell(6), numberCell(1, '1', 'PERCENT')], null, 'the dress of a share'],
    [[numberCell(6), numberCell(1, '100%')], null, 'a sign painted behind it'],
    [[undefined, textCell('entah')], null, 'nothing to go by'],
  ])('%j → %j: %s', (cells, expected) => expect(about(cells)).toEqual(expected));

  it('is what it is called where its header or a title says share', () => {
    expect(about([numberCell(101)], 'Cakupan Stunting')).toBeNull();
    expect(about([numberCell(101)], 'Stunting', ['PREVALENSI 2026'])).toBeNull();
  });

  it('is no count where the action has none', () => {
    const other = share('cakupan', 'dilayani', 'sasaran');
    expect(bareNameOf(column([numberCell(101)]), index, ['Stunting'], 0, other)).toBeNull();
  });
});

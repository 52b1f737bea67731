import { describe, expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import { settleColumns } from '#reading/columns/settle-columns.ts';
import { grid } from '#support/grids.ts';
import { field, fieldIds, rawTable, tableColumns } from '#support/raw-tables.ts';

const n = field('n');
const m = field('m');
const measured = field('diukur');
const village = field('desa', 'region', { regionLevel: 'desa' });
const code = field('kode', 'region', { regionLevel: 'kode' });
const problem = field('masalah', 'text', { label: 'Masalah', aliases: ['Kendala', 'Hambatan'] });
const plan = field('rencana', 'text', { label: 'Rencana' });

const known = (of: Field, confidence = 1, more: Partial<TableColumn> = {}): Partial<TableColumn> => ({
  field: of,
  confidence,
  by: 'exact',
  ...more,
});

function settle(lines: readonly string[], columns: readonly Partial<TableColumn>[]) {
  const table = rawTable(grid`${lines.join('\n')}`);
  return settleColumns(table, tableColumns(table, ...columns));
}

type Case = readonly [readonly string[], readonly Partial<TableColumn>[], string, string];

describe('two columns for one field', () => {
  it.each<Case>([
    [['a | b', '1 | 2'], [known(n), known(n)], '- -', 'neither, where they differ'],
    [['a | b', '1 | 1', '2 | 2'], [known(n), known(n)], 'n -', 'the first, where they are the same'],
    [['a | b', '1 | 1', '2 | 3'], [known(n), known(n)], '- -', 'the same in every row'],
    [['a | b', '1 | 2'], [known(n, 0.9), known(n, 0.95)], '- n', 'the surer one'],
    [['a | b', '1 | 2'], [known(n, 0.97), known(n)], '- -', 'hardly surer'],
    [['a | b', ' | 2'], [known(n), known(n, 0.7)], '- n', 'an empty column weighs nothing'],
    [['a | b', ' | '], [known(n), known(n, 0.7)], 'n -', 'two empty columns are the same'],
    [['a | b', '1 | 2'], [known(n), known(n, 0.8, { by: 'person' })], '- n', 'a person outweighs all'],
    [['a | b', ' | 2'], [known(n, 1, { by: 'person' }), known(n)], 'n -', 'a person, also of an empty column'],
    [
      ['a | b', '1 | 2'],
      [known(n, 1, { by: 'person' }), known(n, 1, { by: 'person' })],
      '- -',
      'a person who said both',
    ],
    [['a | b | c', '1 | 2 | 3'], [known(n), known(m), known(n, 0.9)], 'n m -', 'columns between them stand'],
    [['a | b', '1 | 2'], [known(n), known(n, 1, { time: { year: 2025, part: null } })], 'n n', 'of two years'],
    [['a | b', '1 | 2'], [known(n, 1, { time: { year: null, part: '02' } }), known(n)], 'n n', 'of a month'],
    [
      ['a | b', '1 | 2'],
      [known(n, 1, { subgroup: { jk: 'L' } }), known(n, 1, { subgroup: { jk: 'P' } })],
      'n n',
      'of boys and girls',
    ],
    [['a | b', '1 | 2'], [known(village), known(village)], 'desa -', 'places: the first'],
    [['a | b', '62.07 | 62.07.01.2001'], [known(code), known(code)], '- kode', 'codes: the longer'],
    [
      ['a | b', '62.07.01.2001 | 62'],
      [known(code, 0.9), known(code)],
      'kode -',
      'codes: the longer, however sure the other is',
    ],
    [['a | b', ' | 6207', '6207012001 | '], [known(code), known(code)], 'kode -', 'codes: by the first there is'],
    [['a | b', '1.2.3.4.5 | 62 07 01'], [known(code), known(code)], '- kode', 'codes: by their digits'],
  ])('%j known as %j → %s: %s', (lines, columns, expected) =>
    expect(fieldIds(settle(lines, columns).columns)).toBe(expected),
  );

  it.each<Case>([
    [
      ['Rencana | R / Rencana | R / Aksi', 'x | y | z'],
      [known(plan), known(plan), known(plan)],
      '- rencana -',
      'the one of the very name under a group',
    ],
    [['R / Rencana | R / Aksi', ' | z'], [known(plan, 0.9), known(plan)], '- rencana', 'unless it is empty'],
    [['R / Rencana | S / Rencana', 'x | y'], [known(plan), known(plan)], '- -', 'two of the very name'],
    [
      ['R / Rencana | R / Aksi', 'x | y'],
      [known(plan), known(plan, 1, { by: 'person' })],
      '- rencana',
      'a person outweighs the name',
    ],
    [
      ['Balita Ditimbang | Balita Diukur', '9 | 8'],
      [known(measured), known(measured)],
      '- diukur',
      'measured, not weighed',
    ],
    [
      ['Balita Ditimbang | Balita Diukur', '9 | '],
      [known(measured), known(measured)],
      'diukur -',
      'unless nobody was measured',
    ],
    [
      ['Balita Diukur | Balita Diukur Tinggi Badan', '9 | 8'],
      [known(measured), known(measured)],
      '- diukur',
      'by height',
    ],
    [['Anak | Anak TB', '9 | 8'], [known(n), known(n, 0.9)], '- n', 'the same and of height'],
    [['Anak | Anak TB', '9 | 8'], [known(n), known(n, 0.6)], 'n -', 'a guess says no more'],
    [['Anak | Anak TB | Anak PB', '9 | 8 | 7'], [known(n), known(n, 0.9), known(n, 0.9)], 'n - -', 'two that say more'],
    [['Anak | Anak TB', '9 | '], [known(n), known(n, 0.9)], 'n -', 'an empty one says nothing'],
    [['Anak | Anak Laki TB', '9 | 8'], [known(n), known(n, 0.9)], 'n -', 'and of something else'],
    [['Anak Desa | Desa TB', '9 | 8'], [known(n), known(n, 0.9)], 'n -', 'a word of the first is missing'],
    [['Anak | Anak TB', '9 | 8'], [known(n, 1, { by: 'person' }), known(n, 0.9)], 'n -', 'a person outweighs the word'],
    [['Masalah | Kendala', 'x | y'], [known(problem), known(problem)], 'masalah -', 'words: the name declared first'],
    [['Hambatan | Kendala', 'x | y'], [known(problem), known(problem)], '- masalah', 'words: the name declared first'],
    [['Lain | Hambatan', 'x | y'], [known(problem), known(problem)], '- masalah', 'words: the only name'],
    [['Masalah | MASALAH', 'x | y'], [known(problem), known(problem)], '- -', 'words: the same name twice'],
    [['Lain | Lagi', 'x | y'], [known(problem), known(problem)], '- -', 'words: no name of it'],
  ])('%j known as %o → %s: %s', (lines, columns, expected) =>
    expect(fieldIds(settle(lines, columns).columns)).toBe(expected),
  );
});

describe('what is said of columns', () => {
  const told = (lines: readonly string[], columns: readonly Partial<TableColumn>[]) =>
    settle(lines, columns).issues.map(({ column, header, issue }) => [column, header, issue]);

  it.each<readonly [readonly string[], readonly Partial<TableColumn>[], readonly unknown[], string]>([
    [
      ['x | n | n', 'q | 1 | 2'],
      [known(problem), known(n), known(n)],
      [[1, 'n', { rule: 'column-twice', data: { header: 'n', field: 'n', columns: ['B', 'C'] } }]],
      'two columns that claim one field',
    ],
    [['n | n', '@2026-05-12 | @2026-05-13'], [known(n, 0.6), known(n, 0.6)], [], 'guesses claim nothing'],
    [
      ['n | n', '1 | 2'],
      [known(n, 0.61), known(n, 0.61)],
      [[0, 'n', { rule: 'column-twice', data: { header: 'n', field: 'n', columns: ['A', 'B'] } }]],
      'more than a guess does',
    ],
    [
      ['5 bulan / n | 0 - 5 bulan / n', '1 | 2'],
      [known(n), known(n)],
      [[1, '0 - 5 bulan / n', { rule: 'column-asked', data: { header: '0 - 5 bulan / n', candidates: ['n'] } }]],
      'of two classes the one that holds the other is likelier meant',
    ],
    [
      ['P / n | Q / n', '1 | 2'],
      [known(n), known(n)],
      [[0, 'P / n', { rule: 'column-asked', data: { header: 'P / n', candidates: ['n'] } }]],
      'under different groups: asked',
    ],
    [
      ['P / x | P / y', '1 | 2'],
      [known(n), known(n)],
      [[0, 'P / x', { rule: 'column-twice', data: { header: 'P / x', field: 'n', columns: ['A', 'B'] } }]],
      'under the same group: twice',
    ],
    [
      ['a | b', '1 | 2'],
      [known(n), { by: 'asked', confidence: 0.5, candidates: [n, m] }],
      [[1, 'b', { rule: 'column-asked', data: { header: 'b', candidates: ['m'] } }]],
      'what is left to ask',
    ],
    [['a | b', 'x | y'], [known(n), { by: 'asked', confidence: 0.5, candidates: [n] }], [], 'nothing is left to ask'],
    [
      ['a | b', 'x | '],
      [{}, { by: 'asked', confidence: 0.5, candidates: [n] }],
      [],
      'an empty column is not asked about',
    ],
    [['a', 'x'], [{ by: 'none', candidates: [n] }], [], 'nor one that nothing is asked of'],
  ])('%j known as %o → %j: %s', (lines, columns, expected) => expect(told(lines, columns)).toEqual(expected));

  it.each<readonly [readonly Field[], Partial<TableColumn>, string, string]>([
    [[problem, plan], known(problem), 'masalah rencana', 'the one of two texts that is not taken'],
    [[problem, plan], known(m), 'm -', 'two are left'],
    [[problem], known(problem), 'masalah -', 'none is left'],
    [[problem], known(m), 'm -', 'one alone is asked about'],
    [[n, plan], known(n), 'n -', 'figures are always asked about'],
    [[n, m], known(n), 'n -', 'figures are always asked about'],
  ])('asked between %o beside %o → %s: %s', (candidates, other, expected) => {
    const { columns } = settle(['a | b', 'x | y'], [other, { by: 'asked', confidence: 0.5, candidates }]);
    expect(fieldIds(columns)).toBe(expected);
  });

  it('asks no longer where words settle it', () => {
    const { columns } = settle(
      ['a | b', 'x | y'],
      [known(problem), { by: 'asked', confidence: 0.5, candidates: [problem, plan] }],
    );
    expect(columns[1]).toMatchObject({ by: 'alias', confidence: 0.8, candidates: [] });
  });

  it('leaves what lost as a column of nothing', () => {
    const { columns } = settle(['a | b', '1 | 2'], [known(n), known(n, 0.9)]);
    expect(columns[1]).toMatchObject({ field: null, confidence: 0, by: 'none' });
  });
});

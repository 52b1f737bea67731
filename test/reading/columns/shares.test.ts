import { describe, expect, it } from 'vitest';
import { fieldIndex } from '#reading/columns/field-index.ts';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import { settleRatios } from '#reading/columns/ratio-roles.ts';
import { settleShares } from '#reading/columns/settle-shares.ts';
import { grid } from '#support/grids.ts';
import { action, field, fieldIds, rawTable, share, tableColumns } from '#support/raw-tables.ts';

const drawn = (lines: readonly string[]) => rawTable(grid`${lines.join('\n')}`);

describe('count, base and share under one group', () => {
  const own = field('punya');
  const all = field('semua');
  const rate = share('cakupan', 'punya', 'semua', { groups: ['Air Minum'] });
  const clean = share('sehat', 'jamban', 'rumah', { groups: ['Jamban'] });
  const fields = [own, all, rate, field('jamban'), field('rumah'), clean];
  const settled = (lines: readonly string[], known: readonly Partial<TableColumn>[] = [], of = fields) => {
    const table = drawn(lines);
    return fieldIds(settleRatios(table, fieldIndex(action(of)), tableColumns(table, ...known)));
  };
  const HEADER = 'Air Minum / Satu | Air Minum / Dua | Air Minum / %';
  const FORWARD = ['20 | 40 | 50', '10 | 40 | 25', '8 | 40 | 20'];
  const BACKWARD = ['40 | 20 | 50', '40 | 10 | 25', '40 | 8 | 20'];
  const TWICE = '1000 | 1001 | 100';
  const OFF = '20 | 40 | 70';

  it.each<readonly [readonly string[], string, string]>([
    [FORWARD, 'punya semua cakupan', 'the first over the second gives the share'],
    [BACKWARD, 'semua punya cakupan', 'the other way round'],
    [['20 | 40 | 0.5', '10 | 40 | 0.25', '8 | 40 | 0.2'], 'punya semua cakupan', 'shares as fractions'],
    [['20 | 40 | "50%"', '10 | 40 | "25 %"', '8 | 40 | "20%"'], 'punya semua cakupan', 'shares as texts'],
    [FORWARD.slice(1), '- - -', 'two rows are too few'],
    [[...FORWARD, ' | 40 | 50', '20 |  | 50', '20 | 40 | '], 'punya semua cakupan', 'gaps do not count'],
    [[...FORWARD, '7 | 7 | 100', '8 | 8 | 100', '9 | 9 | 100'], 'punya semua cakupan', 'nor what is as much as all'],
    [[...FORWARD, '20 | 40 | 50', OFF], 'punya semua cakupan', 'four of five rows'],
    [[...FORWARD, OFF], '- - -', 'three of four'],
    [[...BACKWARD, '40 | 20 | 50', '40 | 20 | 70'], 'semua punya cakupan', 'four of five rows'],
    [[...BACKWARD, '40 | 20 | 70'], '- - -', 'three of four'],
    [[...FORWARD, '20 | 40 | 50', TWICE], 'punya semua cakupan', 'one of five fits both ways'],
    [[...FORWARD, TWICE, TWICE], '- - -', 'two of five fit both ways'],
    [[...BACKWARD, '40 | 20 | 50', TWICE], 'semua punya cakupan', 'one of five fits both ways'],
    [[...BACKWARD, TWICE, TWICE], '- - -', 'two of five fit both ways'],
    [['20 | 40 | 90', '10 | 40 | 80', '4 | 40 | 70'], '- - -', 'no share of either'],
  ])('%j → %s: %s', (rows, expected) => expect(settled([HEADER, ...rows])).toBe(expected));

  it.each<readonly [readonly string[], string, string]>([
    [
      ['Air Minum / Jumlah KK | Air Minum / KK Akses Air', '40 | 20'],
      'semua punya',
      'the word of the second says served',
    ],
    [['Air Minum / KK Akses Air | Air Minum / Jumlah KK', '20 | 40'], 'punya semua', 'that of the first'],
    [['Air Minum / KK Akses Air | Air Minum / KK Mendapat Air', '20 | 40'], '- -', 'both'],
    [['Air Minum / Jumlah KK | Air Minum / Jumlah', '20 | 40'], '- -', 'neither'],
    [['Air Minum / Jumlah KK | Air Minum / KK Akses Air | Air Minum / Rumah', '1 | 2 | 3'], '- - -', 'three counts'],
    [['Air Minum / KK Akses Air | Air Minum / %', '1 | 2'], '- -', 'one count'],
    [['Jumlah KK | KK Akses Air', '40 | 20'], '- -', 'no group'],
    [['Lain / Jumlah KK | Lain / KK Akses Air', '40 | 20'], '- -', 'a group of no share'],
    [
      ['RT / Air Minum / KK | RT / Air Minum / Akses | RT / Jamban / KK | RT / Jamban / Akses', '40 | 20 | 50 | 10'],
      'semua punya rumah jamban',
      'two groups under one',
    ],
  ])('%j → %s: %s', (lines, expected) => expect(settled(lines)).toBe(expected));

  it.each<readonly [readonly Partial<TableColumn>[], string, string]>([
    [
      [
        { field: own, by: 'exact' },
        { field: all, by: 'alias' },
      ],
      'punya semua -',
      'headers that say it are believed',
    ],
    [
      [
        { field: own, by: 'alias' },
        { field: all, by: 'exact' },
      ],
      'punya semua -',
      'headers that say it are believed',
    ],
    [
      [
        { field: own, by: 'fuzzy' },
        { field: all, by: 'exact' },
      ],
      'semua punya cakupan',
      'a likeness is not',
    ],
    [
      [
        { field: own, by: 'exact' },
        { field: all, by: 'fuzzy' },
      ],
      'semua punya cakupan',
      'a likeness is not',
    ],
    [
      [
        { field: own, by: 'exact' },
        { field: clean, by: 'exact' },
      ],
      'semua punya cakupan',
      'something else is not',
    ],
    [
      [
        { field: clean, by: 'exact' },
        { field: all, by: 'exact' },
      ],
      'semua punya cakupan',
      'something else is not',
    ],
    [[{ field: own, by: 'person' }], 'punya - -', 'a person is, and one count is left'],
    [[{}, {}, { field: clean, by: 'person' }], 'semua punya sehat', 'a person who named the share'],
  ])('where %j is known → %s: %s', (known, expected) => expect(settled([HEADER, ...BACKWARD], known)).toBe(expected));

  it('settles nothing where the action lacks one of them, and says by what it settled', () => {
    const lines = [HEADER, ...FORWARD];
    expect([settled(lines, [], [own, rate]), settled(lines, [], [all, rate])]).toEqual(['- - -', '- - -']);
    const table = drawn(lines);
    const [first] = settleRatios(table, fieldIndex(action(fields)), tableColumns(table, { candidates: [all] }));
    expect(first).toMatchObject({ by: 'content', confidence: 0.85, candidates: [] });
  });
});

describe('a bare sign among counts', () => {
  const [stunted, measured, target] = [field('stunting'), field('diukur'), field('sasaran')];
  const prevalence = share('prevalensi', 'stunting', 'diukur');
  const turnout = share('partisipasi', 'diukur', 'sasaran');
  const index = fieldIndex(action([stunted, measured, target, prevalence, turnout]));
  const BY_HEADER = new Map([stunted, measured, target].map((one) => [one.id, one]));
  const settled = (lines: readonly string[], last: Partial<TableColumn> = {}) => {
    const table = drawn(lines);
    const known = table.paths.map((path, at): Partial<TableColumn> => {
      const of = BY_HEADER.get(path.join(' / '));
      return at === table.paths.length - 1 ? last : of ? { field: of } : {};
    });
    return fieldIds(settleShares(table, index, tableColumns(table, ...known)));
  };
  const BOTH = 'sasaran | diukur | stunting | %';

  it.each<readonly [readonly string[], string, string]>([
    [
      ['sasaran | diukur | % | stunting | %', '100 | 80 | 80 | 8 | 10', '50 | 20 | 40 | 5 | 25'],
      'sasaran diukur partisipasi stunting prevalensi',
      'each by its figures',
    ],
    [[BOTH, '100 | 80 | 8 | 10', '50 | 20 | 5 | 25'], 'sasaran diukur stunting prevalensi', 'the one'],
    [[BOTH, '100 | 80 | 8 | 0.1', '50 | 20 | 5 | 0.25'], 'sasaran diukur stunting prevalensi', 'as fractions'],
    [[BOTH, '100 | 80 | 8 | "10%"', '50 | 20 | 5 | "25%"'], 'sasaran diukur stunting prevalensi', 'as texts'],
    [[BOTH, '100 | 80 | 8 | 30', '50 | 20 | 5 | 60'], 'sasaran diukur stunting -', 'neither'],
    [[BOTH, '100 | 50 | 25 | 50', '80 | 40 | 20 | 50'], 'sasaran diukur stunting -', 'both'],
    [[BOTH, '100 | 80 | 8 | 10'], 'sasaran diukur stunting -', 'one row is too few'],
    [
      [
        BOTH,
        '100 | 80 | 8 | 10',
        '50 | 20 | 5 | 25',
        '50 | 20 |  | 25',
        '50 |  | 5 | 25',
        '50 | 20 | 5 | ',
        '50 | 20 | 0 | 9',
      ],
      'sasaran diukur stunting prevalensi',
      'gaps and noughts do not count',
    ],
    [
      [BOTH, '100 | 80 | 8 | 10', '50 | 20 | 5 | 25', '9 | 8 | 4 | 50', '9 | 8 | 2 | 25', '9 | 8 | 2 | 33'],
      'sasaran diukur stunting prevalensi',
      'four of five rows',
    ],
    [
      [BOTH, '100 | 80 | 8 | 10', '50 | 20 | 5 | 25', '9 | 8 | 4 | 50', '9 | 8 | 2 | 33'],
      'sasaran diukur stunting -',
      'three of four',
    ],
    [
      ['diukur | stunting | % | %', '80 | 8 | 10 | 10', '20 | 5 | 25 | 25'],
      'diukur stunting prevalensi -',
      'the first of two that fit the same',
    ],
    [
      ['diukur | diukur | stunting | %', '80 | 80 | 8 | 10', '20 | 20 | 5 | 25'],
      'diukur diukur stunting -',
      'two columns of the base',
    ],
    [['stunting | %', '8 | 10', '5 | 25'], 'stunting -', 'no base'],
    [['diukur | %', '80 | 10', '20 | 25'], 'diukur -', 'no part'],
    [
      ['diukur | stunting | TB/U / %', '80 | 8 | 10', '20 | 5 | 25'],
      'diukur stunting -',
      'a sign under a group is no bare one',
    ],
    [['diukur | stunting | % capaian', '80 | 8 | 10', '20 | 5 | 25'], 'diukur stunting -', 'nor one with a word'],
  ])('%j → %s: %s', (lines, expected) => expect(settled(lines)).toBe(expected));

  it.each<readonly [Partial<TableColumn>, string, string]>([
    [{ field: turnout, by: 'alias', confidence: 0.6 }, 'prevalensi', 'a guess gives way to figures'],
    [{ field: turnout, by: 'alias', confidence: 0.61 }, 'partisipasi', 'more than a guess does not'],
    [{ by: 'asked', confidence: 0 }, '-', 'what is asked stays asked'],
    [{ by: 'none', confidence: 1 }, '-', 'a person said that it is none'],
    [{ field: turnout, by: 'person', confidence: 0.5 }, 'partisipasi', 'a person said what it is'],
  ])('known as %j → %s: %s', (last, expected) =>
    expect(settled([BOTH, '100 | 80 | 8 | 10', '50 | 20 | 5 | 25'], last)).toBe(`sasaran diukur stunting ${expected}`),
  );

  it('gives no share a second column', () => {
    const table = drawn(['prevalensi | diukur | stunting | %', '10 | 80 | 8 | 10', '25 | 20 | 5 | 25']);
    const known = [{ field: prevalence }, { field: measured }, { field: stunted }];
    expect(fieldIds(settleShares(table, index, tableColumns(table, ...known)))).toBe('prevalensi diukur stunting -');
  });

  it('says by what it settled', () => {
    const table = drawn([BOTH, '100 | 80 | 8 | 10', '50 | 20 | 5 | 25']);
    const known = [{ field: target }, { field: measured }, { field: stunted }, { candidates: [turnout] }];
    const last = settleShares(table, index, tableColumns(table, ...known)).at(-1);
    expect(last).toMatchObject({ by: 'content', confidence: 0.8, candidates: [] });
  });
});

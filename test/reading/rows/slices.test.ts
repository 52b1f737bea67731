import { describe, expect, it } from 'vitest';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import { isDescription, slicesOf } from '#reading/rows/slices.ts';
import { csv } from '#support/grids.ts';
import { field, rawTable, tableColumns } from '#support/raw-tables.ts';

type Known = Partial<TableColumn>;
const desa: Known = { field: field('desa', 'region') };
const count = (id: string, time: TableColumn['time'] = null, subgroup: TableColumn['subgroup'] = {}): Known => ({
  field: field(id),
  time,
  subgroup,
});
const of = (year: number, part: string | null = null) => ({ year, part });

/** Each record of a row as `year part subgroup: fields`. */
function told(...known: readonly Known[]): readonly string[] {
  const table = rawTable(csv`a | b | c | d | e | f`);
  return slicesOf(tableColumns(table, ...known)).map(({ year, part, subgroup, columns }) => {
    const head = [year, part, ...Object.values(subgroup)].filter((one) => one !== null).join(' ');
    return `${head}: ${columns.map((column) => column.field.id).join(' ')}`;
  });
}

describe('records of a row', () => {
  it.each([
    [[desa, count('sasaran'), count('diukur')], [': desa sasaran diukur'], 'one where headers name no time'],
    [[desa, {}, count('diukur')], [': desa diukur'], 'unknown columns are of none'],
    [[desa, { field: field('ket', 'text') }], [': desa ket'], 'of descriptions alone'],
    [[], [': '], 'of nothing'],
    [
      [desa, count('stunting', of(2020)), count('stunting', of(2021))],
      ['2020: desa stunting', '2021: desa stunting'],
      'one a year',
    ],
    [
      [desa, count('stunting', of(2021, 'S1')), count('stunting', of(2021, 'S2'))],
      ['2021 S1: desa stunting', '2021 S2: desa stunting'],
      'one a part of it',
    ],
    [
      [desa, count('stunting', of(2020)), count('diukur', of(2020))],
      ['2020: desa stunting diukur'],
      'columns of one time together',
    ],
    [
      [desa, count('stunting', null, { jk: 'L' }), count('stunting', null, { jk: 'P' })],
      ['L: desa stunting', 'P: desa stunting'],
      'one a sex',
    ],
    [
      [count('sasaran'), count('stunting', of(2020))],
      ['2020: sasaran stunting'],
      'where one year is named, plain figures are of it',
    ],
    [
      [count('sasaran'), count('stunting', of(2020)), count('stunting', of(2021))],
      [': sasaran', '2020: stunting', '2021: stunting'],
      'where two are, of neither',
    ],
    [
      [count('sasaran'), count('stunting', of(2020, 'S1')), count('stunting', of(2020, 'S2'))],
      [': sasaran', '2020 S1: stunting', '2020 S2: stunting'],
      'nor where two parts are',
    ],
    [
      [count('sasaran', null, { jk: 'L' }), count('stunting', of(2020))],
      ['L: sasaran', '2020: stunting'],
      'a figure of one sex is not plain',
    ],
    [
      [desa, { field: field('tanggal', 'date'), time: of(2020) }, count('stunting', of(2021))],
      ['2020: desa tanggal', '2021: desa stunting'],
      'a description under a year is of that year',
    ],
  ] as [Known[], string[], string][])('%#: %j, %s', (known, expected, _why) => {
    expect(told(...known)).toEqual(expected);
  });
});

it.each([
  ['count', false],
  ['percent', false],
  ['rupiah', false],
  ['number', false],
  ['yesNo', false],
  ['text', true],
  ['date', true],
  ['region', true],
  ['choice', true],
] as const)('a column of %s tells of the whole row: %s', (type, expected) => {
  expect(isDescription(field('x', type))).toBe(expected);
});

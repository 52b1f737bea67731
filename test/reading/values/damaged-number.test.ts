import { expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import { becameDate, letterForDigit, twoNumbers } from '#reading/values/damaged-number.ts';
import { numberCell } from '#support/grids.ts';

it.each<readonly [string, string | null, string]>([
  ['1O', '10', 'O for nought'],
  ['Rp. 1.5OO', 'Rp. 1.500', 'behind a currency'],
  ['idr 1O', 'idr 10', 'behind a currency'],
  ['S5', '55', 'S for five'],
  ['O', '0', 'alone'],
  ['BO', null, 'no digit beside them'],
  ['1O anak', null, 'a word with an unclear letter is left alone'],
  ['x 1O', null, 'a word before it'],
  ['12', null, 'nothing wrong'],
  ['1O-2O', null, 'no number either way'],
])('%j was %s: %s', (text, possible) =>
  expect(letterForDigit(text)).toEqual(possible && { rule: 'letter-for-digit', data: { shown: text, possible } }),
);

it.each<readonly [string, boolean, string]>([
  ['80/100', true, 'a fraction'],
  ['80 dari 100', true, 'in words'],
  ['12 orang (3 bumil)', true, 'one within the other'],
  ['1E+05', false, 'a large number, digits lost'],
  ['1.25e+10', false, 'a large number, digits lost'],
  ['1.5e-7', false, 'a small one'],
  ['12', false, 'one'],
  ['80/100 balita gizi', false, 'a sentence'],
])('%j is two numbers: %s (%s)', (text, expected) => expect(twoNumbers(text) !== null).toBe(expected));

it.each<readonly [number, Cell['format'], readonly string[] | null, string]>([
  [46_154, 'DATE', ['12,5', '5,12'], 'a day and a month that change places'],
  [46_143, 'DATE', ['1,5'], 'the first of a month may be a month alone'],
  [2999, 'DATE_TIME', ['2999'], 'a plain number in date dress'],
  [3000, 'TIME', ['18,3', '3,18'], 'a day of 1908'],
  [120_000, 'DATE', [], 'no day of this time'],
  [46_154, 'NUMBER', null, 'a number'],
])('%d in the dress of %s was %j: %s', (value, format, possible) => {
  const issue = becameDate(numberCell(value, 'shown', format), value);
  expect(issue).toEqual(possible && { rule: 'number-became-date', data: { shown: 'shown', possible } });
});

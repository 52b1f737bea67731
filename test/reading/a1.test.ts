import { expect, it } from 'vitest';
import { a1, columnIndex, columnLetters } from '#reading/a1.ts';

it.each([
  [0, 'A', 'the first'],
  [25, 'Z', 'the last of one letter'],
  [26, 'AA', 'the first of two'],
  [51, 'AZ', 'a round of the second letter'],
  [52, 'BA', 'the next first letter'],
  [701, 'ZZ', 'the last of two'],
  [702, 'AAA', 'the first of three'],
  [18_277, 'ZZZ', 'the last that a sheet can have'],
])('column %i is %s: %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnIndex(letters)).toBe(column);
  expect(columnIndex(letters.toLowerCase())).toBe(column);
  expect(a1(column, column)).toBe(`${letters}${column + 1}`);
});

import { expect, it } from 'vitest';
import { viewTab } from '#reading/locate/cells.ts';
import { isNumberingRow } from '#reading/locate/numbering.ts';
import { grid } from '#support/grids.ts';

it.each([
  ['1 | 2 | 3', 3, true, 'numbers'],
  ['(1) | (2) | (3)', 3, true, 'numbers in brackets'],
  ['1. | 2. | 3.', 3, true, 'numbers with a point'],
  ['a | b | c', 3, true, 'letters'],
  ['(A) | (B) | (C)', 3, true, 'letters in brackets'],
  ['a. | b. | d.', 3, true, 'letters with a point, one left out'],
  ['1 | 2 | 3 = 2 / 1', 3, true, 'a formula behind a number'],
  ['(1) | (2) | (3=2/1*100)', 3, true, 'a formula in brackets'],
  ['(1) | (2) | (3)=(2)/(1)', 3, true, 'a formula behind brackets'],
  ['1 | 2 | | 3', 4, true, 'a blank among them'],
  ['1 | 4 | 7', 3, true, 'up to two left out'],
  ['1 | 5 | 6', 3, false, 'three left out'],
  ['1 | 3 | 2', 3, false, 'not in their order'],
  ['1 | 2 | 2', 3, false, 'one of them twice'],
  ['1 | 2 | 2=1', 3, true, 'one of them twice, with a formula'],
  ['3 | 4 | 5', 3, true, 'beginning with a later one'],
  ['4 | 5 | 6', 3, false, 'beginning too late'],
  ['0 | 0 | 0 | 1', 4, false, 'noughts are figures: the last must be as high as they are many'],
  ['0 | 1 | 2', 3, true, 'a nought for the first column'],
  ['0 | 0 | 1 | 2 | 3', 5, true, 'noughts, and a last that is high enough'],
  ['ab | b | c', 3, false, 'two letters in the first cell'],
  ['1 | 2', 2, false, 'two numbers may be figures'],
  ['(1) | (2)', 2, true, 'two in brackets may not'],
  ['1 | 2=1', 2, true, 'nor may two with a formula'],
  ['(1)', 1, false, 'one alone'],
  ['1 | 2 | 3', 5, true, 'three columns of five'],
  ['1 | 2 | 3', 6, false, 'three columns of six'],
  ['1 | Desa | 3', 3, false, 'a name among them'],
  ['1 | 2 | ab', 3, false, 'two letters'],
  ['1 | 2.5 | 3', 3, false, 'a fraction among them'],
  ['1 | 1000 | 3', 3, false, 'too large for a column'],
  ['1 | "2" | 3', 3, true, 'one of them as text'],
  ['@2026-02-03 | 2 | 3', 3, false, 'a day'],
])('%s of %i columns: %j, %s', (line, width, expected) => {
  const view = viewTab(grid`${line}`);
  expect(isNumberingRow(view, 0, { start: 0, end: view.width }, width)).toBe(expected);
});

it('takes a number by its value, however it is shown', () => {
  const shown = (value: number) => ({ value, shown: `${value},00`, format: 'NUMBER' as const });
  const view = viewTab({ ...grid`1`, rows: [[shown(1), shown(2), shown(3)]] });
  expect(isNumberingRow(view, 0, { start: 0, end: 3 }, 3)).toBe(true);
});

it('looks within its band only', () => {
  const view = viewTab(grid`Ket | (1) | (2) | Hulu`);
  expect(isNumberingRow(view, 0, { start: 1, end: 3 }, 2)).toBe(true);
  expect(isNumberingRow(view, 0, { start: 0, end: 3 }, 2)).toBe(false);
});

import { expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import { scaleOfSign } from '#reading/values/percent.ts';
import { numberCell, textCell } from '#support/grids.ts';
import { told } from '#support/told-cells.ts';

it.each<readonly [number, string, Cell['format'], 1 | 100 | null, string]>([
  [0.004, '0%', 'PERCENT', 100, 'the format says so, however much is rounded away'],
  [0.45, '45%', null, 100, 'a fraction that a format of its own shows as per cent'],
  [45, '45%', 'NUMBER', 1, 'a sign painted behind the number'],
  [45, ' 45 % ', null, 1, 'with the blanks of a format'],
  [1.234, '1.234%', null, 1, 'a share has no thousands'],
  [0.01234, '1,234%', null, 100, 'a share has no thousands'],
  [0, '0%', null, 100, 'nought is nought'],
  [45, '45', null, null, 'no sign'],
  [45, '~45%', null, null, 'no number'],
  [45, '1.2.3%', null, null, 'no number'],
])('%d shown as %s (%s) is multiplied by %s: %s', (value, shown, format, expected) =>
  expect(scaleOfSign(numberCell(value, shown, format), value)).toBe(expected),
);

const held = { rule: 'percent-column-in-doubt', data: { example: '0,5', asFraction: '50', asTyped: '0,5' } } as const;

it.each<readonly [Cell | undefined, unknown, string]>([
  [textCell('45%'), 45, 'its sign settles it'],
  [numberCell(0.45, '45%', 'PERCENT'), 45, 'its format settles it'],
  [textCell('45'), 'percent-column-in-doubt', 'nothing settles it'],
  [numberCell(45), 'percent-column-in-doubt', 'nothing settles it'],
])('%j in a column that waits for an answer → %s: %s', (cell, expected) =>
  expect(told('percent', cell, { held })).toBe(expected),
);

it('keeps points that bear a sign in a column of fractions', () => {
  expect(told('percent', numberCell(12.5, '12,5%', 'NUMBER'), { fractions: true })).toBe(12.5);
});

import { describe, expect, it } from 'vitest';
import { holds, holdsAny, holdsField, holdsNumber, holdsOddRatio, holdsRatio } from '#rules/core/when.ts';
import type { When } from '#rules/types.ts';
import { measured } from '../rows.ts';
import type { Cells } from '../tables.ts';
import { first, viewOf } from './view.ts';

const TABLE: Cells[] = [
  { sasaran: null, diukur: 8, media: 'Radio', jml_posyandu: { refused: 'x' }, lain: 5 },
  { sasaran: 10, diukur: null, media: null, jml_posyandu: null },
];
const FEW = new Set(['sasaran', 'lain']);

describe('what a table holds', () => {
  it.each([
    [holds('sasaran'), true, 'in some row'],
    [holds('sasaran', 'diukur'), true, 'not in the same row'],
    [holds('sasaran', 'stunting'), false, 'not both'],
    [holds('jml_posyandu'), false, 'nothing that could be taken'],
    [holdsAny([['stunting'], ['sasaran', 'diukur']]), true, 'one of the sets'],
    [holdsAny([['stunting'], ['sasaran', 'stunting']]), false, 'none of them whole'],
    [holdsAny([]), false, 'no set'],
    [holdsField(({ type }) => type === 'text'), true, 'a text'],
    [holdsField(({ id }) => id === 'jml_posyandu'), false, 'a field of which nothing was taken'],
    [holdsField(({ id }) => id === 'lain'), false, 'a field that nobody declared'],
    [holdsField((_field, { most }) => most === 10), true, 'by its contents'],
    [holdsField((_field, _contents, { columns }) => columns.has('stunting')), false, 'by its table'],
    [holdsNumber(({ id }) => id === 'media'), false, 'a text is no number'],
    [holdsNumber(({ id }) => id === 'diukur'), true, 'a number'],
    [holdsNumber(({ id }) => FEW.has(id)), true, 'one of some'],
    [holdsRatio(({ id }) => id === 'prevalensi'), true, 'children listed are counts of it'],
    [holdsRatio(({ id }) => id === 'pct_krs'), false, 'no column of it'],
  ] as [When, boolean, string][])('%#: %s, %s', (when, expected, _why) => {
    expect(when(viewOf(7, TABLE))).toBe(expected);
  });
});

describe('an odd ratio', () => {
  it.each([
    [[measured(), measured()], false, 'all go together'],
    [[measured(), measured({ prevalensi: 50 })], true, 'one row does not'],
    [[], false, 'no row'],
  ] as [Cells[], boolean, string][])('%#: %s, %s', (rows, expected, _why) => {
    expect(holdsOddRatio(viewOf(7, rows))).toBe(expected);
  });

  it('is looked for once', () => {
    const table = viewOf(7, [measured({ prevalensi: 50 })]);
    expect(holdsOddRatio(table)).toBe(true);
    for (const field of ['prevalensi', 'stunting', 'diukur']) first(table.rows).refuse(field);
    expect(holdsOddRatio(table)).toBe(true);
  });
});

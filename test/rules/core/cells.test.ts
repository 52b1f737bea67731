import { describe, expect, it } from 'vitest';
import type { Verdict } from '#reading/types.ts';
import { differingFigures } from '#rules/core/bases.ts';
import {
  countFields,
  hasAnyValue,
  isAllZero,
  isDash,
  isFilledThroughout,
  numberCells,
  numbersIn,
} from '#rules/core/cells.ts';
import type { Cells } from '../tables.ts';
import { sheet } from '../tables.ts';
import { first, rowOf, viewed, viewOf, withVerdict } from './view.ts';

describe('numbers of a row', () => {
  const some = () =>
    rowOf(7, {
      sasaran: 100,
      prevalensi: 12.5,
      tahun: 2026,
      media: 'Radio',
      diukur: { refused: 'x' },
      lain: 3,
    });

  it('are those of numeric fields that were taken, with their fields', () => {
    expect(numberCells(some()).map(([field, value]) => [field.id, value])).toEqual([
      ['sasaran', 100],
      ['prevalensi', 12.5],
      ['tahun', 2026],
    ]);
  });

  it('are worked out once and again after a refusal', () => {
    const row = some();
    expect(numberCells(row)).toBe(numberCells(row));
    const other = rowOf(7, { sasaran: 100, diukur: 90 });
    numberCells(other);
    other.refuse('sasaran');
    expect(numberCells(other).map(([field]) => field.id)).toEqual(['diukur']);
  });
});

it('gives the numbers of a column in the order of the rows, without those that are missing or refused', () => {
  const table = viewOf(7, [{ sasaran: 30 }, { sasaran: null }, { sasaran: 10 }, { sasaran: { refused: 'x' } }]);
  expect(numbersIn(table, 'sasaran')).toEqual([30, 10]);
  expect(numbersIn(table, 'sasaran')).toBe(numbersIn(table, 'sasaran'));
  first(table.rows).refuse('sasaran');
  expect(numbersIn(table, 'sasaran')).toEqual([10]);
});

describe('something beside the key', () => {
  it.each([
    [{ sasaran: 1 }, true, 'a figure'],
    [{ sasaran: 0 }, true, 'a zero is a figure'],
    [{ sasaran: { refused: 'seratus' } }, true, 'what could not be read stands there all the same'],
    [{ sasaran: null }, false, 'a blank'],
    [{ sasaran: { refused: '-' } }, false, 'a dash'],
    [{ desa: 'Contoh', tahun: 2026, keterangan: 'nihil' }, false, 'whose, when and a remark are no report'],
    [{ desa: 'Contoh', sasaran: null, media: 'Radio' }, true, 'a text'],
    [{ 'no such field': 4 }, false, 'a field that the declaration does not have'],
  ] as [Cells, boolean, string][])('%j: %s', (cells, expected, _why) => {
    expect(hasAnyValue(rowOf(7, cells))).toBe(expected);
  });
});

describe('a field filled throughout', () => {
  it.each([
    [[{ sasaran: 1 }, { sasaran: 2 }], true, 'in both rows'],
    [[{ sasaran: 1 }, { sasaran: { refused: 'x' } }], true, 'filled is not the same as read'],
    [
      [
        { sasaran: 1, diukur: null },
        { sasaran: null, diukur: 2 },
      ],
      false,
      'each row has something, no field both',
    ],
    [[{ keterangan: 'a' }, { keterangan: 'b' }], false, 'a remark is no value'],
    [[{ lain: 1 }, { lain: 2 }], false, 'a field of no declaration'],
  ] as [Cells[], boolean, string][])('%j', (rows, expected, _why) => {
    expect(isFilledThroughout(viewOf(7, rows))).toBe(expected);
  });
});

describe('a dash', () => {
  it.each([
    [{ kind: 'absent', as: 'dash' }, true],
    [{ kind: 'absent', as: 'nihil' }, true],
    [{ kind: 'absent', as: 'belum ada' }, false],
    [{ kind: 'absent', as: 'blank' }, false],
    [{ kind: 'absent', as: 'error' }, false],
    [{ kind: 'refused', reason: 'not-a-number' }, false],
    [{ kind: 'taken' }, false],
  ] as [Verdict, boolean][])('%j', (verdict, expected) => {
    const table = withVerdict(sheet(7, [{ sasaran: 1 }]), 'sasaran', verdict);
    expect(isDash(first(viewed(table).rows), 'sasaran')).toBe(expected);
  });

  it('is nothing that a column which is not there could hold', () => {
    expect(isDash(rowOf(7, { sasaran: 1 }), 'diukur')).toBe(false);
  });
});

describe('all counts zero', () => {
  it.each([
    [{ sasaran: 0, diukur: 0, stunting: 0 }, 3, 'three zeros'],
    [{ sasaran: 0, diukur: 0, stunting: 0, normal: 0 }, 4, 'four'],
    [{ sasaran: 0, diukur: 0 }, null, 'two are too few'],
    [{ sasaran: 0, diukur: 0, stunting: 0, normal: 1 }, null, 'one that is not zero'],
    [{ sasaran: 0, diukur: 0, stunting: 0, prevalensi: 5 }, 3, 'percentages are no counts'],
    [{ sasaran: 0, diukur: 0, cakupan_ukur: 0, prevalensi: 0 }, null, 'zeros of percentages do not add to them'],
  ] as [Cells, number | null, string][])('%j', (cells, expected, _why) => {
    expect(isAllZero(rowOf(7, cells))).toBe(expected);
  });
});

it('names the count fields that have a column', () => {
  const table = viewOf(7, [{ sasaran: 1, prevalensi: 5, media: 'Radio', lain: 3, stunting: null }]);
  expect(countFields(table).map(({ id }) => id)).toEqual(['sasaran', 'stunting']);
});

describe('figures that should be one', () => {
  it.each([
    [{ sasaran: 5, diukur: 6 }, ['sasaran', 'diukur'], [5, 6], 'two that differ'],
    [{ sasaran: 5, diukur: 5, stunting: 6 }, ['sasaran', 'diukur', 'stunting'], [5, 5, 6], 'all that are there'],
    [{ sasaran: 5, diukur: null, stunting: 6 }, ['sasaran', 'stunting'], [5, 6], 'none for a blank'],
  ] as [Cells, string[], number[], string][])('%j', (cells, fields, values, _why) => {
    const found = differingFigures(rowOf(7, cells), ['sasaran', 'diukur', 'stunting']);
    expect(found?.fields).toEqual(fields);
    expect(found?.figures.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    [{ sasaran: 5, diukur: 5 }, 'equal'],
    [{ sasaran: 5, diukur: null }, 'one alone'],
    [{ media: 'x' }, 'none'],
  ] as [Cells, string][])('says nothing of %j: %s', (cells, _why) => {
    expect(differingFigures(rowOf(7, cells), ['sasaran', 'diukur'])).toBeNull();
  });
});

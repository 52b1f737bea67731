import { describe, expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import {
  BLANK,
  BOOLEAN,
  DATE,
  ERROR,
  filledColumns,
  kindAt,
  kindOfCell,
  MARK,
  NUMBER,
  NUMBER_TEXT,
  shapeOf,
  TEXT,
  textAt,
  viewTab,
} from '#reading/locate/cells.ts';
import { dateCell, grid, numberCell, textCell, typedCell } from '#support/grids.ts';

const NAMES = new Map([
  [BLANK, 'blank'],
  [NUMBER, 'number'],
  [NUMBER_TEXT, 'number in words'],
  [DATE, 'date'],
  [MARK, 'mark'],
  [TEXT, 'text'],
  [ERROR, 'error'],
  [BOOLEAN, 'box'],
]);

describe('what kind of thing a cell holds', () => {
  it.each<readonly [Cell | undefined, string, string]>([
    [numberCell(12), 'number', 'a number'],
    [numberCell(0.125, '12,5%', 'PERCENT'), 'number', 'a share'],
    [numberCell(0, ''), 'number', 'a number that is not shown'],
    [dateCell('2026-02-03'), 'date', 'a day'],
    [{ ...dateCell('2026-02-03'), format: 'DATE_TIME' }, 'date', 'a day with its hour'],
    [{ ...dateCell('2026-02-03'), format: 'TIME' }, 'number', 'an hour is no day'],
    [{ value: true, shown: 'BENAR', format: null }, 'box', 'a box that is ticked'],
    [typedCell('#REF!'), 'error', 'an error'],
    [{ value: '#REF!', shown: '#REF!', format: null, error: 'REF' }, 'error', 'an error beside its text'],
    [{ value: null, shown: '', format: null, error: 'LOADING' }, 'error', 'an error that shows nothing'],
    [textCell('  '), 'blank', 'blanks'],
    [{ value: null, shown: '', format: 'DATE' }, 'blank', 'a format and nothing else'],
    [textCell('Muara Dua'), 'text', 'a name'],
    [textCell('12'), 'number in words', 'a number as text'],
    [textCell('12 anak'), 'number in words', 'a number with its unit'],
    [textCell('12,5 %'), 'number in words', 'a share as text'],
    [textCell('Rp 1.000.000'), 'number in words', 'money'],
    [textCell('IDR 1000'), 'number in words', 'money of a bank'],
    [textCell('Rpx'), 'text', 'letters like those of money'],
    [textCell('A 12'), 'text', 'a letter first'],
    [textCell('Z12'), 'text', 'the last letter first'],
    [textCell('a12'), 'text', 'a small letter first'],
    [textCell('z12'), 'text', 'the last small letter first'],
    [textCell('-'), 'mark', 'a dash'],
    [textCell('nihil'), 'mark', 'nothing, in words'],
    [textCell('belum ada'), 'mark', 'not yet'],
    [textCell('#REF!'), 'error', 'an error as text'],
    [textCell('#div/0!'), 'error', 'an error as text, in small letters'],
    [textCell('#N/A'), 'error', 'an error as text'],
    [textCell('#REF! lama'), 'text', 'a text about an error'],
    [textCell('a #REF!'), 'text', 'a text about an error'],
    [textCell('#1'), 'text', 'a number of a list'],
    [textCell(`${'1'.repeat(38)} %`), 'number in words', 'forty letters'],
    [textCell(`${'1'.repeat(39)} %`), 'text', 'too long for a number'],
  ])('%j: %s, %s', (cell, expected) => expect(NAMES.get(cell === undefined ? BLANK : kindOfCell(cell))).toBe(expected));
});

describe('a tab with the kinds of its cells', () => {
  // Made anew for each test: what runs while tests are collected belongs to none of them.
  const view = () =>
    viewTab(grid`
    JUMLAH | < | Ket | |
    | 12 | "" | 9 anak
    ---
    Desa | - | @2026-02-03
    ---`);

  it('ends with the last row that holds something, and is as wide as its widest', () => {
    expect([view().height, view().width]).toEqual([4, 5]);
    expect(viewTab(grid`|`)).toMatchObject({ height: 0, width: 2 });
    expect(viewTab({ ...grid``, rows: [] })).toMatchObject({ height: 0, width: 0 });
  });

  it('knows its merges by the row that they begin in', () => {
    const several = viewTab(grid`
      A | < | B | <
      C | D | < | E
      ^ |   |   |`);
    expect([...several.mergesByRow].map(([row, merges]) => [row, merges.map((merge) => merge.startColumn)])).toEqual([
      [0, [0, 2]],
      [1, [0, 1]],
    ]);
  });

  it('holds nothing beside and below itself', () => {
    expect([kindAt(view(), 9, 0), kindAt(view(), 0, 9), kindAt(view(), -1, 0)]).toEqual([BLANK, BLANK, BLANK]);
    expect([textAt(view(), 9, 0), textAt(view(), 0, 9), textAt(view(), 0, 2)]).toEqual(['', '', 'Ket']);
  });

  it.each([
    [0, { start: 0, end: 5 }, [0, 2], { filled: 2, texts: 2, numbers: 0, first: 0, last: 2 }, 'two texts'],
    [1, { start: 0, end: 5 }, [1, 3], { filled: 2, texts: 0, numbers: 2, first: 1, last: 3 }, 'two numbers'],
    [1, { start: 2, end: 5 }, [3], { filled: 1, texts: 0, numbers: 1, first: 3, last: 3 }, 'right of the first'],
    [1, { start: 0, end: 3 }, [1], { filled: 1, texts: 0, numbers: 1, first: 1, last: 1 }, 'left of the last'],
    [2, { start: 0, end: 5 }, [], { filled: 0, texts: 0, numbers: 0, first: -1, last: -1 }, 'a blank row'],
    [3, { start: 0, end: 9 }, [0, 1, 2], { filled: 3, texts: 1, numbers: 0, first: 0, last: 2 }, 'a mark and a day'],
    [9, { start: 0, end: 5 }, [], { filled: 0, texts: 0, numbers: 0, first: -1, last: -1 }, 'no row'],
  ])('row %i within %j holds %j: $4', (row, band, columns, shape) => {
    expect(filledColumns(view(), row, band)).toEqual(columns);
    expect(shapeOf(view(), row, band)).toEqual(shape);
  });
});

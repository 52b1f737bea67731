import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import { columnStyle, headerScale } from '#reading/values/column-style.ts';
import { decimalOfTab } from '#reading/values/notation.ts';
import { dateCell, numberCell as number, textCell, typedCell } from '#support/grids.ts';
import { plainField } from '#support/told-cells.ts';

type Value = number | string | Cell | undefined;

function cellOf(value: Value): Cell | undefined {
  if (typeof value === 'string') return textCell(value);
  return typeof value === 'number' ? number(value) : value;
}

function styleOf(type: FieldType, values: readonly Value[], header = 'X', counts: readonly (number | null)[] = []) {
  const hints = { header, meaning: null, decimal: null, expected: (row: number) => counts[row] ?? null };
  return columnStyle(plainField(type), values.map(cellOf), hints);
}

describe('a column of counts', () => {
  it.each<readonly [readonly Value[], string | null, string]>([
    [[980, number(0.125, '12,5%', 'PERCENT'), number(0.375, '37,5%', 'PERCENT')], null, 'shares are told cell by cell'],
    [
      [980, dateCell('2026-05-12'), number(46_154.5, '12/05/2026 12:00', 'DATE_TIME'), number(46_155.5, 'x', 'DATE')],
      null,
      'days too',
    ],
    [[980, number(1000, '1.000')], null, 'a thousand that is stored as a thousand'],
    [[980, number(0, '0.000')], null, 'nought'],
    [[980, number(999, '999.000')], '999.000', 'stored as less than what is shown'],
    [['n.a.', '1.234', '1.2.3', '35.'], null, 'texts that are no number'],
    [[typedCell('#REF!'), 980], null, 'an error'],
    [['1,234', '1,234.5'], null, 'the comma is of thousands in both'],
    [['1.234', '12.0'], null, 'a fraction of nothing'],
    [['1.234', '12.00'], null, 'a fraction of nothing'],
    [['1.234', '12.05'], '12.05', 'the same mark for two things'],
    [['1.234', '12.55'], '12.55', 'the same mark for two things'],
    [['1.234', '1234,5'], null, 'another mark'],
  ])('%j is doubted by %j: %s', (values, example) => {
    expect(styleOf('count', values).held?.data ?? { example: null }).toMatchObject({ example });
  });

  it('says both meanings of what it doubts', () => {
    expect(styleOf('count', ['1,234', '12,5']).held).toEqual({
      rule: 'count-column-in-doubt',
      data: { example: '12,5', thousands: '12500', decimal: '12,5' },
    });
  });
});

describe('a column of percentages', () => {
  const doubt = (values: readonly Value[], counts?: readonly (number | null)[]): unknown => {
    const { held, doubtful, fractions } = styleOf('percent', values, '%', counts);
    return held ? held.data : fractions ? 'fractions' : doubtful;
  };
  const about = (example: string, asFraction: string) => ({ example, asFraction, asTyped: example });

  it.each<readonly [readonly Value[], unknown, string]>([
    [['belum', 0.125], about('0,125', '12,5'), 'the example is a number'],
    [[45, 0.12, 0.13], about('0,12', '12'), 'the example is one of those in doubt'],
    [[0, 0.125, 45], [0.125], 'nought is no fraction'],
    [[0, 0, 0, 0.12, 0.13, 45], about('0,12', '12'), 'noughts do not outvote fractions'],
    [['1.2.3', '1.2.3', '1.2.3', 0.12, 0.13, 45], about('0,12', '12'), 'what is no number does not count'],
    [[45, 0.12, 1.1, 0.11], [0.11, 0.12], 'points that begin near the fractions'],
    [[0.5, 1, 45], about('0,5', '50'), 'one may be all'],
    [[0.1, 0.2, 0.9, 5], [], 'points grow without a gap'],
    [[0.12, 0.13, 45, 46, 47], [], 'fractions are fewer than points'],
    [[0.12, 0.13, 45, 46], about('0,12', '12'), 'as many'],
    [[0.1, 0.2, 2], about('0,1', '10'), 'ten times as far'],
    [[1, 45, 46, 47, 0.12], [], 'one is no point'],
    [[9.2, 14.1, 0.12], [0.12], 'as a fraction it lies among the others'],
    [[9, 10, 50, 0.9], [0.9], 'below the highest'],
    [[1.5, 60, 0.9], [], 'near the lowest of the points'],
    [[1.5, 60, 0.75], [], 'half of the lowest'],
    [[24, 30, 0.12], [0.12], 'as a fraction half of the lowest'],
    [[44, 45, 0.9], [0.9], 'as a fraction twice the highest'],
    [[44, 45, 0.91], [], 'and beyond'],
    [[45, number(0.125, '12,5%')], [], 'its sign settles it'],
    [[45, { value: true, shown: 'TRUE', format: null }, 0.125], [0.125], 'a box is no number'],
  ])('%j → %j: %s', (values, expected) => expect(doubt(values)).toEqual(expected));

  it.each<readonly [readonly Value[], readonly (number | null)[], unknown, string]>([
    [[0.5, 0.6], [50.3, null], 'fractions', 'rounded to half a point'],
    [[0.5, 0.6], [0.9, null], [], 'rounded, as points'],
    [[0.5, 0.6], [70, null], about('0,5', '50'), 'the count says neither'],
    [[0.5, 0.6, 0.7], [50, 0.6, 70], 'fractions', 'the more rows decide'],
    [[45, 0.12, 0.13], [0, null, null], [], 'points whose count is nought say nothing'],
  ])('%j beside %j → %j: %s', (values, counts, expected) => expect(doubt(values, counts)).toEqual(expected));
});

describe('a column of quantities or money', () => {
  it.each<readonly [FieldType, readonly Value[], '.' | ',' | null, string]>([
    ['number', ['12,5', '1.2.3'], ',', 'what is no number proves nothing'],
    ['number', ['12,5', '12.5'], null, 'both marks are decimal ones'],
    ['number', ['12.5', '7.25'], '.', 'the point'],
    ['number', ['35.'], null, 'a stop behind the digits is none'],
    ['rupiah', ['Rp 5000,-'], null, 'nor is the dash of a bill'],
  ])('of type %s holding %j proves %s: %s', (type, values, expected) =>
    expect(styleOf(type, values).decimal).toBe(expected),
  );

  it.each<readonly [FieldType, readonly Value[], string, string | null, string]>([
    ['number', ['Rp 1.250'], 'X', 'Rp 1.250', 'a currency settles no mark'],
    ['number', ['1.250 orang'], 'X', null, 'people are whole'],
    ['rupiah', [number(1234.567, '1234.567')], 'Pagu (juta)', null, 'four digits before the mark'],
    ['rupiah', [number(12.345, 'Rp12.345')], 'Pagu (juta)', 'Rp12.345', 'behind a currency'],
    ['rupiah', [number(12.345, '12.345'), 850], 'Pagu (juta)', '12.345', 'two digits before the mark'],
    ['rupiah', [number(1000.001)], 'Pagu', null, 'a rupiah more or less'],
  ])('of type %s holding %j under %s is doubted by %s: %s', (type, values, header, example) =>
    expect(styleOf(type, values, header).held?.data ?? { example: null }).toMatchObject({ example }),
  );

  it('has no unit of its header unless it is of money', () => {
    expect([styleOf('number', [5], 'Volume (juta)').scale, styleOf('rupiah', [5], 'Pagu (juta)').scale]).toEqual([
      1, 1e6,
    ]);
  });

  it.each([
    ['Pagu (mly)', 1e9],
    ['Pagu (mlyr)', 1e9],
    ['Pagu (jt)', 1e6],
    ['Pagu (dalam jutaan)', 1e6],
    ['Pagu (milyaran)', 1e9],
    ['Pagu (Rp. 000.000)', 1e6],
    ['Pagu (Rp 000,000)', 1e6],
    ['Pagu (x Rp.000)', 1e3],
    ['Pagu (Rp. 000)', 1e3],
    ['Pagu Rp000', 1e3],
    ['Pagu (dlm rb)', 1e3],
    ['Pagu (Rp 100)', 1],
  ])('%s is of %d', (header, expected) => expect(headerScale(header)).toBe(expected));
});

it.each<readonly [readonly Value[], boolean, string]>([
  [['v', 'x'], true, 'a tick beside it'],
  [['V', 'x'], true, 'a large one'],
  [['vi', 'x'], false, 'a number of old Rome'],
  [['dev', 'x'], false, 'a word'],
  [[undefined, 'x'], false, 'nothing beside it'],
])('%j: a cross means no is %s, with %s', (values, expected) =>
  expect(styleOf('yesNo', values).crossIsNo).toBe(expected),
);

describe('the decimal mark of a tab', () => {
  const tab = (texts: readonly string[]) =>
    decimalOfTab({
      id: 1,
      title: 'Data',
      index: 0,
      hidden: false,
      ours: null,
      merges: [],
      rows: [texts.map((text) => ({ value: text, shown: text, format: null }))],
    });
  const commas = (count: number) => Array.from({ length: count }, () => '30,63');

  it.each<readonly [readonly string[], '.' | ',' | null, string]>([
    [[' 30,63 '], ',', 'with blanks round it'],
    [['30,63', '1.2.3'], ',', 'what is no number proves nothing'],
    [['30,63', '5.000,-'], ',', 'a mark that can be of thousands proves nothing'],
    [[...commas(3999), '30.63'], null, 'both marks'],
    [[...commas(4000), '30.63'], ',', 'four thousand texts are looked at'],
  ])('…: %s (%s, %s)', (texts, expected) => expect(tab(texts)).toBe(expected));
});

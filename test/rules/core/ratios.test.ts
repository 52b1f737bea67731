import { describe, expect, it } from 'vitest';
import type { ActionNumber } from '#actions/types.ts';
import {
  agrees,
  countOrSum,
  figureOf,
  oddRatios,
  ratioCases,
  ratioFields,
  roundingOf,
  shareOf,
  tableRatios,
} from '#rules/core/ratios.ts';
import { measured } from '../rows.ts';
import type { Cells } from '../tables.ts';
import { rowOf, viewOf } from './view.ts';

describe('a count, or the sum of what it is made of', () => {
  it.each([
    [{ stunting: 12, sangat_pendek: 3, pendek: 4 }, 12, 'as typed, whatever the parts say'],
    [{ stunting: null, sangat_pendek: 3, pendek: 4 }, 7, 'the sum of all parts'],
    [{ sangat_pendek: 3, pendek: 4 }, 7, 'without a column of its own'],
    [{ stunting: null, sangat_pendek: 0, pendek: 0 }, 0, 'no children at all'],
    [{ stunting: null, sangat_pendek: 3, pendek: null }, null, 'one part is missing'],
    [{ stunting: { refused: 'dua' }, sangat_pendek: 3, pendek: 4 }, null, 'something is typed that nobody can read'],
  ] as [Cells, number | null, string][])('%j', (cells, expected, _why) => {
    expect(countOrSum(rowOf(7, cells), 'stunting')).toBe(expected);
  });

  it('is nothing for a count that is no sum', () => {
    expect(countOrSum(rowOf(7, { sasaran: null, diukur: 4 }), 'sasaran')).toBeNull();
  });
});

describe('ratios of a table', () => {
  it('are those that the declaration has', () => {
    const all = ratioFields(viewOf(7, [{ sasaran: 1 }])).map(({ percent }) => percent.id);
    expect(all).toEqual(['pct_krs', 'cakupan_ukur', 'prevalensi']);
    expect(ratioFields(viewOf(8, [{}])).map(({ percent }) => percent.id)).not.toEqual(all);
  });

  it.each([
    [7, { prevalensi: 1 }, ['prevalensi']],
    [7, { stunting: 1 }, ['prevalensi']],
    [7, { diukur: 1 }, ['cakupan_ukur', 'prevalensi']],
    [7, { jml_keluarga: 1 }, ['pct_krs']],
    [7, { media: 'Radio' }, []],
  ] as [ActionNumber, Cells, string[]][])('of action %i with a column of %j are %j', (action, cells, expected) => {
    const ratios = tableRatios(viewOf(action, [cells]));
    expect(ratios.map(({ percent }) => percent.id)).toEqual(expected);
  });

  it.each([
    [{ sasaran: 1, stunting: 1 }, 'sasaran', false, 'only children listed: no bound of those stunted'],
    [{ sasaran: 1, diukur: 1 }, 'diukur', true, 'children measured come first'],
    [{ stunting: 1 }, 'diukur', true, 'neither'],
  ] as [Cells, string, boolean, string][])('%j: prevalence divides by %s', (cells, base, subset, _why) => {
    const ratio = tableRatios(viewOf(7, [cells])).find(({ percent }) => percent.id === 'prevalensi')?.ratio;
    expect([ratio?.denominator, ratio?.subset]).toEqual([base, subset]);
  });
});

describe('ratios of a row', () => {
  it('hold what is there, with the sum of parts for a missing count', () => {
    const row = rowOf(7, { sasaran: null, diukur: 90, sangat_pendek: 3, pendek: 9, prevalensi: 13.33 });
    const [coverage, prevalence] = ratioCases(row);
    expect(coverage).toMatchObject({
      numerator: 90,
      base: null,
      typed: null,
      fields: ['cakupan_ukur', 'diukur', 'sasaran'],
    });
    expect(prevalence).toMatchObject({
      numerator: 12,
      base: 90,
      typed: 13.33,
      fields: ['prevalensi', 'stunting', 'diukur'],
    });
  });

  it.each([
    [{ prevalensi: 13 }, 'the percentage alone'],
    [{ stunting: 12 }, 'the count alone'],
    [{ diukur: 90, cakupan_ukur: null }, 'the base alone'],
  ] as [Cells, string][])('are there as soon as one part is: %j', (cells, _why) => {
    expect(ratioCases(rowOf(7, cells)).map(({ percent }) => percent.id)).toContain('prevalensi');
  });

  it('are none where all parts are blank', () => {
    expect(ratioCases(rowOf(7, { prevalensi: null, stunting: null, diukur: null }))).toEqual([]);
  });

  it('are worked out once', () => {
    const row = rowOf(7, measured());
    expect(ratioCases(row)).toBe(ratioCases(row));
    expect(oddRatios(row)).toBe(oddRatios(row));
  });
});

describe('a ratio that does not go together', () => {
  it.each([
    [{ stunting: 12, diukur: 90, prevalensi: 13.33 }, false, 'right to the second decimal'],
    [{ stunting: 12, diukur: 90, prevalensi: 13.4 }, false, 'within the tolerance of a tenth'],
    [{ stunting: 12, diukur: 90, prevalensi: 13 }, false, 'rounded to a whole number'],
    [{ stunting: 12, diukur: 90, prevalensi: 14 }, true, 'rounded the wrong way'],
    [{ stunting: 12, diukur: 90, prevalensi: 13.6 }, true, 'off by more than its decimals allow'],
    [{ stunting: 12, diukur: 90, prevalensi: 0.13 }, true, 'a fraction of one'],
    [{ stunting: 14, diukur: 1000, prevalensi: 1 }, true, 'so small that it may be a fraction, rounded or not'],
    [{ stunting: 16, diukur: 1000, prevalensi: 2 }, false, 'no longer so small'],
    [{ stunting: 12, diukur: 90, prevalensi: null }, false, 'two counts that go together, no percentage'],
    [{ stunting: 90, diukur: 90, prevalensi: 100 }, false, 'all of them'],
    [{ stunting: 91, diukur: 90, prevalensi: null }, true, 'more than all'],
    [{ stunting: 0, diukur: 0, prevalensi: null }, true, 'of nobody'],
    [{ stunting: null, diukur: 90, prevalensi: null }, true, 'a base without a count'],
    [{ stunting: 12, diukur: null, prevalensi: null }, true, 'a count without a base'],
    [{ stunting: 0, diukur: 90, prevalensi: 0 }, false, 'none is an answer'],
  ] as [Cells, boolean, string][])('%j: %s', (cells, expected, _why) => {
    const odd = oddRatios(rowOf(7, cells)).map(({ percent }) => percent.id);
    expect(odd.includes('prevalensi')).toBe(expected);
  });
});

describe('rounding', () => {
  it.each([
    [14, 0.5],
    [13.3, 0.05],
    [13.33, 0.005],
    [0.125, 0.0005],
    [1e-7, 0.5],
  ])('of %d may have moved it by %d', (typed, expected) => expect(roundingOf(typed)).toBeCloseTo(expected, 9));

  it.each([
    [13.3, 13.4, 0.1, true, 'binary fractions do not count'],
    [13.4, 13.3, 0.1, true, 'either way'],
    [13.3, 13.41, 0.1, false, 'more than that'],
    [13.41, 13.3, 0.1, false, 'either way'],
    [5, 5, 0, true, 'equal'],
  ])('%d agrees with %d within %d: %s', (typed, computed, tolerance, expected, _why) => {
    expect(agrees(typed, computed, tolerance)).toBe(expected);
  });
});

it('shares are per cent', () => expect(shareOf(1, 8)).toBe(12.5));

it('names the figure of a count as the declaration does, or by its id', () => {
  const row = rowOf(7, { sasaran: 1 });
  expect(figureOf(row, 'sasaran', 5)).toEqual({ label: row.table.fields.get('sasaran')?.label, value: 5 });
  expect(figureOf(row, 'lain', 5)).toEqual({ label: 'lain', value: 5 });
});

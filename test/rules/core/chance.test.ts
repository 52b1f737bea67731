import { describe, expect, it } from 'vitest';
import { aboveShare, median, shareDistance } from '#rules/core/chance.ts';
import { isAfter, yearOf } from '#rules/core/dates.ts';

describe('distance of two shares', () => {
  it.each([
    [30, 100, 50, 100, 2.8868, 'pooled share 0.4, error 0.0693'],
    [50, 100, 30, 100, 2.8868, 'either way round'],
    [10, 50, 40, 200, 0, 'the same share of samples of two sizes'],
    [10, 100, 60, 400, 1.2888, 'the error is of both sizes'],
    [0, 100, 0, 50, 0, 'nobody in either'],
    [50, 50, 10, 10, 0, 'everybody in both'],
    [5, 0, 5, 10, 0, 'a share of nobody'],
    [5, 10, 5, 0, 0, 'against a share of nobody'],
  ])('%i of %i against %i of %i', (hits1, of1, hits2, of2, expected, _why) => {
    expect(shareDistance(hits1, of1, hits2, of2)).toBeCloseTo(expected, 4);
  });
});

describe('distance from an assumed share', () => {
  it.each([
    [60, 100, 0.5, 2, 'ten above fifty, standard error five'],
    [40, 100, 0.5, -2, 'below is negative'],
    [20, 100, 0.1, 3.3333, 'standard error three'],
    [5, 0, 0.5, 0, 'nobody asked'],
  ])('%i of %i, assumed %d', (hits, of, share, expected, _why) => {
    expect(aboveShare(hits, of, share)).toBeCloseTo(expected, 4);
  });
});

describe('median', () => {
  it.each([
    [[], 0, 'of nothing'],
    [[3], 3, 'of one'],
    [[3, 1, 2], 2, 'the middle one'],
    [[1, 4], 2.5, 'between two'],
    [[10, 9, 1, 2], 5.5, 'by number, not by text'],
  ] as [number[], number, string][])('%j is %d', (values, expected, _why) => {
    const before = [...values];
    expect(median(values)).toBe(expected);
    expect(values).toEqual(before);
  });
});

describe('dates as text', () => {
  it.each([
    ['2026-03-05', 2026],
    ['2025-12', 2025],
  ])('%s is of %i', (date, year) => expect(yearOf(date)).toBe(year));

  it.each([
    ['2026-03-05', '2026-03-04', true, 'a day later'],
    ['2026-03-05', '2026-03-05', false, 'the same day'],
    ['2026-03-05', '2026-03-06', false, 'a day before'],
    ['2026-03', '2026-03-01', false, 'a month has begun on its first day'],
    ['2026-04', '2026-03-31', true, 'a month that has not begun'],
  ] as [string, string, boolean, string][])('%s after %s', (date, other, expected, _why) => {
    expect(isAfter(date, other)).toBe(expected);
  });
});

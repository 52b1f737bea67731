import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataFileError, readDataFile } from '#actions/data-file.ts';
import { dueDate } from '#actions/due-dates.ts';
import { INDICATORS, targetOf } from '#actions/indicators.ts';
import { PREVALENCE_TARGETS } from '#actions/prevalence-targets.ts';
import { SUPPLY } from '#actions/supply.ts';
import type { ActionNumber } from '#actions/types.ts';

const row = z.object({ no: z.int().min(1), name: z.string() });

describe('replaceable lists', () => {
  it('says which row and field of which file is wrong', () => {
    const read = () =>
      readDataFile('list.json', row, {
        about: 'x',
        rows: [
          { no: 1, name: 'a' },
          { no: 'dua', name: 'b' },
        ],
      });
    expect(read).toThrow(DataFileError);
    expect(read).toThrow(/data\/list\.json .*rows > row 2 > no/);
  });

  it('refuses an empty list', () => {
    expect(() => readDataFile('list.json', row, { about: 'x', rows: [] })).toThrow(DataFileError);
  });

  it('holds the 29 essential indicators, numbered without a gap', () => {
    expect(INDICATORS.map((indicator) => indicator.no)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
  });

  it('names supply indicators once each', () => {
    expect(new Set(SUPPLY.map((indicator) => indicator.id)).size).toBe(SUPPLY.length);
  });
});

describe('targets', () => {
  it.each([
    [1, 2024, 58, 'resmi', 'Perpres before the booklet that says 80'],
    [13, 2026, 15.5, 'resmi', 'the last known target carries on'],
    [20, 2024, 90, 'usulan', 'only a proposal is known'],
  ] as [number, number, number, string, string][])('indicator %i in %i: %d, %s (%s)', (no, year, value, standing) => {
    expect(targetOf(no, year)).toMatchObject({ value, standing });
  });

  it('knows no target where no source gives one', () => {
    expect(targetOf(7, 2024)).toBeUndefined();
  });

  it('keeps national prevalence targets with their years', () => {
    expect(PREVALENCE_TARGETS.map((target) => [target.year, target.value])).toEqual([
      [2024, 14],
      [2025, 18.8],
      [2029, 14.2],
      [2045, 5],
    ]);
  });
});

describe('due dates', () => {
  it.each([
    [1, 2026, '2026-01-31', 'January of the year'],
    [4, 2026, '2026-06-30', 'end of June'],
    [8, 2026, '2027-02-28', 'February of the next year'],
    [8, 2023, '2024-02-29', 'leap year'],
  ] as [ActionNumber, number, string, string][])('action %i of %i: %s (%s)', (action, year, date) => {
    expect(dueDate('2025', action, year)).toMatchObject({ date, standing: 'usulan' });
  });
});

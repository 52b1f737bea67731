import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOffOf, lastPublishedWeek, nextWeek, parseWeek, previousWeek, weekOf } from '#ledger/weeks.ts';

const at = (text: string): number => Date.parse(text);

describe('weekOf', () => {
  const cases: readonly [string, string, string][] = [
    ['2026-11-23T05:00:00+07:00', '2026-W48', 'the Monday on which it is published'],
    ['2026-11-22T23:59:59.999+07:00', '2026-W47', 'Sunday just before midnight WIB'],
    ['2026-11-23T00:00:00+07:00', '2026-W48', 'Monday midnight WIB, still Sunday in UTC'],
    ['2026-11-22T17:00:00Z', '2026-W48', 'the same moment in UTC'],
    ['2026-12-28T05:00:00+07:00', '2026-W53', 'a year with 53 weeks'],
    ['2027-01-03T23:59:00+07:00', '2026-W53', 'January days that belong to the old year'],
    ['2027-01-04T00:00:00+07:00', '2027-W01', 'first Monday of 2027'],
    ['2024-12-30T12:00:00+07:00', '2025-W01', 'December days that belong to the new year'],
  ];
  it.each(cases)('%s is %s: %s', (instant, week) => {
    expect(weekOf(at(instant))).toBe(week);
  });
});

describe('cut-off', () => {
  const cases: readonly [string, string][] = [
    ['2026-W48', '2026-11-22T22:00:00.000Z'],
    ['2026-W53', '2026-12-27T22:00:00.000Z'],
    ['2027-W01', '2027-01-03T22:00:00.000Z'],
  ];
  it.each(cases)('of %s is %s', (week, instant) => {
    expect(new Date(cutOffOf(week)).toISOString()).toBe(instant);
  });

  it('refuses what is no week', () => {
    expect(() => cutOffOf('2025-W53')).toThrow(RangeError);
  });
});

describe('lastPublishedWeek', () => {
  const cases: readonly [string, string, string][] = [
    ['2026-11-23T04:59:59.999+07:00', '2026-W47', 'a moment before the cut-off'],
    ['2026-11-23T05:00:00+07:00', '2026-W48', 'at the cut-off'],
    ['2026-11-22T23:59:00+07:00', '2026-W47', 'Sunday night'],
    ['2027-01-04T04:59:00+07:00', '2026-W53', 'before the first cut-off of the year'],
  ];
  it.each(cases)('at %s is %s: %s', (instant, week) => {
    expect(lastPublishedWeek(at(instant))).toBe(week);
  });
});

describe('parseWeek', () => {
  const refused = ['0001-W01', '2026-W00', '2026-W54', '2025-W53', '2026-47', '2026-W7', ' 2026-W47', '2026-W47\n', ''];
  it.each(refused)('refuses %j', (text) => {
    expect(parseWeek(text)).toBeNull();
  });
  it('reads a week', () => {
    expect(parseWeek('2026-W47')).toEqual({ year: 2026, week: 47 });
  });
});

describe('every instant', () => {
  const instant = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z') });

  it('lies between the midnight of its own Monday and that of the next', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const midnight = cutOffOf(weekOf(moment)) - 5 * 3_600_000;
        expect(moment).toBeGreaterThanOrEqual(midnight);
        expect(moment).toBeLessThan(midnight + 7 * 86_400_000);
      }),
    );
  });

  it('has a week that is read back, and neighbours that lead back to it', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const week = weekOf(moment);
        expect(parseWeek(week)).not.toBeNull();
        expect(nextWeek(previousWeek(week))).toBe(week);
        expect(previousWeek(week) < week).toBe(true);
      }),
    );
  });
});

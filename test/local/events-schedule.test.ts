import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettableClock } from '#local/events/clock.ts';
import { BadSchedule } from '#local/events/cron.ts';
import { parseSchedule } from '#local/events/schedule.ts';
import { type ScheduleEntry, Scheduler } from '#local/events/scheduler.ts';
import type { SourceEvent } from '#local/events/types.ts';
import { momentOf } from '#local/events/zoned-time.ts';

const WIB = 'Asia/Jakarta';
const DAY = 86_400_000;

describe('parseSchedule', () => {
  it.each([
    ['rate(1 minute)', WIB, '2026-11-22T08:00:30Z', '2026-11-22T08:01:00Z', 'on the minute'],
    ['rate(1 minute)', WIB, '2026-11-22T08:00:00Z', '2026-11-22T08:01:00Z', 'never the moment itself'],
    ['rate(6 hours)', WIB, '2026-11-22T08:00:00Z', '2026-11-22T12:00:00Z', 'hours of UTC'],
    [
      'cron(0 5 ? * MON *)',
      WIB,
      '2026-11-22T08:00:00Z',
      '2026-11-22T22:00:00Z',
      'Monday 05:00 WIB is Sunday 22:00 UTC',
    ],
    ['cron(0 5 ? * MON *)', WIB, '2026-11-22T22:00:00Z', '2026-11-29T22:00:00Z', 'a week later'],
    ['cron(0 5 ? * 2 *)', WIB, '2026-11-22T08:00:00Z', '2026-11-22T22:00:00Z', '2 is Monday, as EventBridge counts'],
    ['cron(30 21 * * ? *)', WIB, '2026-11-22T14:29:59Z', '2026-11-22T14:30:00Z', 'nightly, one second before'],
    ['cron(30 21 * * ? *)', WIB, '2026-11-22T14:30:00Z', '2026-11-23T14:30:00Z', 'nightly, the next'],
    ['cron(0 0 1 1 ? *)', WIB, '2026-11-22T00:00:00Z', '2026-12-31T17:00:00Z', 'new year in Jakarta'],
    ['cron(0 0 29 FEB ? *)', 'UTC', '2026-11-22T00:00:00Z', '2028-02-29T00:00:00Z', 'a leap day'],
    ['cron(0/20 8-9 ? * MON-FRI *)', WIB, '2026-11-20T02:45:00Z', '2026-11-23T01:00:00Z', 'over the weekend'],
    ['cron(30 2 * * ? *)', 'Europe/Berlin', '2026-03-29T00:00:00Z', '2026-03-30T00:30:00Z', 'an hour that is skipped'],
    ['cron(30 2 * * ? *)', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z', 'an hour that comes twice'],
  ])('%s in %s after %s is %s: %s', (expression, zone, after, expected) => {
    expect(new Date(parseSchedule(expression, zone).next(Date.parse(after)))).toEqual(new Date(expected));
  });

  it('is Monday 05:00 in Jakarta in every week of a year', () => {
    const schedule = parseSchedule('cron(0 5 ? * MON *)', WIB);
    let at = Date.parse('2026-01-01T00:00:00Z');
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: WIB,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    for (let week = 0; week < 52; week += 1) {
      const next = schedule.next(at);
      expect(shown.format(next)).toBe('Mon 05:00');
      if (week > 0) expect(next - at).toBe(7 * DAY);
      at = next;
    }
  });

  it.each([
    'cron(0 5 ? * MON)',
    'cron(60 5 ? * MON *)',
    'cron(0 5 L * ? *)',
    'cron(0 5 ? * MON 2027)',
    'cron(0 5 30 2 ? *)',
    'rate(0 minutes)',
    'rate(1 week)',
    'every monday',
    '',
  ])('refuses %s', (expression) => {
    expect(() => parseSchedule(expression, WIB).next(0)).toThrow(BadSchedule);
  });

  it('refuses a place that does not exist', () => {
    expect(() => parseSchedule('rate(1 minute)', 'Asia/Nowhere')).toThrow(RangeError);
  });

  it('always goes forward, and only by fields that were named', () => {
    const moment = fc.integer({ min: 0, max: Date.parse('2040-01-01') });
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const zones = fc.constantFrom(WIB, 'Asia/Makassar', 'Asia/Jayapura', 'UTC');
    fc.assert(
      fc.property(moment, time, zones, (after, [hour, minute], zone) => {
        const next = parseSchedule(`cron(${minute} ${hour} * * ? *)`, zone).next(after);
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual(DAY);
        const local = Math.floor(next / DAY) * DAY + (hour * 60 + minute) * 60_000;
        const nearby = [local - DAY, local, local + DAY].map((shown) => momentOf(shown, zone));
        expect(nearby).toContain(next);
      }),
      { numRuns: 200 },
    );
  });
});

function entry(name: string, expression: string, seen: string[], more: Partial<ScheduleEntry> = {}): ScheduleEntry {
  return {
    name,
    expression,
    functionName: name,
    handler: async (event) => {
      seen.push(`${name} ${event.scheduledTime}`);
    },
    ...more,
  };
}

describe('Scheduler', () => {
  it('calls handlers at their times, in order, with the time that was meant', async () => {
    const seen: string[] = [];
    const clock = new SettableClock('2026-11-22T14:00:00Z');
    const entries = [
      entry('weekly', 'cron(0 5 ? * MON *)', seen),
      entry('nightly', 'cron(0 1 * * ? *)', seen),
      entry('hourly', 'rate(6 hours)', seen),
    ];
    await new Scheduler({ entries, clock }).runUntil(Date.parse('2026-11-23T18:30:00Z'));
    expect(seen).toEqual([
      'nightly 2026-11-22T18:00:00Z',
      'hourly 2026-11-22T18:00:00Z',
      'weekly 2026-11-22T22:00:00Z',
      'hourly 2026-11-23T00:00:00Z',
      'hourly 2026-11-23T06:00:00Z',
      'hourly 2026-11-23T12:00:00Z',
      'nightly 2026-11-23T18:00:00Z',
      'hourly 2026-11-23T18:00:00Z',
    ]);
    expect(clock.now()).toBe(Date.parse('2026-11-23T18:30:00Z'));
  });

  it('gives the intended time also when it comes late, and can leave out what was overtaken', async () => {
    const seen: string[] = [];
    const clock = new SettableClock('2026-11-22T21:58:30Z');
    const scheduler = new Scheduler({
      entries: [
        entry('scan', 'rate(1 minute)', seen, { missed: 'latest', input: { force: false } }),
        entry('weekly', 'cron(0 5 ? * MON *)', seen),
      ],
      clock,
    });
    expect(await scheduler.runDue()).toBe(0);
    clock.advance(10 * 60_000 + 5000);
    expect(await scheduler.runDue()).toBe(2);
    expect(seen).toEqual(['scan 2026-11-22T22:08:00Z', 'weekly 2026-11-22T22:00:00Z']);
    expect(await scheduler.runDue()).toBe(0);
  });

  it('goes on after a handler that throws, and tells only the name of the error', async () => {
    const events: SourceEvent[] = [];
    const clock = new SettableClock('2026-11-22T21:58:30Z');
    const handler = async () => {
      throw new RangeError('isi sel');
    };
    const entries = [entry('scan', 'rate(1 minute)', [], { handler, retries: 0 })];
    const scheduler = new Scheduler({ entries, clock, onEvent: (event) => events.push(event) });
    await scheduler.runUntil(clock.now() + 120_000);
    expect(events).toEqual([
      {
        kind: 'schedule',
        source: 'scan',
        at: clock.now() - 90_000,
        scheduledFor: clock.now() - 90_000,
        error: 'RangeError',
      },
      {
        kind: 'schedule',
        source: 'scan',
        at: clock.now() - 30_000,
        scheduledFor: clock.now() - 30_000,
        error: 'RangeError',
      },
    ]);
  });

  it('calls again after one minute and after two more, for the same time', async () => {
    const seen: string[] = [];
    const clock = new SettableClock('2026-11-22T21:58:30Z');
    const handler: ScheduleEntry['handler'] = async (event) => {
      seen.push(`${new Date(clock.now()).toISOString().slice(11, 16)} for ${event.scheduledTime.slice(11, 16)}`);
      throw new Error('gagal');
    };
    const scheduler = new Scheduler({ entries: [entry('weekly', 'cron(0 5 ? * MON *)', [], { handler })], clock });
    await scheduler.runUntil(Date.parse('2026-11-23T12:00:00Z'));
    expect(seen).toEqual(['22:00 for 22:00', '22:01 for 22:00', '22:03 for 22:00']);
  });

  it('runs by itself between start and stop', async () => {
    const clock = new SettableClock('2026-11-22T21:58:30Z');
    const { promise, resolve } = Promise.withResolvers<string>();
    const handler: ScheduleEntry['handler'] = async (event) => resolve(event.scheduledTime);
    const scheduler = new Scheduler({ entries: [entry('scan', 'rate(1 minute)', [], { handler })], clock });
    scheduler.start();
    clock.advance(60_000);
    expect(await promise).toBe('2026-11-22T21:59:00Z');
    await scheduler.stop();
    expect(scheduler.upcoming()).toEqual([{ name: 'scan', at: Date.parse('2026-11-22T22:00:00Z') }]);
  });
});

describe('SettableClock', () => {
  it('does not go back', () => {
    const clock = new SettableClock(1000);
    expect(() => clock.set(999)).toThrow(RangeError);
    expect(() => clock.set(Number.NaN)).toThrow(RangeError);
  });
});

import { BadSchedule, type Cron, parseCron } from './cron.ts';
import { localTime, momentOf } from './zoned-time.ts';

/** A parsed schedule. `next` gives the first moment after another, in milliseconds since 1970. */
export interface Schedule {
  next(after: number): number;
}

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: DAY_MS };
/** 29 February may be eight years away. */
const MAX_DAYS = 9 * 366;

/**
 * An expression of EventBridge Scheduler, the same that is deployed: `rate(1 minute)`, `cron(0 5 ? * MON *)`.
 * @throws BadSchedule; RangeError for a time zone that does not exist
 */
export function parseSchedule(expression: string, timeZone: string): Schedule {
  localTime(0, timeZone);
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (!rate) {
    const cron = parseCron(expression);
    return { next: (after) => nextOf(cron, timeZone, after, expression) };
  }
  const [, count = '0', unit = ''] = rate;
  const period = Number(count) * (UNITS[unit] ?? 0);
  if (period === 0) throw new BadSchedule(expression);
  return { next: (after) => (Math.floor(after / period) + 1) * period };
}

function nextOf(cron: Cron, timeZone: string, after: number, expression: string): number {
  const today = Math.floor(localTime(after, timeZone) / DAY_MS) * DAY_MS;
  for (let day = today; day <= today + MAX_DAYS * DAY_MS; day += DAY_MS) {
    if (!fallsOn(cron, new Date(day))) continue;
    const moments = timesOfDay(cron).map((time) => momentOf(day + time, timeZone));
    const next = moments.find((moment) => moment !== null && moment > after);
    if (next !== undefined && next !== null) return next;
  }
  throw new BadSchedule(expression);
}

function fallsOn(cron: Cron, day: Date): boolean {
  return (
    cron.months.includes(day.getUTCMonth() + 1) &&
    cron.daysOfMonth.includes(day.getUTCDate()) &&
    cron.daysOfWeek.includes(day.getUTCDay() + 1)
  );
}

function timesOfDay(cron: Cron): number[] {
  return cron.hours.flatMap((hour) => cron.minutes.map((minute) => (hour * 60 + minute) * 60_000));
}

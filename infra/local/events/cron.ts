/** A moment of the week or day at which a schedule fires, in the clock of a place. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: readonly number[];
  readonly months: readonly number[];
  /** 1 = Sunday … 7 = Saturday, as EventBridge counts. */
  readonly daysOfWeek: readonly number[];
}

/** An expression that is no schedule, or one that this clock cannot follow. */
export class BadSchedule extends Error {
  constructor(expression: string) {
    super(`${expression} is not a schedule that can be run here.`);
    this.name = 'BadSchedule';
  }
}

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * `cron(minutes hours day-of-month month day-of-week year)` of EventBridge, without `L`, `W`, `#` and with `*` as year.
 * @throws BadSchedule
 */
export function parseCron(expression: string): Cron {
  const match = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) \*\)$/.exec(expression);
  if (!match) throw new BadSchedule(expression);
  const [, minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = ''] = match;
  const field = (text: string, low: number, high: number, names: readonly string[] = []) => {
    const values = parseField(text, low, high, names);
    if (!values) throw new BadSchedule(expression);
    return values;
  };
  return {
    minutes: field(minutes, 0, 59),
    hours: field(hours, 0, 23),
    daysOfMonth: field(dayOfMonth, 1, 31),
    months: field(month, 1, 12, MONTHS),
    daysOfWeek: field(dayOfWeek, 1, 7, DAYS),
  };
}

function parseField(text: string, low: number, high: number, names: readonly string[]): number[] | null {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const span = parseRange(range, low, high, names);
    const stride = Number(step);
    if (!span || !Number.isInteger(stride) || stride < 1) return null;
    const end = part.includes('/') && !/[-*?]/.test(range) ? high : span[1];
    for (let value = span[0]; value <= end; value += stride) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function parseRange(text: string, low: number, high: number, names: readonly string[]): [number, number] | null {
  if (text === '*' || text === '?') return [low, high];
  const ends = text.split('-').map((end) => {
    const named = names.indexOf(end.toUpperCase());
    return named >= 0 ? named + low : /^\d+$/.test(end) ? Number(end) : Number.NaN;
  });
  const [first = Number.NaN, last = first] = ends;
  return ends.length <= 2 && first >= low && last <= high && first <= last ? [first, last] : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const number = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...number });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * What clocks of a place show at a moment, as if it were UTC: `Date` methods with `UTC` in their names then give the
 * local fields.
 * @throws RangeError for a time zone that does not exist
 */
export function localTime(ms: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (ms - Math.floor(ms / 1000) * 1000);
}

/** The moment at which clocks of a place show `local`; null where they jump over it. The first, where they show it twice. */
export function momentOf(local: number, timeZone: string): number | null {
  const day = 86_400_000;
  const offsets = [localTime(local - day, timeZone) - (local - day), localTime(local + day, timeZone) - (local + day)];
  const moments = offsets.map((offset) => local - offset).filter((moment) => localTime(moment, timeZone) === local);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** Days since 1899-12-30, the zero of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

export const serialOfDate = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY_MS);

export const dateOfSerial = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY_MS));

export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 0 || year > 9999) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The wall-clock moment of a time zone as a serial; an unknown zone is UTC. */
export function serialNow(epochMs: number, timeZone: string): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(epochMs);
    const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
    const seconds = part('hour') * 3600 + part('minute') * 60 + part('second');
    return serialOfDate(part('year'), part('month'), part('day')) + seconds / 86_400;
  } catch {
    return (epochMs - EPOCH) / DAY_MS;
  }
}

import { BULAN, tanggal } from '#findings/sentences/id/format.ts';
import type { Period } from '#reading/types.ts';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
/** Minutes from 1899-12-30, day 0 of a spreadsheet, to 1970-01-01. */
const EPOCH_MINUTES = 25_569 * 1440;

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What the clock on the wall shows at an instant. A zone that nobody knows counts as WIB. */
export function localTime(instant: string, timeZone: string): LocalTime {
  const parts = formatter(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const shape = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...shape, hourCycle: 'h23', calendar: 'gregory', timeZone });
  } catch {
    return formatter('Asia/Jakarta');
  }
}

/** `22 November 2026` */
export function longDate(instant: string, timeZone: string): string {
  const { year, month, day } = localTime(instant, timeZone);
  return `${day} ${BULAN[month - 1] ?? ''} ${year}`;
}

/** `22 November 2026 pukul 15.10 WIB` */
export function longTime(instant: string, timeZone: string): string {
  const { hour, minute } = localTime(instant, timeZone);
  const clock = `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
  return `${longDate(instant, timeZone)} pukul ${clock} ${ABBREVIATIONS[timeZone] ?? 'WIB'}`;
}

/** Minutes since a spreadsheet's day 0, by the clock of a time zone: whole, so that no locale's decimal sign enters. */
export function serialMinutes(instant: string, timeZone: string): number {
  const { year, month, day, hour, minute } = localTime(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 + EPOCH_MINUTES;
}

/** Day of an instant as a spreadsheet counts days. */
export function serialDay(instant: string, timeZone: string): number {
  return Math.floor(serialMinutes(instant, timeZone) / 1440);
}

/** `2026-02` → `Februari 2026`, `2026-S1` → `semester 1 tahun 2026`, `2026-T3` → `triwulan 3 tahun 2026`. */
export function periodInWords(period: Period): string {
  const [year, part] = period.split('-');
  if (part === undefined) return `tahun ${year ?? ''}`;
  if (part.startsWith('S')) return `semester ${part.slice(1)} tahun ${year ?? ''}`;
  if (part.startsWith('T')) return `triwulan ${part.slice(1)} tahun ${year ?? ''}`;
  return tanggal(period);
}

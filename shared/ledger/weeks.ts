/**
 * Weeks of the province summaries. A week is the ISO week, in WIB, of the Monday on which it is published, written
 * `2026-W47`. Its cut-off is Monday 05:00 WIB. Everything is taken from the instant given, never from a clock.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WIB = 7 * HOUR;
const CUT_OFF_HOUR = 5;

/** `2026-W47`; sorts as text within and across years. */
export type Week = string;

/** The ISO week of the instant's day in WIB (ms since the epoch). */
export function weekOf(instant: number): Week {
  const monday = mondayOf(instant);
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  return weekName(year, 1 + Math.round((monday - firstMonday(year)) / (7 * DAY)));
}

/** The last week whose cut-off is not after the instant: what a summary asked for at that moment can be about. */
export function lastPublishedWeek(instant: number): Week {
  return weekOf(instant - CUT_OFF_HOUR * HOUR);
}

/** Monday 05:00 WIB of the week, in ms since the epoch. Throws RangeError for what is no week. */
export function cutOffOf(week: Week): number {
  const parsed = parseWeek(week);
  if (!parsed) throw new RangeError('not an ISO week');
  return firstMonday(parsed.year) + (parsed.week - 1) * 7 * DAY + CUT_OFF_HOUR * HOUR - WIB;
}

/** Year and number of `2026-W47`; null for anything else, week 53 of a year with 52 weeks included. */
export function parseWeek(text: string): { readonly year: number; readonly week: number } | null {
  const match = /^((?:19|2\d)\d{2})-W(\d{2})$/.exec(text);
  if (!match) return null;
  const parsed = { year: Number(match[1]), week: Number(match[2]) };
  return parsed.week >= 1 && parsed.week <= weeksIn(parsed.year) ? parsed : null;
}

export function previousWeek(week: Week): Week {
  return weekOf(cutOffOf(week) - 7 * DAY);
}

export function nextWeek(week: Week): Week {
  return weekOf(cutOffOf(week) + 7 * DAY);
}

/** Midnight that begins the Monday of the instant's week, with WIB's hours read as if they were UTC. */
function mondayOf(instant: number): number {
  const local = instant + WIB;
  const midnight = local - modulo(local, DAY);
  return midnight - modulo(new Date(midnight).getUTCDay() - 1, 7) * DAY;
}

/** Monday of week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  return mondayOf(Date.UTC(year, 0, 4) - WIB);
}

function weeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY));
}

function weekName(year: number, week: number): Week {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

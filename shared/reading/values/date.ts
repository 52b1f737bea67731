import type { Cell } from '../grid.ts';
import { serialToDate, toDate, weekdayOf } from './calendar.ts';
import { parseDateText } from './date-text.ts';
import { type Ask, absent, noted, type Outcome, refused, taken } from './outcome.ts';
import { namesMonthOnly } from './report-text.ts';

/** A day as `YYYY-MM-DD`. Day before month always, unless only the other order gives a day. */
export function readDate(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'number') return fromSerial(cell, cell.value);
  const parsed = parseDateText(text);
  const year = parsed?.year ?? ask.year;
  const date = parsed && year !== null ? toDate(year, parsed.month, parsed.day) : null;
  if (!parsed && namesMonthOnly(text)) return absent('belum ada', { rule: 'date-without-day', data: { shown: text } });
  if (!parsed || !date) return refused({ rule: 'date-unreadable', data: { shown: text } });
  if (parsed.year === null) {
    return noted(date, 'year', { rule: 'date-year-assumed', data: { shown: text, assumed: String(year) } });
  }
  const is = weekdayOf(date);
  if (parsed.weekday && parsed.weekday !== is) {
    return noted(date, 'weekday', { rule: 'weekday-mismatch', data: { shown: text, said: parsed.weekday, is } });
  }
  if (parsed.swapped) return noted(date, 'swapped');
  return parsed.range ? noted(date, 'range') : taken(date);
}

/** A bare number is a day only in date dress or within the years that districts report on. */
function fromSerial(cell: Cell, serial: number): Outcome {
  const dressed = cell.format === 'DATE' || cell.format === 'DATE_TIME';
  const plausible = serial >= 40_000 && serial < 55_000;
  const date = (dressed || plausible) && serial >= 30_000 ? serialToDate(serial) : null;
  if (!date) return refused({ rule: 'date-unreadable', data: { shown: cell.shown } });
  return dressed ? taken(date) : noted(date, 'serial');
}

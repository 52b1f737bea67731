import type { Cell } from '../grid.ts';
import { monthOf, serialToDate, toDate } from './calendar.ts';
import { type Ask, type Outcome, refused, taken } from './outcome.ts';

/** A month as `YYYY-MM`; a cell that names no year is of the year of its table. */
export function readMonth(cell: Cell, text: string, ask: Ask): Outcome {
  const month = monthOfCell(cell, text, ask.year);
  return month ? taken(month) : refused({ rule: 'date-unreadable', data: { shown: text } });
}

function monthOfCell(cell: Cell, text: string, year: number | null): string | null {
  const joined = /^(20[0-4]\d)(0[1-9]|1[0-2])$/.exec(text);
  if (joined) return join(Number(joined[1]), Number(joined[2]));
  if (typeof cell.value === 'number') {
    return cell.value < 30_000 ? join(year, cell.value) : (serialToDate(cell.value)?.slice(0, 7) ?? null);
  }
  return parseMonthText(text, year);
}

/** `Februari 2022`, `Feb-22`, `2022-02`, `02/2022`, `Agustus`, `2`; null when it says no month. */
export function parseMonthText(text: string, year: number | null): string | null {
  const lower = text.toLowerCase().replace(/^(?:bulan|periode|bln)\s*:?\s*/, '');
  const named = /^([a-z]+)\.?(?:[\s\-/.,']*(?:tahun\s*)?(\d{4}|\d{2}))?$/.exec(lower);
  if (named) {
    const month = monthOf(named[1] ?? '');
    return month ? join(named[2] ? Number(named[2]) : year, month) : null;
  }
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(lower);
  if (yearFirst) return join(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(lower);
  if (monthFirst) return join(Number(monthFirst[2]), Number(monthFirst[1]));
  return /^\d{1,2}$/.test(lower) ? join(year, Number(lower)) : null;
}

function join(year: number | null, month: number): string | null {
  return year === null ? null : (toDate(year, month, 1)?.slice(0, 7) ?? null);
}

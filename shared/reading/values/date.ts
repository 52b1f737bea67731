import type { Cell } from '../grid.ts';
import { monthOf, serialToDate, toDate, weekdayOf, weekdayWord } from './calendar.ts';
import { type Ask, noted, type Outcome, refused, taken } from './outcome.ts';

/** What a text says about a day. The start of a range is the date; its end is told in the note. */
interface DateText {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: string | null;
  readonly range: boolean;
  /** `02/23/2022`: month before day, because no month has 23. */
  readonly swapped: boolean;
}

/** A day as `YYYY-MM-DD`. Day before month always, unless only the other order gives a day. */
export function readDate(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'number') return fromSerial(cell, cell.value);
  const parsed = parseDateText(text);
  const year = parsed?.year ?? ask.year;
  const date = parsed && year !== null ? toDate(year, parsed.month, parsed.day) : null;
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

export function parseDateText(text: string): DateText | null {
  const lower = text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b(?:pukul|jam|pkl)\b.*$/, '')
    .replace(
      /\b\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*-\s*(?:\d{1,2}[.:]\d{2}|selesai))?\s*(?:wib|wita|wit)?\b\s*$/,
      (time) => (/wi[bt]|:|-/.test(time) || /\s\d/.test(` ${time}`) ? '' : time),
    );
  const weekday = firstWeekday(lower);
  const bare = lower
    .replace(/[a-z']+/g, (word) => (weekdayWord(word) || FILLER.has(word) ? ' ' : word))
    .replace(/[(),]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/.-]+|[\s/.-]+$/g, '');
  const found = single(bare) ?? span(bare) ?? iso(bare) ?? numeric(bare);
  return found ? { ...found, weekday } : null;
}

const FILLER = new Set(['tanggal', 'tgl', 'hari', 'pada', 'bulan', 'tahun', 'th', 'ke']);

function firstWeekday(text: string): string | null {
  for (const word of text.match(/[a-z']+/g) ?? []) {
    const weekday = weekdayWord(word);
    if (weekday) return weekday;
  }
  return null;
}

type Bare = Omit<DateText, 'weekday'>;

/** `23 oktober 2020`, `12-mei-22`, `2 sept. 2021`, `5 april`. */
function single(text: string): Bare | null {
  const match = /^(\d{1,2})\s*[-/.]?\s*([a-z]+)\.?\s*[-/.]?\s*(\d{4}|\d{2})?$/.exec(text);
  const month = match ? monthOf(match[2] ?? '') : null;
  if (!match || !month) return null;
  return { day: Number(match[1]), month, year: match[3] ? Number(match[3]) : null, range: false, swapped: false };
}

const UNTIL = String.raw`(?:-|s\s*[/.]?\s*d\.?|sampai(?: dengan)?|sd|&|dan|,)`;
const SPAN = new RegExp(
  String.raw`^(\d{1,2})\s*([a-z]+)?\.?\s*(\d{4})?\s*${UNTIL}\s*(\d{1,2})\s*[-/.]?\s*([a-z]+)\.?\s*(\d{4}|\d{2})?$`,
);

/** `27 - 30 november 2017`, `28 s/d 29 mei 2021`, `31 mei - 2 juni 2022`: the first day counts. */
function span(text: string): Bare | null {
  const match = SPAN.exec(text);
  if (!match) return null;
  const [, day, firstMonth, firstYear, , lastMonth = '', lastYear] = match;
  const last = monthOf(lastMonth);
  const month = firstMonth ? monthOf(firstMonth) : last;
  const year = firstYear ?? lastYear;
  if (!last || !month) return null;
  return { day: Number(day), month, year: year ? Number(year) : null, range: true, swapped: false };
}

function iso(text: string): Bare | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text);
  if (!match) return null;
  return { day: Number(match[3]), month: Number(match[2]), year: Number(match[1]), range: false, swapped: false };
}

/** `23/02/2022`, `23-2-22`, `23/2`, `21-22/09/2022`. */
function numeric(text: string): Bare | null {
  const match = /^(\d{1,2})(?:\s*-\s*(\d{1,2})(?=\s*[/.]))?\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}|\d{2}))?$/.exec(
    text,
  );
  if (!match) return null;
  const [, first, end, second, year] = match;
  if (year === undefined && !text.includes('/')) return null;
  const day = Number(first);
  const month = Number(second);
  const swapped = month > 12 && day <= 12;
  return {
    day: swapped ? month : day,
    month: swapped ? day : month,
    year: year ? Number(year) : null,
    range: end !== undefined,
    swapped,
  };
}

import { monthOf, weekdayWord } from './calendar.ts';

/** What a text says about a day. The start of a range is the date; its end is told in the note. */
export interface DateText {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: string | null;
  readonly range: boolean;
  /** `02/23/2022`: month before day, because no month has 23. */
  readonly swapped: boolean;
}

/** Longer texts are sentences; patterns would go back and forth over them. */
const LONGEST = 120;

/** Null when the text names no single day, nor days in a row. `Minggu ke-2 Mei` is a week. */
export function parseDateText(text: string): DateText | null {
  if (text.length > LONGEST) return null;
  const lower = withoutTime(plain(text));
  if (/\b(?:minggu|pekan)\ske\b/.test(lower)) return null;
  const weekday = firstWeekday(lower);
  const bare = lower
    .replace(/[a-z']+/g, (word) => (weekdayWord(word) || FILLER.has(word) ? ' ' : word))
    .replace(/[(),]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/.-]+|[\s/.-]+$/g, '');
  const found = single(bare) ?? span(bare) ?? iso(bare) ?? numeric(bare) ?? numericSpan(bare) ?? monthFirst(bare);
  return found ? { ...found, weekday } : null;
}

/** Lower case, one kind of apostrophe and dash, `Jum,at` mended, `12, 13` as days in a row. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\bjum[\s,.']at\b/, 'jumat')
    .replace(/\b(\d{1,2})\s*,\s*(?=\d{1,2}\b(?![.:/]))/g, '$1 & ');
}

/** `12 Mei 2022, 09.00-12.00 WITA`; a time alone is never taken off, because it may be the day (`12.05.22`). */
function withoutTime(lower: string): string {
  return lower
    .replace(/\b(?:pukul|jam|pkl)\b.*/, '')
    .replace(
      /^(.*\d.*?)[\s,]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:-|s\/d)\s*(?:\d{1,2}[.:]\d{2}|selesai))?\s*(?:wib|wita|wit)?\s*$/,
      '$1',
    );
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
  const match = /^(\d{1,2})\s*[-/.]?\s*([a-z]+)\.?\s*[-/.]?\s*'?(\d{4}|\d{2})?$/.exec(text);
  const month = match ? monthOf(match[2] ?? '') : null;
  if (!match || !month) return null;
  return { day: Number(match[1]), month, year: match[3] ? Number(match[3]) : null, range: false, swapped: false };
}

const UNTIL = String.raw`(?:-|s\s*[/.]?\s*d\.?|sampai(?: dengan)?|sd|&|dan)`;
const SPAN = new RegExp(
  String.raw`^(\d{1,2})\s*([a-z]+)?\.?\s*(\d{4})?\s*(?:${UNTIL}\s*\d{1,2}\s*)*${UNTIL}\s*(\d{1,2})\s*[-/.]?\s*([a-z]+)\.?\s*(\d{4}|\d{2})?$`,
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

/** `May 12, 2022`, as a sheet of an English locale shows it. */
function monthFirst(text: string): Bare | null {
  const [, name = '', day, year] = /^([a-z]+)\.? (\d{1,2}) (\d{4})$/.exec(text) ?? [];
  const month = monthOf(name);
  return month ? { day: Number(day), month, year: Number(year), range: false, swapped: false } : null;
}

/** `12/05/2022 s/d 14/05/2022`. */
function numericSpan(text: string): Bare | null {
  const [, start = '', end = ''] = /^(\S+) (?:-|s\/d|sd|sampai) (\S+)$/.exec(text) ?? [];
  const first = numeric(start);
  return first && numeric(end) ? { ...first, range: true } : null;
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

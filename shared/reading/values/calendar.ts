const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** `YYYY-MM-DD` of a sheet serial (days since 1899-12-30); null outside of 1900..2199. */
export function serialToDate(serial: number): string | null {
  if (!(serial >= 2 && serial < 109_575)) return null;
  return new Date(EPOCH_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, or null when there is no such day. Year of two digits is of this century. */
export function toDate(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && full >= 1900 && full < 2200 ? date.toISOString().slice(0, 10) : null;
}

export const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

export function weekdayOf(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Maps and no plain objects: `constructor` is a word like any other. */
const WEEKDAY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    minggu: 'Minggu',
    ahad: 'Minggu',
    senin: 'Senin',
    selasa: 'Selasa',
    rabu: 'Rabu',
    kamis: 'Kamis',
    jumat: 'Jumat',
    "jum'at": 'Jumat',
    sabtu: 'Sabtu',
    sunday: 'Minggu',
    monday: 'Senin',
    tuesday: 'Selasa',
    wednesday: 'Rabu',
    thursday: 'Kamis',
    friday: 'Jumat',
    saturday: 'Sabtu',
  }),
);

export function weekdayWord(word: string): string | null {
  return WEEKDAY_WORDS.get(word) ?? null;
}

const MONTH_WORDS = [
  'januari jan january',
  'februari feb pebruari peb february febuari pebuari',
  'maret mar march mrt',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu agt ags agst agus agust agts agutus august aug',
  'september sep sept sepetember',
  'oktober okt october oct',
  'november nov nopember nop',
  'desember des december dec',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** 1..12 of a month's name, full or short, Indonesian or English; null otherwise. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

import { fold } from './text.ts';
import type { Period } from './types.ts';
import { monthOf, twoDigits } from './values/calendar.ts';

/** What a text says of time. */
export interface TimeWords {
  readonly year: number | null;
  /** `S1`, `T3`, `02`; null when only a year or nothing is named. */
  readonly part: string | null;
  /** Several years are named, none of them as the year of the data. */
  readonly unclear: boolean;
}

const STAMP = /\b(?:data tanggal|dicetak|tanggal cetak|tgl cetak|update|diunduh|per tanggal|printed|download)/;
const REGULATION = /\b(?:nomor|no)\.?\s*[\w/.-]*\s*(?:tahun|th)\.?\s*\d{4}/g;
/** Kecamatan Juli is no month. */
const PLACE = /\b(?:kecamatan|kec|distrik|desa|kelurahan|puskesmas)\s*[.:]?\s+[a-z]+/g;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const NOTHING: TimeWords = { year: null, part: null, unclear: false };

/** `BULAN AGUSTUS 2025`, `TAHUN 2021`, `Semester I TA 2022`, `Triwulan 3`, `2026-02`. Time stamps and numbers of regulations say nothing. */
export function timeWords(text: string): TimeWords {
  const plain = fold(text)
    .replace(REGULATION, ' ')
    .replace(PLACE, ' ')
    .replace(/([a-z]+)\/(?=20[12]\d)/g, (all, word) => (monthOf(word) ? `${word} ` : all));
  if (STAMP.test(plain)) return NOTHING;
  const stated = [
    ...plain.matchAll(
      /\b(?:tahun|thn|th|ta|t\.a\.?|tahun anggaran|periode|fy)\s*\.?\s*:?\s*(20[12]\d)\b(?!\s*-\s*20)/g,
    ),
  ];
  const all = [...plain.matchAll(/(?<![\d.,/])(20[12]\d)(?![\d,])/g)].map((match) => Number(match[1]));
  const years = new Set(stated.length > 0 ? stated.map((match) => Number(match[1])) : all);
  const [year = null] = years;
  return { year: years.size === 1 ? year : null, part: partOf(plain), unclear: years.size > 1 };
}

function partOf(plain: string): string | null {
  const half = /\b(?:semester|smt|sem)\s*\.?\s*(ii|i|2|1)\b/.exec(plain);
  if (half) return `S${ROMAN[half[1] ?? '']}`;
  const quarter = /\b(?:triwulan|triw|tw|tribulan|kuartal)\s*\.?\s*(iv|iii|ii|i|[1-4])\b/.exec(plain);
  if (quarter) return `T${ROMAN[quarter[1] ?? '']}`;
  const iso = /\b20\d\d-(0[1-9]|1[0-2])\b/.exec(plain);
  if (iso) return iso[1] ?? null;
  const months = monthsIn(plain.match(/[a-z]+/g) ?? []);
  // A kecamatan may be called Juli: of several months the one that stands before the year is meant, but for a span.
  const [month, ...more] = months.length > 1 && !SPAN.test(plain) ? monthsIn(beforeYear(plain)) : months;
  return month !== undefined && more.length === 0 ? twoDigits(month) : null;
}

const SPAN =
  /[a-z]{3,}\s*(?:-|–|s\s*\/\s*d|s\.d\.?|sd|sampai|hingga|dan|&|,|\/|\+)\s*(?:dengan\s+)?[a-z]{3,}\s+20[12]\d\b/;

function beforeYear(plain: string): string[] {
  return [...plain.matchAll(/([a-z]+)\s+20[12]\d\b/g)].map((match) => match[1] ?? '');
}

function monthsIn(words: readonly string[]): number[] {
  return [...new Set(words.flatMap((word) => (word.length >= 3 ? (monthOf(word) ?? []) : [])))];
}

export function joinPeriod(year: number, part: string | null): Period {
  return part === null ? String(year) : `${year}-${part}`;
}

/** Year of a period. */
export function yearOfPeriod(period: Period): number {
  return Number(period.slice(0, 4));
}

/** A header that says nothing but a time: `TAHUN 2021`, `2022`, `Februari`, `Semester 1`; null for any other. */
export function headerPeriod(text: string): HeaderPeriod | null {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  if (known.size >= 20_000) known.clear();
  const made = periodIn(text);
  known.set(text, made);
  return made;
}

interface HeaderPeriod {
  readonly year: number | null;
  readonly part: string | null;
}

/** Every action looks at every header. */
const known = new Map<string, HeaderPeriod | null>();

function periodIn(text: string): HeaderPeriod | null {
  const plain = fold(text).replace(/[()]/g, ' ').trim();
  const rest = plain
    .replace(
      /\b(?:tahun|thn|th|ta|t\.a\.?|bulan|bln|semester|smt|triwulan|tw|periode|anggaran|iv|iii|ii|i|[1-4])\b/g,
      ' ',
    )
    .replace(/\b20[12]\d\b/g, ' ')
    .replace(/[a-z]+/g, (word) => (word.length >= 3 && monthOf(word) ? ' ' : word))
    .replace(/[\s.:,/-]+/g, '');
  if (rest !== '') return null;
  const { year, part } = timeWords(text);
  return year === null && part === null ? null : { year, part };
}

const WITHIN = /\(?\b(?:(?:tahun|thn|th|ta|t\.a\.?)\s*)?(20[12]\d)\b\)?/gi;

/** `Realisasi 2022`, `Stunting (Tahun 2021)`: a header with one year in it; null for any other. */
export function yearWithin(text: string): { readonly year: number; readonly rest: string } | null {
  if (!text.includes('20')) return null;
  const found = [...text.matchAll(WITHIN)];
  const [first] = found;
  if (!first || found.length > 1) return null;
  const rest = text.replace(first[0], ' ').replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(rest) || rest === '%' ? { year: Number(first[1]), rest } : null;
}

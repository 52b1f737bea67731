import { BULAN } from '#findings/sentences/id/format.ts';
import type { Phrase } from './translate.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = [
  ['Minggu', 'Sunday'],
  ['Senin', 'Monday'],
  ['Selasa', 'Tuesday'],
  ['Rabu', 'Wednesday'],
  ['Kamis', 'Thursday'],
  ['Jumat', 'Friday'],
  ['Sabtu', 'Saturday'],
] as const;

/** Days, months and periods as our tabs write them. A clock and its zone stay as they are. */
export const DATE_PHRASES: readonly Phrase[] = [
  ...DAYS.flatMap(([id, english]): readonly Phrase[] => [[`${id}, {}`, `${english}, {}`]]),
  ...BULAN.flatMap((month, at): readonly Phrase[] => [
    [`{n} ${month} {} pukul {}`, `{} ${MONTHS[at] ?? month} {} at {}`],
    [`{n} ${month} {}`, `{} ${MONTHS[at] ?? month} {}`],
    [`${month} {}`, `${MONTHS[at] ?? month} {}`],
  ]),
  ['semester {n} tahun {n}', 'semester {} of {}'],
  ['triwulan {n} tahun {n}', 'quarter {} of {}'],
  ['tahun {n}', 'year {}'],
  ['Tahun {n}', 'Year {}'],
];

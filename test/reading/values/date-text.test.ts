import { expect, it } from 'vitest';
import { parseDateText } from '#reading/values/date-text.ts';

/** Day, month and year, then what is told beside them. */
function parsed(text: string): string | null {
  const found = parseDateText(text);
  if (!found) return null;
  const { day, month, year, weekday, range, swapped } = found;
  return [`${day}.${month}.${year ?? ''}`, weekday, range && 'range', swapped && 'swapped'].filter(Boolean).join(' ');
}

const SENTENCE = `${'hari '.repeat(22)}12 mei 26`;

it.each<readonly [string, string | null, string]>([
  ['Hari Senin, 12 Mei 2026', '12.5.2026 Senin', 'the weekday behind another word'],
  ['Jum at, 15 Mei 2026', '15.5.2026 Jumat', 'a blank for the apostrophe'],
  ['Jum,at 15 Mei 2026', '15.5.2026 Jumat', 'a comma for it'],
  ['Jum\u2019at 15 Mei 2026', '15.5.2026 Jumat', 'a curly one'],
  ['12 Mei \u201922', '12.5.22', 'a curly apostrophe before the year'],
  ['12 , 13 Mei 2022', '12.5.2022 range', 'a blank before the comma'],
  ['12 Mei 2022 -', '12.5.2022', 'a dash and nothing behind it'],
  ['May 12,2022', '12.5.2022', 'no blank behind the comma'],
  ['rapat May 12 2022', null, 'what took place'],
  ['May 12 20225', null, 'no year'],
  ['12 Mei 2022 pukul 09.00', '12.5.2022', 'the hour in words'],
  ['12 Mei, 09.00 WIB', '12.5.', 'an hour, no year'],
  ['12 Mei 2022 09:00:15', '12.5.2022', 'to the second'],
  ['12 Mei 2022 09.00-10.30', '12.5.2022', 'from and until'],
  ['12 Mei 2022 09.00 s/d selesai wita', '12.5.2022', 'until it is done'],
  ['09.00 12 Mei 2022', null, 'the hour first'],
  ['12 foo 2022', null, 'no month'],
  ['12 - 14 foo 2022', null, 'no month'],
  ['12 foo - 14 mei 2022', null, 'no month'],
  ['31 Mei 2021 - 2 Juni 2022', '31.5.2021 range', 'each with its year'],
  ['2022-05-12T10:00', '12.5.2022', 'as machines write it'],
  ['2022-05-12 pagi', '12.5.2022', 'with the time of day'],
  ['2022-05-12abc', null, 'something else'],
  ['kegiatan 2022-05-12', null, 'what took place'],
  ['12/05/2022 s/d 14/05/2022', '12.5.2022 range', 'both ends whole'],
  ['12/05/2022 s/d besok', null, 'no end'],
  ['besok - 12/05/2022', null, 'no beginning'],
  ['kira 12/05/2022 s/d 14/05/2022', null, 'about'],
  ['12/05/2022 s/d 14/05/2022 lagi', null, 'and again'],
  ['21-22/09/2022', '21.9.2022 range', 'days of one month'],
  ['21 - 22/09/2022', '21.9.2022 range', 'with blanks'],
  ['21-22 / 09 / 2022', '21.9.2022 range', 'with blanks'],
  ['23/2', '23.2.', 'no year'],
  ['23.2', null, 'a number'],
  ['12/13/2022', '13.12.2022 swapped', 'no month has 13'],
  ['05/13/2022', '13.5.2022 swapped', 'no month has 13'],
  ['13/13/2022', '13.13.2022', 'no month either way'],
  ['23-2-22', '23.2.22', 'short'],
  ['Minggu ke-2 Mei', null, 'a week is no day'],
])('%j → %s: %s', (text, expected) => expect(parsed(text)).toBe(expected));

it('looks at a hundred and twenty characters, because longer texts are sentences', () => {
  expect(SENTENCE).toHaveLength(119);
  expect(parsed(`${SENTENCE} `)).toBe('12.5.26');
  expect(parsed(`${SENTENCE}  `)).toBeNull();
});

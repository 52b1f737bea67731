import { expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import { absenceOf, errorOfText } from '#reading/values/absent.ts';
import { namesMonthOnly, reportedAbsence } from '#reading/values/report-text.ts';
import { numberCell, textCell } from '#support/grids.ts';
import { told } from '#support/told-cells.ts';

it.each<readonly [string, string | null, string]>([
  ['', 'blank', 'nothing'],
  ['Rp -', 'dash', 'as an accounting format shows nothing'],
  ['IDR', 'dash', 'a currency and no amount'],
  ['**', 'dash', 'stars'],
  ['%', 'dash', 'the sign alone'],
  ['Nihil.', 'nihil', 'with the full stop of a sentence'],
  ['ZERO', null, 'a word that only a report uses'],
  ['T.A.D', 'belum ada', 'tidak ada data'],
  ['?', 'belum ada', 'nobody knows'],
  ['0', null, 'a zero is a number'],
  ['-5', null, 'a dash before a digit is a minus'],
  ['Nikah', null, 'begins like nihil'],
])('%j is absence %s: %s', (text, expected) => expect(absenceOf(text)).toBe(expected));

it.each<readonly [string, string | null, string]>([
  ['#DIV/0!', 'DIVIDE_BY_ZERO', 'as a sheet shows it'],
  ['#div/0', 'DIVIDE_BY_ZERO', 'without its mark, small'],
  ['#NAME?', 'NAME', 'with a question mark'],
  ['#N!AME?', null, 'a mark within the word'],
  ['Err:502', 'ERROR', 'LibreOffice'],
  ['Err:5021', null, 'no such code'],
  ['x Err:502', null, 'a sentence about an error'],
  ['Ella Err:502', null, 'a name before it'],
  ['#kelas 5', null, 'a word with a hash'],
  ['REF!', null, 'no hash'],
])('%j is the formula error %s: %s', (text, expected) => expect(errorOfText(text)).toBe(expected));

const LONG = `belum ${'a'.repeat(54)}`;

it.each<readonly [string, FieldType, string | null, string]>([
  ['(belum)', 'count', 'belum ada', 'in brackets'],
  ['belum -- ada', 'count', 'belum ada', 'whatever stands between'],
  ['Direncanakan Mei 2027', 'month', 'belum ada', 'a plan names its month'],
  ['Direncanakan 5 orang', 'count', null, 'a figure beside a word is for people to clear up'],
  [LONG, 'count', 'belum ada', 'sixty characters'],
  [`${LONG}a`, 'count', null, 'longer texts are sentences'],
  ['nihil kasus', 'count', 'nihil', 'nothing was there'],
])('%j in a column of type %s reports %s: %s', (text, type, expected) =>
  expect(reportedAbsence(text, type)).toBe(expected),
);

it.each<readonly [string, boolean, string]>([
  ['Oktober 2026', true, 'a month and its year'],
  ['akhir Juli', true, 'a part of a month'],
  ['Minggu ke-2 Mei', true, 'a week'],
  ['Oktober 2026 nanti', false, 'more than a month'],
  ['besok', false, 'no month'],
  ['constructor', false, 'a word of JavaScript is no month'],
  [`${' '.repeat(53)}Oktober`, true, 'sixty characters'],
  [`${' '.repeat(54)}Oktober`, false, 'longer texts are sentences'],
])('%j names a month and no day: %s (%s)', (text, expected) => expect(namesMonthOnly(text)).toBe(expected));

it('takes a number for a number, also where the sheet shows a dash for nought', () => {
  expect(told('percent', numberCell(0, '-'))).toBe(0);
  expect(told('number', numberCell(0, '-', 'CURRENCY'))).toBe(0);
  expect(told('yesNo', { value: false, shown: '-', format: null })).toBe(false);
});

it.each(['date', 'month', 'count', 'percent', 'rupiah', 'number', 'year', 'yesNo'] as const)(
  'words that every object of JavaScript knows are words in a column of type %s',
  (type) => {
    for (const text of ['constructor', '5 constructor', 'dua constructor', 'bulan constructor', '__proto__']) {
      expect(String(told(type, textCell(text))), text).toMatch(
        /^(?:not-a-number|date-unreadable|year-unreadable|yes-no-unclear)$/,
      );
    }
  },
);
it('takes no weekday from a word of JavaScript', () =>
  expect(told('date', textCell('12 Mei 2026 constructor'))).toBe('date-unreadable'));

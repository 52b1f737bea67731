import { describe, expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import { monthOf, serialToDate, toDate, weekdayOf, weekdayWord } from '#reading/values/calendar.ts';
import { parseMonthText } from '#reading/values/month.ts';
import { PLAIN_STYLE } from '#reading/values/outcome.ts';
import { readCell } from '#reading/values/read-cell.ts';
import { dateCell, numberCell, textCell } from '#support/grids.ts';
import { plainField, told } from '#support/told-cells.ts';

it.each<readonly [number, string | null, string]>([
  [Number.NaN, null, 'no number'],
  [1.99, null, 'before 1900'],
  [2, '1900-01-01', 'the first day'],
  [44_615.75, '2022-02-23', 'an evening'],
  [109_574.9, '2199-12-31', 'the last day'],
  [109_575, null, 'after 2199'],
])('serial %d is %s: %s', (serial, expected) => expect(serialToDate(serial)).toBe(expected));

it.each<readonly [number, number, number, string | null, string]>([
  [22, 5, 12, '2022-05-12', 'this century'],
  [100, 1, 1, null, 'a year of three digits'],
  [1899, 12, 31, null, 'before 1900'],
  [1900, 1, 1, '1900-01-01', 'the first day'],
  [2199, 12, 31, '2199-12-31', 'the last day'],
  [2200, 1, 1, null, 'after 2199'],
  [2026, 13, 1, null, 'no such month'],
  [2026, 0, 1, null, 'no such month'],
  [2026, 2, 29, null, 'no leap year'],
  [2025, 5, 366, null, 'a day that comes round to the same month'],
])('%d, %d, %d is %s: %s', (year, month, day, expected) => expect(toDate(year, month, day)).toBe(expected));

it.each<readonly [string, number | null, string]>([
  ['Okt.', 10, 'short, with its stop'],
  ['o.kt', null, 'a stop within'],
  ['AGUSTUS', 8, 'capitals'],
  ['constructor', null, 'a word of JavaScript'],
])('%s is month %s: %s', (word, expected) => expect(monthOf(word)).toBe(expected));

it('knows weekdays by date and by word', () => {
  expect(weekdayOf('2026-05-12')).toBe('Selasa');
  expect([weekdayWord('ahad'), weekdayWord("jum'at"), weekdayWord('constructor')]).toEqual(['Minggu', 'Jumat', null]);
});

describe('days in cells', () => {
  it.each<readonly [Cell, unknown, string]>([
    [numberCell(39_999), 'date-unreadable', 'a bare number before 2009 is a number'],
    [numberCell(40_000), ['2009-07-06', 'serial'], 'a day that lost its dress'],
    [numberCell(54_999), ['2050-07-30', 'serial'], 'a day that lost its dress'],
    [numberCell(55_000), 'date-unreadable', 'a count rather than a day'],
    [dateCell('1982-02-17'), 'date-unreadable', 'a small number in the dress of a date'],
    [dateCell('1982-02-18'), '1982-02-18', 'serial 30000'],
    [numberCell(46_154.5, '12/05/2026 12:00', 'DATE_TIME'), '2026-05-12', 'with its hour'],
  ])('%j → %j: %s', (cell, expected) => expect(told('date', cell)).toEqual(expected));

  it.each([
    ['date', '12 Mei', 'date-unreadable'],
    ['month', 'Mei', 'date-unreadable'],
  ] as const)('a %s %j without a year anywhere is none', (type, text, expected) =>
    expect(readCell(textCell(text), { field: plainField(type), style: PLAIN_STYLE, year: null }).issue?.rule).toBe(
      expected,
    ),
  );
});

describe('months', () => {
  it.each<readonly [string, string | null, string]>([
    ['bulan: Mei', '2026-05', 'a colon'],
    ['bulan:mei', '2026-05', 'a colon and no blank'],
    ['Bulan : Mei', '2026-05', 'a blank before the colon'],
    ['bln 5', '2026-05', 'short, by its number'],
    ['5 bulan', null, 'a duration'],
    ['Mei, 2022', '2022-05', 'a comma and a blank'],
    ["Mei '22", '2022-05', 'a short year'],
    ['Mei tahun 2022', '2022-05', 'the word for year'],
    ['Mei tahun2022', '2022-05', 'no blank behind it'],
    ['Mei 20222', null, 'five digits'],
    ['2022-05-12', '2022-05', 'a day of it'],
    ['2022-05-1234', null, 'more than a day'],
    ['12022-05', null, 'no year'],
    ['12/05/2022', '2022-05', 'a day of it'],
    ['TW 05/2022', null, 'a quarter of something'],
    ['05/20223', null, 'no year'],
    ['0202-05', null, 'a year before 1900'],
    ['13', null, 'no such month'],
    ['0', null, 'no such month'],
    ['constructor', null, 'a word of JavaScript'],
  ])('%j → %s: %s', (text, expected) => expect(parseMonthText(text.toLowerCase(), 2026)).toBe(expected));

  it.each<readonly [Cell, string, string]>([
    [numberCell(29_999), 'date-unreadable', 'a number'],
    [numberCell(30_000), '1982-02', 'a day of that month'],
    [numberCell(12), '2026-12', 'the last month'],
    [numberCell(2026), 'date-unreadable', 'a year'],
    [numberCell(0), 'date-unreadable', 'no month'],
    [numberCell(120_000), 'date-unreadable', 'after 2199'],
  ])('%j → %s: %s', (cell, expected) => expect(told('month', cell)).toBe(expected));
});

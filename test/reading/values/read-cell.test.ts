import { describe, expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import { PLAIN_STYLE } from '#reading/values/outcome.ts';
import { readCell } from '#reading/values/read-cell.ts';
import { dateCell, numberCell, textCell, typedCell } from '#support/grids.ts';
import { plainField, told } from '#support/told-cells.ts';

type Case = readonly [Cell | undefined, unknown, string];
const text = textCell;

describe('counts', () => {
  const cases: readonly Case[] = [
    [numberCell(12), 12, 'a number'],
    [numberCell(0), 0, 'zero is a number'],
    [numberCell(-0), 0, 'zero has no sign'],
    [numberCell(119.99999999999999), 120, 'the dust of a sum'],
    [numberCell(12.5), 'not-a-whole-number', 'half a child'],
    [numberCell(-3), 'negative-number', 'less than nothing'],
    [numberCell(0.45, '45%', 'PERCENT'), 'percent-in-count-column', 'a percentage'],
    [numberCell(3, '300%', 'PERCENT'), 'percent-in-count-column', 'a percentage that is whole'],
    [text('45%'), 'percent-in-count-column', 'a percentage as text'],
    [dateCell('2026-05-12'), 'number-became-date', '12.5 that became 12 May'],
    [text('1.729'), 1729, 'dot before three digits'],
    [text('1,729'), 1729, 'comma before three digits'],
    [text('1.234.567'), 1234567, 'two marks'],
    [text('1 234'), 1234, 'a blank between groups'],
    [text("1'234"), 1234, 'an apostrophe between groups'],
    [text('12,0'), 12, 'a fraction of nothing'],
    [text('12.5'), 'not-a-whole-number', 'a fraction as text'],
    [text('35 '), 35, 'trailing blank'],
    [text('\u00a035\u00a0'), 35, 'no-break spaces'],
    [text('35.'), 35, 'trailing dot'],
    [text('120 anak'), [120, 'unit'], 'with its unit'],
    [text('1.250 orang'), [1250, 'unit'], 'thousands with a unit'],
    [text('80/100'), 'two-numbers-in-cell', 'two numbers'],
    [text('80 dari 100'), 'two-numbers-in-cell', 'two numbers in words'],
    [text('1O'), 'letter-for-digit', 'letter O for zero'],
    [text('O'), 'letter-for-digit', 'letter O alone'],
    [text('86.06.00'), 'not-a-number', 'a measure torn apart'],
    [text('1.23.456'), 'not-a-number', 'groups of two'],
    [text('banyak'), 'not-a-number', 'a word'],
    [text('-'), 'absent dash', 'a dash'],
    [text('\u2013'), 'absent dash', 'a long dash'],
    [text('...'), 'absent dash', 'dots'],
    [text('nihil'), 'absent nihil', 'nihil'],
    [text('Belum ada'), 'absent belum ada', 'not yet'],
    [text('n/a'), 'absent belum ada', 'not available'],
    [text('TAD'), 'absent belum ada', 'tidak ada data'],
    [text('#REF!'), 'absent error', 'an error that a csv holds as text'],
    [typedCell('#DIV/0!'), 'absent error', 'an error'],
    [undefined, 'absent blank', 'nothing'],
    [text('   '), 'absent blank', 'blanks'],
    [text('(5)'), 'negative-number', 'brackets are a minus'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('count', cell)).toEqual(expected));

  it('takes no number of a column that is held, but still tells what is no number', () => {
    const held = {
      rule: 'count-column-in-doubt',
      data: { example: '1.234', thousands: '1234', decimal: '1,234' },
    } as const;
    expect(told('count', numberCell(2), { held })).toBe('count-column-in-doubt');
    expect(told('count', text('banyak'), { held })).toBe('not-a-number');
    expect(told('count', text('-'), { held })).toBe('absent dash');
  });

  it('multiplies fractions where a person said that they are thousands', () => {
    expect(told('count', numberCell(1.234), { thousandfold: true })).toEqual([1234, 'thousands']);
    expect(told('count', numberCell(2, '2.000'), { thousandfold: true })).toEqual([2000, 'thousands']);
    expect(told('count', numberCell(45), { thousandfold: true })).toBe(45);
  });
});

describe('percentages', () => {
  const cases: readonly Case[] = [
    [numberCell(0.125, '12,5%', 'PERCENT'), 12.5, 'a fraction shown as per cent'],
    [numberCell(12.5, '12,5%', 'NUMBER'), 12.5, 'a sign painted behind the number'],
    [numberCell(12.5), 12.5, 'points'],
    [numberCell(45), 45, 'whole points'],
    [text('30,63'), 30.63, 'decimal comma'],
    [text('9.20'), 9.2, 'decimal point'],
    [text('12,5%'), 12.5, 'comma and sign'],
    [text('12,5 persen'), 12.5, 'in words'],
    [text('100%'), 100, 'all'],
    [text('1.234'), 1.234, 'a share has no thousands'],
    [text('0,125%'), 0.125, 'an eighth of a per cent'],
    [text('8º %'), 'letter-for-digit', 'a digit that a scan took for a letter'],
    [text('9O %'), 'letter-for-digit', 'letter O for zero'],
    [dateCell('2026-05-12'), 'number-became-date', '12.5 that became 12 May'],
    [numberCell(-1), 'negative-number', 'less than nothing'],
    [text('Rp 5'), 'not-a-number', 'money'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('percent', cell)).toEqual(expected));

  it('reads plain numbers as fractions where the column is of fractions', () => {
    expect(told('percent', numberCell(0.125), { fractions: true })).toEqual([12.5, 'fraction']);
    expect(told('percent', text('0,125'), { fractions: true })).toEqual([12.5, 'fraction']);
    expect(told('percent', text('12,5%'), { fractions: true })).toBe(12.5);
  });
});

describe('amounts', () => {
  const cases: readonly Case[] = [
    [numberCell(125_000_000), 125_000_000, 'a number'],
    [text('Rp. 125.000.000,-'), 125_000_000, 'as on a bill'],
    [text('Rp 375.000.000'), 375_000_000, 'without the dash'],
    [text('Rp 7,800,000'), 7_800_000, 'commas before three digits'],
    [text('1.500.000,-'), 1_500_000, 'dash only'],
    [text('Rp1.500.000,00'), 1_500_000, 'cents of nothing'],
    [text('Rp 6,7 Milyar'), [6_700_000_000, 'unit'], 'milyar'],
    [text('Rp. 6,7 Miliar'), [6_700_000_000, 'unit'], 'miliar'],
    [text('1,5 M'), [1_500_000_000, 'unit'], 'M is miliar, not million'],
    [text('500 jt'), [500_000_000, 'unit'], 'jt'],
    [text('Rp2,6 Triliun'), [2_600_000_000_000, 'unit'], 'triliun'],
    [text('250 ribu'), [250_000, 'unit'], 'ribu'],
    [text('1,25 M'), [1_250_000_000, 'unit'], 'two digits'],
    [text('1,5'), 'amount-unclear', 'one and a half of what?'],
    [numberCell(6.7), 'amount-unclear', 'a small fraction'],
    [text('1.250 juta'), 'amount-unclear', '1250 or 1,25 juta'],
    [text('Rp 1.500'), 1500, 'small, but clear'],
    [text('12%'), 'not-a-number', 'a share'],
    [numberCell(-5), 'negative-number', 'less than nothing'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('rupiah', cell)).toEqual(expected));

  it('takes the unit of the header where the cell names none', () => {
    expect(told('rupiah', numberCell(7.8), { scale: 1e6 })).toEqual([7_800_000, 'unit']);
    expect(told('rupiah', text('1.250'), { scale: 1e6, decimal: ',' })).toEqual([1_250_000_000, 'unit']);
  });
});

describe('dates', () => {
  const cases: readonly Case[] = [
    [dateCell('2022-02-23'), '2022-02-23', 'a date'],
    [numberCell(44_615), ['2022-02-23', 'serial'], 'a date that lost its dress'],
    [numberCell(7), 'date-unreadable', 'a small number'],
    [text('23 Oktober 2020'), '2020-10-23', 'in words'],
    [text('Senin, 20 Juni 2022'), '2022-06-20', 'with its weekday'],
    [text('Rabu \u2013 Jum\u2019at tanggal 15 \u2013 17 juni 2022'), ['2022-06-15', 'range'], 'a range'],
    [text('Rabu (23/2)'), ['2026-02-23', 'year'], 'without a year'],
    [text('27 \u2013 30 November 2017'), ['2017-11-27', 'range'], 'days of one month'],
    [text('31 Mei - 2 Juni 2022'), ['2022-05-31', 'range'], 'days of two months'],
    [text('Senin (14/4/2025)'), '2025-04-14', 'in brackets'],
    [text('Rabu (10/10/2023'), ['2023-10-10', 'weekday'], 'open bracket, wrong weekday'],
    [text('28 s/d 29 Mei 2021'), ['2021-05-28', 'range'], 's/d'],
    [text('Ahad, 5 Mei 2024'), '2024-05-05', 'Ahad is Sunday'],
    [text('23/02/2022'), '2022-02-23', 'slashes'],
    [text('23-02-2022'), '2022-02-23', 'dashes'],
    [text('2022-02-23'), '2022-02-23', 'ISO'],
    [text('02/23/2022'), ['2022-02-23', 'swapped'], 'month first, because no month has 23'],
    [text('12-Mei-22'), '2022-05-12', 'two digits'],
    [text('5 Pebruari 2021'), '2021-02-05', 'Pebruari'],
    [text('3 Nopember 2021 09.00 WIB'), '2021-11-03', 'with a time'],
    [text('31 Februari 2022'), 'date-unreadable', 'no such day'],
    [text('12.5'), 'date-unreadable', 'a number'],
    [text('minggu depan'), 'date-unreadable', 'next week'],
    [text('belum ada'), 'absent belum ada', 'not yet'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('date', cell)).toEqual(expected));
});

describe('months and years', () => {
  const months: readonly Case[] = [
    [text('Februari 2022'), '2022-02', 'in words'],
    [text('Feb-22'), '2022-02', 'short'],
    [text('Agt'), '2026-08', 'of the year of the table'],
    [text('2022-02'), '2022-02', 'ISO'],
    [text('02/2022'), '2022-02', 'slash'],
    [numberCell(8), '2026-08', 'a number'],
    [dateCell('2022-02-01'), '2022-02', 'a date'],
    [text('Bulan Februari 2022'), '2022-02', 'with its word'],
    [text('13'), 'date-unreadable', 'no such month'],
  ];
  it.each(months)('%j → %j: %s', (cell, expected) => expect(told('month', cell)).toEqual(expected));

  const years: readonly Case[] = [
    [numberCell(2022), 2022, 'a number'],
    [text('2022'), 2022, 'text'],
    [text('TA 2022'), 2022, 'tahun anggaran'],
    [text('2.022'), 2022, 'with a thousands mark'],
    [text('202O'), 'letter-for-digit', 'letter O'],
    [numberCell(22), 'year-unreadable', 'two digits'],
  ];
  it.each(years)('%j → %j: %s', (cell, expected) => expect(told('year', cell)).toEqual(expected));
});

describe('yes and no', () => {
  const cases: readonly Case[] = [
    [text('Ya'), true, 'yes'],
    [text('Ada'), true, 'there is'],
    [text('v'), true, 'a tick'],
    [text('\u221a'), true, 'a root sign for a tick'],
    [{ value: true, shown: 'TRUE', format: null }, true, 'a checkbox'],
    [numberCell(1), true, 'one'],
    [text('Tidak ada'), false, 'there is not'],
    [text('Belum'), false, 'not yet'],
    [text('0'), false, 'zero'],
    [text('x'), 'yes-no-unclear', 'chosen, or crossed out?'],
    [text('mungkin'), 'yes-no-unclear', 'maybe'],
    [text('-'), 'absent dash', 'nothing'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('yesNo', cell)).toEqual(expected));
  it('reads x as no beside ticks', () => expect(told('yesNo', text('x'), { crossIsNo: true })).toBe(false));
});

describe('choices', () => {
  const choices = [
    { id: 'Perbup', label: 'Peraturan Bupati', aliases: ['perbup'] },
    { id: 'Perwali', label: 'Peraturan Wali Kota', aliases: ['perwali', 'perwal'] },
  ];
  const choose = (value: string): unknown => {
    const outcome = readCell(text(value), { field: plainField('choice', choices), style: PLAIN_STYLE, year: null });
    return outcome.value ?? outcome.issue?.rule;
  };
  it.each([
    ['PERATURAN BUPATI', 'Perbup', 'the label in any case'],
    ['perwal', 'Perwali', 'an alias'],
    ["PERATURAN BI'PATI", 'Perbup', 'a slip of a scan'],
    ['Surat Edaran', 'choice-unknown', 'none of them'],
  ])('%s → %s: %s', (given, expected) => expect(choose(given)).toBe(expected));
});

describe('texts, links and quantities', () => {
  it.each([
    ['text', text(' Aula  Kecamatan '), 'Aula Kecamatan'],
    ['text', numberCell(46), '46'],
    ['link', text('https://example.org/perbup.pdf'), 'https://example.org/perbup.pdf'],
    ['link', text('ada di kantor'), ['ada di kantor', 'link']],
    ['number', numberCell(1.5), 1.5],
    ['number', text('1,5 ribu orang'), [1500, 'unit']],
    ['number', text('75'), 75],
  ] as const)('%s %j → %j', (type, cell, expected) => expect(told(type, cell)).toEqual(expected));
});

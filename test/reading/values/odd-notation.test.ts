import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import { PLAIN_STYLE } from '#reading/values/outcome.ts';
import { readCell } from '#reading/values/read-cell.ts';
import { dateCell, numberCell, textCell as text } from '#support/grids.ts';
import { plainField, told } from '#support/told-cells.ts';

type Case = readonly [Cell | undefined, unknown, string];

describe('counts', () => {
  const cases: readonly Case[] = [
    [text('１２'), 12, 'full-width digits of a PDF'],
    [text('１．２３４'), 1234, 'full-width digits and mark'],
    [text('١٢'), 12, 'Arabic digits'],
    [text('1\u202f234'), 1234, 'narrow no-break space'],
    [text('1\u2009234'), 1234, 'thin space'],
    [text('1\u2019234'), 1234, 'curly apostrophe'],
    [text("'12"), 12, 'the text mark of a sheet, as a csv holds it'],
    [text(': 12'), 12, 'the colon of a form'],
    [text('12*'), 12, 'a footnote'],
    [text('+12'), 12, 'a plus'],
    [text('12 org'), [12, 'unit'], 'orang'],
    [text('12 ank'), [12, 'unit'], 'anak'],
    [text('12 (dua belas)'), 12, 'once more in words'],
    [text('25 (dua puluh lima) orang'), [25, 'unit'], 'once more in words, with a unit'],
    [text('12 (dua puluh)'), 'not-a-number', 'words that say something else'],
    [text('12 (belum final)'), 'not-a-number', 'words that are no number'],
    [text('dua belas'), [12, 'unit'], 'in words alone'],
    [text('seratus lima'), [105, 'unit'], 'in words alone'],
    [text('Nol'), [0, 'unit'], 'zero in words is a zero'],
    [text('puluh'), 'not-a-number', 'a piece of a number'],
    [text('dua tiga'), 'not-a-number', 'two digits in words'],
    [text('\u201312'), 'negative-number', 'a long dash before digits is a minus'],
    [text('\u221212'), 'negative-number', 'the minus of mathematics'],
    [text('±12'), 'not-a-number', 'about twelve'],
    [text('>12'), 'not-a-number', 'more than twelve'],
    [text('3-5'), 'two-numbers-in-cell', 'a range'],
    [text('3 – 5'), 'two-numbers-in-cell', 'a range'],
    [text('12 s/d 15'), 'two-numbers-in-cell', 'a range in words'],
    [text('6 L / 7 P'), 'two-numbers-in-cell', 'boys and girls'],
    [text('5 + 3'), 'two-numbers-in-cell', 'a sum not done'],
    [text('1E+3'), 'not-a-number', 'digits lost in a csv'],
    [text('1,500.000'), 'not-a-number', 'two marks, each before three digits'],
    [text('5 m'), 'not-a-number', 'metres'],
    [text('Rp 12'), 'not-a-number', 'money'],
    [text('x'), 'absent dash', 'a cross where a figure belongs'],
    [text('v'), 'not-a-number', 'a tick is no figure'],
    [text('T.A.D.'), 'absent belum ada', 'tidak ada data'],
    [text('tdk ada data'), 'absent belum ada', 'short'],
    [text('TIDAK ADA'), 'absent nihil', 'there is none'],
    [text('…'), 'absent dash', 'dots in one'],
    [text('12.5'), 'not-a-whole-number', 'a fraction'],
    [text('l2'), 'letter-for-digit', 'small L for one'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('count', cell)).toEqual(expected));
});

describe('formula errors', () => {
  it.each([
    '#NULL!',
    '#DIV/0!',
    '#VALUE!',
    '#REF!',
    '#NAME?',
    '#NUM!',
    '#N/A',
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    '#REF',
    'Err:502',
  ])('%s in a csv is an error in every type of column', (shown) => {
    for (const type of ['count', 'percent', 'rupiah', 'number', 'date', 'month', 'year', 'yesNo', 'text'] as const) {
      expect(told(type, text(shown))).toBe('absent error');
    }
  });
  it('leaves other texts that begin with a hash alone', () => expect(told('text', text('#1'))).toBe('#1'));
});

describe('percentages', () => {
  const cases: readonly Case[] = [
    [text('12,5％'), 12.5, 'full-width sign'],
    [text('12,5 prosen'), 12.5, 'prosen'],
    [text('1,234'), 1.234, 'a share has no thousands'],
    [text('45'), 45, 'points'],
    [text('- %'), 'absent dash', 'a dash with its sign'],
    [text('%'), 'absent dash', 'the sign alone'],
    [text('80 dari 100'), 'two-numbers-in-cell', 'counts'],
    [text('10-15%'), 'two-numbers-in-cell', 'a range'],
    [text('12 ribu'), 'not-a-number', 'thousands are no share'],
    [text('<1%'), 'not-a-number', 'less than'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('percent', cell)).toEqual(expected));
});

describe('amounts', () => {
  const cases: readonly Case[] = [
    [text('6.7 miliyar'), [6_700_000_000, 'unit'], 'miliyar'],
    [text('2 trilyun'), [2_000_000_000_000, 'unit'], 'trilyun'],
    [text('Rp. 1.500.000;'), 1_500_000, 'a semicolon'],
    [text('Rp： 1.500'), 1500, 'full-width colon'],
    [text('Rp 15.000.000,- (lima belas juta rupiah)'), 15_000_000, 'once more in words'],
    [text('Rp 15.000.000,- (lima belas ribu rupiah)'), 'not-a-number', 'words that say less'],
    [text('Rp -'), 'absent dash', 'as an accounting format shows nothing'],
    [text('Rp.'), 'absent dash', 'a form not filled in'],
    [text('Rp. 1.5OO.OOO'), 'letter-for-digit', 'letters O'],
    [text('Rp 15.000.000 - 20.000.000'), 'two-numbers-in-cell', 'a range'],
    [text('1,500.000'), 'amount-unclear', 'two marks, each before three digits'],
    [text('1,250 juta'), 'amount-unclear', '1250 or 1,25 juta'],
    [text('1.250 ribu'), [1_250_000, 'unit'], 'nobody writes a thousandth of a thousand'],
    [numberCell(1, '100%', 'PERCENT'), 'not-a-number', 'a share'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('rupiah', cell)).toEqual(expected));
});

describe('dates', () => {
  const cases: readonly Case[] = [
    [text('Minggu ke-2 Mei 2022'), 'absent belum ada', 'a week is no day'],
    [text('Rabu – Kamis (21-22)'), 'date-unreadable', 'no month'],
    [text('23.2.22'), '2022-02-23', 'dots, short'],
    [text('Kamis, 12.05.22'), '2022-05-12', 'a date that looks like a time'],
    [text('12 Mei 2022, 09.00-12.00 WITA'), '2022-05-12', 'with its hours'],
    [text('12 Mei 2022 09.00 s/d selesai'), '2022-05-12', 'until it is done'],
    [text('Jum,at 13 Mei 2022'), '2022-05-13', 'a comma for an apostrophe'],
    [text('12, 13 Mei 2022'), ['2022-05-12', 'range'], 'two days'],
    [text('12,13 dan 14 Mei 2022'), ['2022-05-12', 'range'], 'three days'],
    [text('12/05/2022 s/d 14/05/2022'), ['2022-05-12', 'range'], 'both ends whole'],
    [text("12 Mei '22"), '2022-05-12', 'short year'],
    [text('May 12, 2022'), '2022-05-12', 'as an English sheet shows it'],
    [text('12 Febuari 2022'), '2022-02-12', 'a letter lost'],
    [text('31/02/2022'), 'date-unreadable', 'no such day'],
    [text('3/4/2022'), '2022-04-03', 'day before month'],
    [dateCell('2026-05-12'), '2026-05-12', 'a date'],
  ];
  it.each(cases)('%j → %j: %s', (cell, expected) => expect(told('date', cell)).toEqual(expected));
});

describe('ticks, years, numbers', () => {
  it.each<readonly [FieldType, Cell | undefined, unknown, string]>([
    ['yesNo', text('ü'), true, 'Wingdings tick'],
    ['yesNo', text('û'), false, 'Wingdings cross'],
    ['yesNo', text('Sudah ada'), true, 'phrase'],
    ['yesNo', text('Ya / Tidak'), 'yes-no-unclear', 'nothing chosen'],
    ['year', text('2,022'), 2022, 'thousands mark'],
    ['month', text('Februari - Agustus'), 'date-unreadable', 'two months'],
    ['number', text('85%'), 85, 'a share as a target'],
    ['number', numberCell(0.85, '85%', 'PERCENT'), [85, 'percent'], 'the same as the sheet holds it'],
    ['number', text('100 m'), 'not-a-number', 'metres are no miliar'],
  ])('%s %j → %j: %s', (type, cell, expected) => expect(told(type, cell)).toEqual(expected));
});

describe('reports that are no mistakes', () => {
  const WAITING =
    'Belum dilaksanakan|belum terlaksana|Blm ada data dr pkm|dlm proses|Masih proses|proses pendataan|Menyusul|data akan menyusul|masih didata|Tidak ada data|data belum masuk|TBA|pending|Tidak lapor|sedang verifikasi';
  const NOTHING = 'tdk ada kasus|Tidak ada balita|tidak dilaksanakan|Nihil kasus|dibatalkan';
  const types = ['count', 'percent', 'rupiah', 'number', 'date', 'month', 'year', 'link'] as const;
  it.each(WAITING.split('|'))('%s is still to come', (shown) => {
    for (const type of types) expect(told(type, text(shown)), type).toBe('absent belum ada');
  });
  it.each(NOTHING.split('|'))('%s is nothing, and no zero', (shown) => {
    for (const type of types) expect(told(type, text(shown)), type).toBe('absent nihil');
  });
  it.each<readonly [FieldType, string, unknown, string]>([
    ['date', 'Rencana Oktober', 'absent belum ada', 'a plan'],
    ['date', 'Direncanakan 12 Oktober 2026', 'absent belum ada', 'a plan with its day'],
    ['date', 'Oktober 2026', 'absent belum ada', 'a month'],
    ['date', 'akhir Juli', 'absent belum ada', 'part of a month'],
    ['count', 'rencana 12 orang', 'not-a-number', 'a figure is not passed over'],
    ['count', 'belum final 12', 'not-a-number', 'a figure is not passed over'],
    ['count', '0 kasus', [0, 'unit'], 'a zero with its unit'],
    ['count', '12 orang (3 bumil)', 'two-numbers-in-cell', 'which of the two?'],
    ['count', 'banyak', 'not-a-number', 'a word that reports nothing'],
    ['yesNo', 'dalam proses', 'absent belum ada', 'neither yes nor no'],
    ['yesNo', 'n/a', 'absent belum ada', 'neither yes nor no'],
    ['text', 'dalam proses', 'dalam proses', 'a text says what it says'],
  ])('%s %j → %j: %s', (type, shown, expected) => expect(told(type, text(shown))).toEqual(expected));
  it('tells calmly that a month is no day', () => {
    const outcome = readCell(text('Oktober 2026'), { field: plainField('date'), style: PLAIN_STYLE, year: 2026 });
    expect(outcome.issue).toEqual({ rule: 'date-without-day', data: { shown: 'Oktober 2026' } });
  });
});

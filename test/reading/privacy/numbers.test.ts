import { describe, expect, it } from 'vitest';
import type { Cell, TabGrid } from '#reading/grid.ts';
import { countResidentNumbers, holdsResidentNumber } from '#reading/privacy/numbers.ts';
import { csv, grid, numberCell, textCell } from '#support/grids.ts';

function text(value: string): Cell {
  return { value, shown: value, format: null };
}

describe('a text with the number of a resident', () => {
  it.each([
    ['9999020100000001', true, 'sixteen digits'],
    ['NIK: 9999020100000001', true, 'behind a word'],
    ['1;9999020100000001;CONTOH;L', true, 'within a line of a csv'],
    ["'9999020100000001", true, 'behind an apostrophe'],
    ['9999 0201 0000 0001', true, 'by fours'],
    ['9999.0201.0000.0001', true, 'by fours, with dots'],
    ['9999-0201-0000-0001', true, 'by fours, with dashes'],
    ['999902 010000 0001', true, 'district, birthday, number'],
    ['99.99.02.010000.0001', true, 'with the code of the district parted'],
    ['99 99 02 010000 0001', true, 'the same with blanks'],
    ['99.99.02-010000-0001', true, 'the same with dashes'],
    ['99.99.020100000001', true, 'the rest in one'],
    ['9999\u00a00201\u00a00000\u00a00001', true, 'blanks of a word processor'],
    ['9999\u200902010000\u20090001', false, 'eight in the middle: no grouping that people use'],
    ['9,99902E+15', true, 'what a csv made of one'],
    ['9.99902e15', true, 'without a plus'],
    ['9E+15', true, 'in its shortest'],
    ['1234 9999020100000001 https://a.id/1', true, 'behind another number, before an address'],
    [' 9E+15 ', true, 'between blanks'],
    ['9,99902E+14', false, 'fifteen digits'],
    ['99,9E+15', false, 'no power of ten'],
    ['x9E+15', false, 'something before it'],
    ['9E+151', false, 'something behind it'],
    ['999902010000000', false, 'fifteen digits'],
    ['99990201000000012', false, 'seventeen'],
    ['198001012005011001', false, 'a NIP has eighteen'],
    ['19800101 200501 1 001', false, 'a NIP by its parts'],
    ['1.9999020100000001', false, 'behind a dot: part of a code'],
    ['9999020100000001.5', false, 'before a dot: part of a code'],
    ['9999020100000001.', true, 'the end of a sentence'],
    ['1.02.02.2.02.0015.5.1.02.01', false, 'a kode rekening'],
    ['https://example.org/9999020100000001', false, 'part of an address'],
    ['lihat https://example.org/1 9999020100000001', true, 'beside an address'],
    ['0812 3456', false, 'a telephone'],
    ['1234', false, 'four digits'],
    ['', false, 'nothing'],
  ])('%s: %s, %s', (value, expected, _why) => expect(holdsResidentNumber(text(value))).toBe(expected));
});

describe('a number of the size of one', () => {
  it.each([
    [1e15, true, 'the least of sixteen digits'],
    [9_999_020_100_000_000, true, 'one of them'],
    [999_999_999_999_999, false, 'fifteen digits'],
    [1e16, false, 'seventeen digits'],
  ])('%d: %s, %s', (value, expected, _why) => expect(holdsResidentNumber(numberCell(value))).toBe(expected));

  it('is none where it is shown as money', () => {
    expect(holdsResidentNumber({ ...numberCell(2e15), format: 'CURRENCY' })).toBe(false);
    expect(holdsResidentNumber({ ...numberCell(2e15), format: 'NUMBER' })).toBe(true);
  });

  it.each([true, null])('is none of %s', (value) => {
    expect(holdsResidentNumber({ value, shown: '9999020100000001', format: null })).toBe(false);
  });
});

const [ONE, TWO, THREE] = ['9999020100000001', '9999020100000002', '9999020100000003'];

describe('numbers on a tab', () => {
  it.each([
    [
      csv`NIK | Nama
      ${ONE} | a
      ${TWO} | b`,
      9,
      2,
      'one a row',
    ],
    [csv`${ONE} | ${TWO} | ${THREE}`, 2, 2, 'counted as far as is enough'],
    [csv`${ONE} | ${TWO} | ${THREE}`, 3, 3, 'all'],
    [
      csv`Desa | Sasaran
      Sukamaju | 100`,
      9,
      0,
      'none',
    ],
    [
      csv`Pagu | NIK
      ${ONE} | ${TWO}`,
      9,
      1,
      'a column of money holds none',
    ],
    [
      csv`Pagu
      ${ONE}
      NIK
      ${TWO}`,
      9,
      1,
      'the last words above a number say what it is',
    ],
    [
      csv`NIK
      ${ONE}
      Realisasi
      ${TWO}`,
      9,
      1,
      'either way',
    ],
    [
      { ...grid`x`, rows: [[textCell('Pagu')], [textCell('x')], [textCell('9999020100000001')]] },
      9,
      0,
      'a letter is no word',
    ],
    [
      csv`Pagu
      -
      ${ONE}`,
      9,
      0,
      'a dash is no word',
    ],
    [
      csv`Kode Rekening
      ${ONE}`,
      9,
      0,
      'accounts are none',
    ],
    [
      csv`Kode
      ${ONE}`,
      9,
      1,
      'a code of which nobody knows what it is',
    ],
  ] as [TabGrid, number, number, string][])('%#: of these up to %i are %i, %s', (tab, enough, expected, _why) => {
    expect(countResidentNumbers(tab, enough)).toBe(expected);
  });

  it('are counted over blanks', () => {
    const tab = { ...grid`x`, rows: [[undefined, textCell('Pagu')], [textCell(ONE ?? ''), undefined], []] };
    expect(countResidentNumbers(tab, 9)).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { display } from '#sheets-server/format/display.ts';
import { general } from '#sheets-server/format/general.ts';
import { localeRules } from '#sheets-server/parse/locale.ts';

test.each([
  [1.45, '1.45', 'as it is'],
  [1 / 3, '0.3333333333', 'ten decimals'],
  [100 / 3, '33.33333333', 'ten digits'],
  [0.1 + 0.2, '0.3', 'no binary rest'],
  [1 / 1024, '0.0009765625', 'small'],
  [123_456_789_012, '123456789012', 'whole digits are never cut'],
  [3_201_012_345_678_901, '3.20101E+15', 'sixteen digits'],
  [-0.5, '-0.5', 'negative'],
])('%d is shown as %s', (value, shown) => {
  expect(general(value)).toBe(shown);
});

describe('with a number format', () => {
  test.each([
    [0.125, { type: 'PERCENT', pattern: '0.00%' }, 'in_ID', '12,50%'],
    [1234.5, { type: 'NUMBER', pattern: '#,##0.00' }, 'in_ID', '1.234,50'],
    [1234.5, { type: 'NUMBER', pattern: '#,##0.00' }, 'en_US', '1,234.50'],
    [11.1, { type: 'NUMBER', pattern: '0.00' }, 'en_US', '11.10'],
    [46_056, { type: 'DATE', pattern: 'yyyy-mm-dd' }, 'en_US', '2026-02-03'],
    [46_056, { type: 'DATE' }, 'in_ID', '03/02/2026'],
    [5000, { type: 'CURRENCY', pattern: '[$Rp]#,##0' }, 'in_ID', 'Rp5.000'],
    [12, { type: 'TEXT' }, 'en_US', '12'],
    [true, {}, 'in_ID', 'TRUE'],
    ['teks', { type: 'NUMBER', pattern: '0.00' }, 'in_ID', 'teks'],
  ])('%s as %j in %s', (value, format, locale, shown) => {
    expect(display(value, format, localeRules(locale))).toBe(shown);
  });
});

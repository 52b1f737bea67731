import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeRules } from '#sheets-server/parse/locale.ts';
import { serialOfDate } from '#sheets-server/parse/serial.ts';
import { parseUserEntered } from '#sheets-server/parse/user-entered.ts';

const YEAR = 2026;
const read = (text: string, locale: string) => {
  const { value, formula, format } = parseUserEntered(text, localeRules(locale), YEAR);
  return [formula ?? value, format?.type];
};
const day = (year: number, month: number, date: number) => serialOfDate(year, month, date);

describe('en_US', () => {
  test.each<[string, string | number | boolean, string | undefined, string]>([
    ['12', 12, undefined, 'number'],
    ['0009', 9, undefined, 'leading zeros go'],
    ['-1.5', -1.5, undefined, 'decimal point'],
    ['1,234.5', 1234.5, 'NUMBER', 'grouped'],
    ['2,000,000.01', 2_000_000.01, 'NUMBER', 'grouped with decimals'],
    ['1,5', '1,5', undefined, 'no group of three: text'],
    ['12.5%', 0.125, 'PERCENT', 'percent'],
    ['$1,200', 1200, 'CURRENCY', 'currency'],
    ['1e3', 1000, 'SCIENTIFIC', 'exponent'],
    ['(12)', -12, undefined, 'brackets are a minus'],
    ['5/12/2026', day(2026, 5, 12), 'DATE', 'month first'],
    ['2026-02-03', day(2026, 2, 3), 'DATE', 'ISO'],
    ['Jan 5, 2026', day(2026, 1, 5), 'DATE', 'named month'],
    ['12.5', 12.5, undefined, 'never a date'],
    ['6:30', 0.2708333333333333, 'TIME', 'time'],
    ['2026-02-03 12:00', day(2026, 2, 3) + 0.5, 'DATE_TIME', 'both'],
    ['true', true, undefined, 'boolean'],
    ["'0042", '0042', undefined, 'the apostrophe forces text and goes'],
    ['=1+1', '=1+1', undefined, 'formula'],
    ['=', '=', undefined, 'a lone sign is text'],
    ['Desa 3', 'Desa 3', undefined, 'text'],
    ['13/13/2026', '13/13/2026', undefined, 'no such month'],
  ])('%s', (text, value, type) => {
    expect(read(text, 'en_US')).toEqual([value, type]);
  });
});

describe('in_ID', () => {
  test.each<[string, string | number | boolean, string | undefined, string]>([
    ['2,5', 2.5, undefined, 'decimal comma'],
    ['1.775', 1775, 'NUMBER', 'dots group'],
    ['1.234.567,89', 1_234_567.89, 'NUMBER', 'both'],
    ['1.123456789', 1_123_456_789, 'NUMBER', 'digits behind the last dot are taken as a group'],
    ['12.5', day(YEAR, 5, 12), 'DATE', '12 May, the trap'],
    ['12.50', '12.50', undefined, 'no such month: text'],
    ['12,5%', 0.125, 'PERCENT', 'percent'],
    ['Rp5.000', 5000, 'CURRENCY', 'rupiah'],
    ['Rp 1.250.000,50', 1_250_000.5, 'CURRENCY', 'rupiah with cents'],
    ['5/12/2026', day(2026, 12, 5), 'DATE', 'day first'],
    ['17 Agustus 2026', day(2026, 8, 17), 'DATE', 'Indonesian month'],
    ['2026-02-03', day(2026, 2, 3), 'DATE', 'ISO'],
    ['3201012345678901', 3_201_012_345_678_901, undefined, 'sixteen digits are a number'],
    ['1.234,5.6', '1.234,5.6', undefined, 'neither'],
  ])('%s', (text, value, type) => {
    expect(read(text, 'in_ID')).toEqual([value, type]);
  });
});

test('no text makes it throw, and a text that is no formula stays a scalar', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.constantFrom('en_US', 'in_ID', 'fr_FR', 'de_DE'), (text, locale) => {
      const { value, formula } = parseUserEntered(text, localeRules(locale), YEAR);
      expect(formula === undefined).toBe(!(text.startsWith('=') && text.length > 1));
      expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof value);
    }),
  );
});

test('a whole number is read back whatever the locale writes between its digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom('en_US', 'in_ID'),
      (n, locale) => {
        const { group } = localeRules(locale);
        const digits = String(Math.abs(n)).replace(/\B(?=(\d{3})+(?!\d))/g, group);
        expect(read(`${n < 0 ? '-' : ''}${digits}`, locale)[0]).toBe(n);
      },
    ),
  );
});

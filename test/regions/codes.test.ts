import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentCode } from '#regions/code-changes.ts';
import { bpsCodeOf, parseRegionCode } from '#regions/codes.ts';
import { districts } from '#regions/list.ts';

test.each([
  ['33', { kind: 'code', code: '33', level: 'provinsi' }, 'a province'],
  ['33.01', { kind: 'code', code: '33.01', level: 'kabupaten' }, 'dots'],
  ['3301', { kind: 'code', code: '33.01', level: 'kabupaten' }, 'no dots'],
  ["'3301", { kind: 'code', code: '33.01', level: 'kabupaten' }, 'kept as text with an apostrophe'],
  ['3301.0', { kind: 'code', code: '33.01', level: 'kabupaten' }, 'a whole number that went through a float'],
  ['33.01.02', { kind: 'code', code: '33.01.02', level: 'kecamatan' }, 'a kecamatan'],
  ['330102', { kind: 'code', code: '33.01.02', level: 'kecamatan' }, 'a kecamatan without dots'],
  ['33.01.02.2003', { kind: 'code', code: '33.01.02.2003', level: 'desa' }, 'a village'],
  ['33 . 01 . 02 . 2003', { kind: 'code', code: '33.01.02.2003', level: 'desa' }, 'spaces about the dots'],
  ['3301022003', { kind: 'code', code: '33.01.02.2003', level: 'desa' }, 'a village without dots'],
  ['91.01', { kind: 'code', code: '91.01', level: 'kabupaten' }, 'a replaced code is a code'],
  ['33,01', { kind: 'code', code: '33.01', level: 'kabupaten' }, 'a decimal comma keeps both digits'],
])('%s is a code (%#)', (text, expected) => {
  expect(parseRegionCode(text)).toEqual(expected);
});

test.each([
  ['11.1', ['11.01', '11.10'], 'the number 11.10 shows as 11.1'],
  ['12.2', ['12.02', '12.20'], ''],
  ['11,1', ['11.01', '11.10'], 'decimal comma'],
  ['33.1.2.2003', ['33.01.02.2003', '33.01.20.2003', '33.10.02.2003', '33.10.20.2003'], 'zeros dropped by hand'],
  ['3.301', ['33.01'], 'thousands separator'],
  ['3.301.022.003', ['33.01.02.2003'], 'thousands separators'],
  ['3,301022003E+09', ['33.01.02.2003'], 'scientific, complete'],
  ['3,30102E+09', ['33.01'], 'scientific, cut'],
])('%s is told as damaged', (text, possible) => {
  expect(parseRegionCode(text)).toMatchObject({ kind: 'damaged', possible });
});

test.each([
  ['9471', ['91.71'], 'BPS numbers Papua 94'],
  ['3301010', ['33.01'], 'seven digits: a kecamatan of BPS'],
  ['1101010', ['11.09'], 'and its district is another in Kemendagri'],
  ['3301010001', ['33.01'], 'no village number of Kemendagri begins with 0'],
])('%s is told as a code of BPS', (text, possible) => {
  expect(parseRegionCode(text)).toMatchObject({ kind: 'foreign', possible });
});

test.each(['', ' ', '2026', '1.234', '12', '45', '17 Agustus', 'Cilacap', '-', '0', '99.99', '1234567', '100.000'])(
  '%j is no district code',
  (text) => {
    expect(['none', 'code']).toContain(parseRegionCode(text).kind);
    expect(parseRegionCode(text)).not.toMatchObject({ level: 'kabupaten' });
  },
);

test('every district code reads as itself, with dots and without', () => {
  for (const { code } of districts) {
    expect(parseRegionCode(code)).toEqual({ kind: 'code', code, level: 'kabupaten' });
    expect(parseRegionCode(code.replace('.', ''))).toEqual({ kind: 'code', code, level: 'kabupaten' });
  }
});

test('no two districts share a BPS code, and 199 have another than that of Kemendagri', () => {
  const codes = districts.map(({ code }) => bpsCodeOf(code));
  expect(new Set(codes).size).toBe(514);
  expect(districts.filter(({ code }) => bpsCodeOf(code) !== code.replace('.', ''))).toHaveLength(199);
});

test.each([
  ['91.01', '93.01'],
  ['92.71', '96.71'],
  ['91.28.01.2001', '94.08.01.2001'],
  ['33.01', '33.01'],
])('%s is %s today', (old, current) => {
  expect(currentCode(old)).toBe(current);
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(..."0123456789.,E+' "), maxLength: 16 }),
      ),
      (text) => {
        expect(parseRegionCode(text).kind).toMatch(/^(none|code|damaged|foreign)$/);
      },
    ),
    { numRuns: 500 },
  );
});

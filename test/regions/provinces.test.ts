import { expect, test } from 'vitest';
import { provincesMeantBy, resolveProvince } from '#regions/provinces.ts';

test.each([
  ['33', '33 code'],
  ['Jawa Tengah', '33 name'],
  ['PROVINSI JAWA TENGAH', '33 name'],
  ['12. Prov. Jateng', '33 alias'],
  ['DKI Jakarta', '31 alias'],
  ['D.I. Yogyakarta', '34 alias'],
  ['NTT', '53 alias'],
  ['Kep. Bangka Belitung', '19 alias'],
  ['Jawa Tenggah', '33 fuzzy'],
  ['Sulawesi Tengara', '74 fuzzy'],
  ['Kalimatan Selatan', '63 fuzzy'],
])('%s → %s', (text, expected) => {
  const resolution = resolveProvince(text);
  expect(resolution.kind === 'found' && `${resolution.region.code} ${resolution.via}`).toBe(expected);
});

test.each([
  ['', 'empty'],
  ['99', 'no-such-code'],
  ['2026', 'not-a-name'],
  ['Jawa', 'no-such-name'],
  ['Jawa Selatan', 'no-such-name'],
  ['Kabupaten Cilacap', 'no-such-name'],
])('%j: %s', (text, reason) => {
  expect(resolveProvince(text)).toMatchObject({ kind: 'unknown', reason });
});

test('the name of a divided province may mean any of its parts', () => {
  expect(provincesMeantBy('91')).toContain('95');
  expect(provincesMeantBy('64')).toEqual(['64', '65']);
  expect(provincesMeantBy('33')).toEqual(['33']);
});

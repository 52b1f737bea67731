import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, isOneSlip } from '#regions/distance.ts';

test.each([
  ['BOGOR', 'BOGOR', 0, ''],
  ['BOGOR', 'BOGER', 1, 'another letter'],
  ['KARTANEGARA', 'KERTANEGARA', 0.5, 'a letter that sounds alike'],
  ['PALOPO', 'PALOPPO', 0.5, 'a doubled letter'],
  ['LABUAN', 'LABUHAN', 0.5, 'a silent h'],
  ['DEYAI', 'DEIYAI', 0.5, 'a second vowel'],
  ['JEPARA', 'JEPRAA', 1, 'neighbours swapped'],
  ['BRU', 'BUR', 1, 'neighbours swapped at the end'],
  ['', 'AB', 2, 'from nothing: no letter before it'],
  ['BLITAR', 'BELITUNG', Number.POSITIVE_INFINITY, 'beyond the limit'],
])('%s and %s are %f apart (%s)', (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
  expect(distance(b, a, 2)).toBe(expected);
});

test.each([
  ['BADUNG', 'BANDUNG', true],
  ['SABANG', 'SUBANG', true],
  ['PALU', 'BELU', false],
])('%s for %s is one slip: %s', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected);
});

test('is zero for the same text only, and the same both ways', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ABEHIOSTUY'), maxLength: 10 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9));
      expect(distance(a, b, 9) === 0).toBe(a === b);
    }),
    { numRuns: 300 },
  );
});

import { expect, test } from 'vitest';
import { describeNames } from '#regions/describe-names.ts';

test('one description a line, in order, in the form that the command prints', () => {
  const lines = ['KAB. CILACAP', 'Banjar\tKalimantan Selatan', 'Banjar', '', 'KAB. RUTENG', '11.1'];
  expect(describeNames(lines)).toEqual([
    {
      input: 'KAB. CILACAP',
      code: '33.01',
      name: 'Kabupaten Cilacap',
      candidates: [{ code: '33.01', name: 'Kabupaten Cilacap' }],
      reason: 'name',
    },
    {
      input: 'Banjar',
      code: '63.03',
      name: 'Kabupaten Banjar',
      candidates: [{ code: '63.03', name: 'Kabupaten Banjar' }],
      reason: 'name',
    },
    {
      input: 'Banjar',
      code: null,
      name: null,
      candidates: [
        { code: '32.79', name: 'Kota Banjar' },
        { code: '63.03', name: 'Kabupaten Banjar' },
      ],
      reason: 'ambiguous: same-name',
    },
    { input: '', code: null, name: null, candidates: [], reason: 'unknown: empty' },
    { input: 'KAB. RUTENG', code: null, name: null, candidates: [], reason: 'unknown: not-a-district' },
    { input: '11.1', code: null, name: null, candidates: [], reason: 'unknown: damaged-code' },
  ]);
});

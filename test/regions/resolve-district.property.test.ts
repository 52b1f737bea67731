import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { districts, fullNameOf, provinces } from '#regions/list.ts';
import { resolveProvince } from '#regions/provinces.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { spellings } from './district-spellings.ts';

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly total: number;
}

/** Slips are tried on every third district: there are thousands of them, and they are slow to refuse. */
function tally(name: string, every = 1): Tally {
  let right = 0;
  let total = 0;
  const wrong: string[] = [];
  for (const district of districts.filter((_, index) => index % every === 0)) {
    for (const text of spellings[name]?.(district) ?? []) {
      const resolution = resolveDistrict(text);
      total += 1;
      if (resolution.kind === 'found' && resolution.region.code === district.code) right += 1;
      else if (resolution.kind === 'found') wrong.push(`${text} → ${fullNameOf(resolution.region)}`);
    }
  }
  return { right, wrong, total };
}

describe('all 514 names', () => {
  test.each([
    'official',
    'short',
    'bare',
    'numbered',
    'office',
    'province',
    'spaced',
    'joined',
    'split',
    'hyphened',
    'shortened',
  ])('are each found when %s', (spelling) => {
    const { right, total, wrong } = tally(spelling);
    expect(wrong).toEqual([]);
    expect(right).toBe(total);
  });

  // A slip can make another district's very name or short form (Badung, Solo, Tuba, Bateng): those cannot be told.
  test.each([
    ['doubled', 0.99, 0],
    ['dropped', 0.9, 2],
    ['swapped', 0.97, 0],
    ['vowel', 0.95, 1],
    ['field20', 0.75, 0],
    ['field24', 1, 0],
  ])('with letters %s are found for at least %f, and wrongly at most %i times', (spelling, share, mostWrong) => {
    const { right, total, wrong } = tally(spelling, spelling.startsWith('field') ? 1 : 3);
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(mostWrong);
    expect(right / total).toBeGreaterThanOrEqual(share);
  });
});

test('the 26 names that two districts share are ambiguous when bare', () => {
  const shared = new Set(districts.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index));
  expect(shared.size).toBe(26);
  for (const name of shared) {
    const candidates = districts.filter((district) => district.name === name);
    expect(resolveDistrict(name)).toEqual({ kind: 'ambiguous', candidates, reason: 'same-name' });
  }
});

test('no province is a district, and each is found as a province', () => {
  for (const province of provinces) {
    expect(resolveDistrict(`Provinsi ${province.name}`)).toEqual({ kind: 'unknown', reason: 'province' });
    expect(resolveProvince(`PROVINSI ${province.name.toUpperCase()}`)).toEqual({
      kind: 'found',
      region: province,
      via: 'name',
    });
  }
});

test('never throws and never invents a region, whatever the text', () => {
  const words = fc.constantFrom(
    'KAB.',
    'KOTA',
    'Bogor',
    'SEL',
    '33.01',
    '(',
    ')',
    ',',
    'Prov.',
    'Jawa',
    'II',
    'ULU',
    '-',
    '12',
    '\t',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), (input, province) => {
      const resolution = resolveDistrict(input, { province });
      if (resolution.kind === 'found') expect(districts).toContain(resolution.region);
      if (resolution.kind === 'ambiguous') expect(resolution.candidates.length).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});

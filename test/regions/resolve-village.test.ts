import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDistrictIndex, kecamatanOf, villagesOf } from '#regions/district-index.ts';
import { districts, provinces } from '#regions/list.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { resolveVillage } from '#regions/resolve-village.ts';
import type { DistrictIndex, ProvinceData, Resolution, VillageQuery } from '#regions/types.ts';
import { arabicNumeral, villageKey } from '#regions/village-name.ts';
import { openRegionFiles } from '#runtime/region-files.ts';

const files = openRegionFiles();

/** A district that has each difficulty once. */
const sample: ProvinceData = {
  code: '62',
  name: 'Kalimantan Tengah',
  districts: {
    '01': {
      name: 'Kotawaringin Barat',
      kecamatan: {
        '01': {
          name: 'Arut Selatan',
          desa: {
            '1001': 'Madurejo',
            '1002': 'Sidorejo',
            '2003': 'Sidorejo',
            '2004': 'Sungai Raya I',
            '2005': 'Sungai Raya II',
          },
        },
        '02': {
          name: 'Kumai',
          desa: {
            '2001': 'Tanjung Harapan',
            '2002': 'Sukamaju',
            '2003': 'Kampung Baru',
            '2004': "Ma'rang",
            '2005': 'Kurau (Timur)',
          },
        },
        '03': {
          name: 'Pangkalan Banteng',
          desa: {
            '2001': 'Sukamaju',
            '2002': 'Sumber Agung',
            '2003': 'Sumber Ayung',
            '2004': 'Batu Atas',
            '2005': 'Batu Bawah',
            '3006': 'Pesisir',
          },
        },
      },
    },
  },
};

function sampleIndex(): DistrictIndex {
  const index = buildDistrictIndex(sample, '62.01');
  if (!index) throw new Error('the sample has lost its district');
  return index;
}

const index = sampleIndex();

function outcome(resolution: Resolution): string {
  if (resolution.kind === 'found') return `${resolution.region.code.slice(6)} ${resolution.via}`;
  return resolution.kind === 'ambiguous'
    ? resolution.candidates.map((region) => region.code.slice(6)).join('|')
    : resolution.reason;
}

describe('a village', () => {
  test.each<[VillageQuery, string, string]>([
    [{ kecamatan: 'Arut Selatan', name: 'Madurejo' }, '01.1001 name', ''],
    [{ kecamatan: 'KEC. ARUT SEL.', name: 'KEL. MADUREJO' }, '01.1001 name', 'prefixes and abbreviations'],
    [{ kecamatan: '62.01.01', name: 'madu rejo' }, '01.1001 name', 'kecamatan by code, a space too many'],
    [{ kecamatan: 'Kumai', name: 'Ds. Tj. Harapan' }, '02.2001 name', 'abbreviated word'],
    [{ kecamatan: 'Kumai', name: '3. Kp. Baru' }, '02.2003 name', 'Kampung is part of the name'],
    [{ kecamatan: 'Kumai', name: 'Ma’rang' }, '02.2004 name', 'curly apostrophe'],
    [{ kecamatan: 'Kumai', name: 'Desa Kampung Baru' }, '02.2003 name', ''],
    [{ kecamatan: 'Arut Selatan', name: 'Sei Raya 2' }, '01.2005 name', 'Sei, arabic for Roman'],
    [{ kecamatan: 'Arut Selatan', name: 'SUNGAI-RAYA SATU' }, '01.2004 name', 'number in words'],
    [{ kecamatan: 'Arut Selatan', name: 'SungaiRayaI' }, '01.2004 name', 'numeral glued on'],
    [{ name: 'Tanjung Harapan' }, '02.2001 name', 'unique in the district'],
    [{ kecamatan: 'Arut Selatan', name: 'Sidorejo', kind: 'desa' }, '01.2003 name', 'kind tells'],
    [{ kecamatan: 'Arut Selatan', name: 'Kelurahan Sidorejo' }, '01.1002 name', 'the word before it tells'],
    [{ kecamatan: 'Arut Selatan', name: 'Sidorejo (Kel.)' }, '01.1002 name', 'the word behind it tells'],
    [{ kecamatan: 'Arut Selatan', name: 'Sidorejo (Desa)' }, '01.2003 name', 'the word behind it tells'],
    [{ kecamatan: 'Arut Selatan', name: 'Desa Madurejo' }, '01.1001 other-kind', 'a kelurahan called desa'],
    [{ kecamatan: 'Pangkalan Banteng', name: 'Pesisir', kind: 'desa' }, '03.3006 name', 'a desa adat is a desa'],
    [{ kecamatan: 'Arut Selatan', name: 'Sidorejo', code: '62.01.01.2003' }, '01.2003 code', 'code tells'],
    [{ name: 'Sukamaju', code: '6201022002' }, '02.2002 code', 'code without dots tells'],
    [{ code: '62.01.02.2002' }, '02.2002 code', 'code alone'],
    [{ kecamatan: 'Kumai', name: 'Tanjung Harapn' }, '02.2001 fuzzy', 'one slip inside the kecamatan'],
    [{ kecamatan: 'Kumay', name: 'Sukamaju' }, '02.2002 name', 'one slip in the kecamatan'],
    [
      { kecamatan: 'Kumai', name: 'Sukamaju', code: '62.01.2.2002' },
      '02.2002 name',
      'a damaged code leaves the name to decide',
    ],
    [{ kecamatan: 'Kumai', name: 'Kurau Timur' }, '02.2005 name', 'brackets are no letters'],
  ])('%j → %s (%s)', (query, expected) => {
    expect(outcome(resolveVillage(index, query))).toBe(expected);
  });

  test.each<[VillageQuery, string, string]>([
    [{ name: 'Sukamaju' }, '02.2002|03.2001', 'twice in the district'],
    [{ kecamatan: 'Arut Selatan', name: 'Sidorejo' }, '01.1002|01.2003', 'desa and kelurahan'],
    [{ kecamatan: 'Pangkalan Banteng', name: 'Sumber Acung' }, '03.2002|03.2003', 'as near to two'],
    [{ kecamatan: 'Kumai', name: 'Sukadamai Baru' }, 'unlisted-in-kecamatan', 'a new village'],
    [{ kecamatan: 'Kumai', name: 'Madurejo' }, 'unlisted-in-kecamatan', 'stands in another kecamatan'],
    [{ kecamatan: 'Arut Selatan', name: 'Sungai Raya III' }, 'unlisted-in-kecamatan', 'a number is never mended'],
    [{ kecamatan: 'Kumai', name: 'SukamajuII' }, 'unlisted-in-kecamatan', 'nor one that is glued on'],
    [{ kecamatan: 'Pangkalan Banteng', name: 'Batu' }, 'unlisted-in-kecamatan', 'nor is an opposite added'],
    [{ name: 'Tanjung Harapn' }, 'no-such-name', 'no mending without a kecamatan'],
    [{ kecamatan: 'Delang', name: 'Sukamaju' }, 'unknown-kecamatan', ''],
    [{ kecamatan: 'Kumai', name: 'Sukamaju', code: '62.01.03.2001' }, 'mismatch', 'code of the namesake'],
    [{ name: 'Madurejo', code: '62.01.02.2002' }, 'mismatch', 'code of another village'],
    [{ name: 'Madurejo', code: '33.01.02.2002' }, 'mismatch', 'code of another district'],
    [{ code: '62.01.02.2099' }, 'no-such-code', ''],
    [{ code: '3301010001' }, 'foreign-code', 'BPS'],
    [{}, 'empty', ''],
    [{ kecamatan: 'Kumai', name: '12' }, 'not-a-name', ''],
  ])('%j is not guessed: %s (%s)', (query, expected) => {
    expect(outcome(resolveVillage(index, query))).toBe(expected);
  });

  test('that is not in its kecamatan is named where it is', () => {
    expect(resolveVillage(index, { kecamatan: 'Kumai', name: 'Madurejo' })).toMatchObject({
      nearest: [{ code: '62.01.01.1001' }],
    });
  });

  test('whose code could not be used says so', () => {
    const resolution = resolveVillage(index, { kecamatan: 'Kumai', name: 'Sukamaju', code: '62.01.2.2002' });
    expect(resolution).toMatchObject({ note: { kind: 'unusable-code', given: '62.01.2.2002', why: 'damaged' } });
  });
});

test.each([
  ['I', '1'],
  ['IV', '4'],
  ['XIV', '14'],
  ['XXXIX', '39'],
  ['IIII', 'IIII'],
  ['MIX', 'MIX'],
  ['', ''],
])('%j as a numeral is %j', (word, expected) => {
  expect(arabicNumeral(word)).toBe(expected);
});

describe('every official village', () => {
  /** Two pairs of villages share kecamatan, name and kind in the official list itself. */
  const twins = new Set(['71.02.11.2003', '71.02.11.2018', '94.03.01.2011', '94.03.01.2018']);

  test('is found by kecamatan, name and kind; and every kecamatan by name', () => {
    const lost: string[] = [];
    for (const district of districts) {
      const own = files.district(district.code);
      if (!own) throw new Error(`no index of ${district.code}`);
      for (const kecamatan of kecamatanOf(own)) {
        const named = resolveKecamatan(own, `Kec. ${kecamatan.name.toUpperCase()}`);
        if (named.kind !== 'found' || named.region !== kecamatan) lost.push(kecamatan.code);
      }
      for (const village of villagesOf(own)) {
        const kecamatan = village.parent ?? '';
        const named = resolveVillage(own, { kecamatan, name: village.name, kind: village.kind });
        if (named.kind === 'found' ? named.region !== village : !twins.has(village.code)) lost.push(village.code);
      }
    }
    expect(lost).toEqual([]);
  });
});

test('never throws and never leaves the district, whatever is asked', () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Kumai', 'Sukamaju', '62.01.02.2002', 'II', 'Ds. ')),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.record({ kecamatan: text, name: text, code: text }), (query) => {
      const resolution = resolveVillage(index, query);
      if (resolution.kind === 'found') expect(index.villages).toContain(resolution.region);
      expect(villageKey(query.name ?? '')).toMatch(/^[A-Z0-9]*$/);
    }),
    { numRuns: 500 },
  );
});

test('an index is only built from the file of its own province', () => {
  expect(buildDistrictIndex(sample, '33.01')).toBeUndefined();
  expect(buildDistrictIndex(sample, '62.02')).toBeUndefined();
  expect(provinces).toHaveLength(38);
});

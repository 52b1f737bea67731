import { describe, expect, it } from 'vitest';
import type { Level } from '#actions/types.ts';
import { refusalIssue, spelling } from '#reading/rows/place-issues.ts';
import { PlaceMemory, placeMemory } from '#reading/rows/place-memory.ts';
import { puskesmasKey } from '#reading/rows/place-outcomes.ts';
import { placeFinder } from '#reading/rows/places.ts';
import type { PlaceTexts, RowPlace } from '#reading/rows/row-place.ts';
import { placeKey } from '#registry/choices.ts';
import { choices } from '#support/reading.ts';
import { district, districtWith, texts } from './district.ts';

type Asked = Partial<PlaceTexts>;

function find(level: Level, asked: Asked): RowPlace {
  return placeFinder(district(), '62.07').find(level, texts(asked));
}

describe('a village on the list', () => {
  it.each([
    [{ village: 'Wonokerta' }, '62.07.01.2001', '62.07.01', 'Desa Wonokerta, Kec. Lama', 'by its name'],
    [
      { village: 'KUALA TENGAH', kecamatan: 'Lama' },
      '62.07.01.1004',
      '62.07.01',
      'Kelurahan Kuala Tengah, Kec. Lama',
      'a kelurahan',
    ],
    [
      { village: 'Sidoharjo', kecamatan: 'Baru' },
      '62.07.02.2001',
      '62.07.02',
      'Desa Sidoharjo, Kec. Baru',
      'of two the one in its kecamatan',
    ],
    [{ code: '62.07.02.2002' }, '62.07.02.2002', '62.07.02', 'Desa Sumberbaru, Kec. Baru', 'by its code alone'],
    [
      { code: '62.07.01.2003', village: 'Sidoharjo' },
      '62.07.01.2003',
      '62.07.01',
      'Desa Sidoharjo, Kec. Lama',
      'by both',
    ],
    [
      { district: 'Seruyan', village: 'Wonokerta' },
      '62.07.01.2001',
      '62.07.01',
      'Desa Wonokerta, Kec. Lama',
      'of the district that it names',
    ],
    [
      { district: 'Entahlah', village: 'Wonokerta' },
      '62.07.01.2001',
      '62.07.01',
      'Desa Wonokerta, Kec. Lama',
      'of a district that there is not',
    ],
  ] as [Asked, string, string, string, string][])('%j is %s', (asked, region, kecamatan, label, _why) => {
    expect(find('desa', asked)).toEqual({ region, kecamatan, label, keyPart: region, issue: null, refused: false });
  });

  it('is named with a note where it was misspelt', () => {
    const { region, issue } = find('desa', { village: 'Sukamukty', kecamatan: 'Baru' });
    const data = { shown: 'Sukamukty', official: 'Sukamukti (62.07.02.2003)' };
    expect([region, issue]).toEqual(['62.07.02.2003', { rule: 'place-spelling', data }]);
  });
});

describe('a village of which nobody knows which it is', () => {
  const CANDIDATES = ['Sidoharjo (62.07.01.2003)', 'Sidoharjo (62.07.02.2001)'];
  it.each([
    [
      { village: 'Sidoharjo' },
      'Desa/Kel. Sidoharjo',
      '?/sidoharjo',
      'place-ambiguous',
      { shown: 'Sidoharjo', level: 'desa', candidates: CANDIDATES },
    ],
    [
      { village: 'Zwxq', kecamatan: 'Entah' },
      'Desa/Kel. Zwxq, Kec. Entah',
      '?entah/zwxq',
      'place-unknown',
      { shown: 'Zwxq', level: 'desa', nearest: [] },
    ],
    [
      { village: 'Wonokerta', code: '62.07.02.2002' },
      'Desa/Kel. Wonokerta',
      '?/wonokerta',
      'place-contradicts-code',
      { shown: 'Wonokerta', code: '62.07.02.2002' },
    ],
    [{ code: '62.7' }, 'Desa/Kel. 62.7', '?/62.7', 'code-damaged', { shown: '62.7' }],
    [{ code: '6207010001' }, 'Desa/Kel. 6207010001', '?/6207010001', 'code-foreign', { shown: '6207010001' }],
  ] as [Asked, string, string, string, object][])('%j is refused as %s', (asked, label, keyPart, rule, data) => {
    expect(find('desa', asked)).toEqual({
      region: null,
      kecamatan: null,
      label,
      keyPart,
      issue: { rule, data },
      refused: true,
    });
  });

  it('waits under its kecamatan where that is certain', () => {
    expect(find('desa', { village: 'Zwxq', kecamatan: 'KEC. BARU' })).toEqual({
      region: null,
      kecamatan: '62.07.02',
      label: 'Desa/Kel. Zwxq, Kec. Baru',
      keyPart: '?62.07.02/zwxq',
      issue: { rule: 'village-unlisted', data: { shown: 'Zwxq', kecamatan: 'Baru' } },
      refused: false,
    });
  });
});

describe('a kecamatan', () => {
  it.each([
    [{ kecamatan: 'Kec. Lama' }, '62.07.01', 'by its name'],
    [{ code: '62.07.02' }, '62.07.02', 'by its code'],
    [{ kecamatan: 'Baru', village: 'Wonokerta' }, '62.07.02', 'whatever village stands beside it'],
  ] as [Asked, string, string][])('%j is %s, %s', (asked, region, _why) => {
    const label = region === '62.07.01' ? 'Kec. Lama' : 'Kec. Baru';
    expect(find('kecamatan', asked)).toEqual({
      region,
      kecamatan: region,
      label,
      keyPart: region,
      issue: null,
      refused: false,
    });
  });

  it('that is on no list is refused', () => {
    const place = find('kecamatan', { kecamatan: 'Zwxq' });
    expect(place).toMatchObject({ region: null, label: 'Kec. Zwxq', keyPart: '?zwxq/zwxq', refused: true });
    expect(place.issue).toEqual({ rule: 'place-unknown', data: { shown: 'Zwxq', level: 'kecamatan', nearest: [] } });
  });
});

describe('a puskesmas, which is on no list', () => {
  it.each([
    [{ puskesmas: 'Puskesmas Hulu' }, null, 'Puskesmas Hulu', 'hulu', 'by its name'],
    [{ puskesmas: 'HULU', kecamatan: 'Lama' }, '62.07.01', 'Puskesmas HULU, Kec. Lama', 'hulu', 'with its kecamatan'],
    [{ puskesmas: 'Hulu', kecamatan: 'Zwxq' }, null, 'Puskesmas Hulu, Kec. Zwxq', 'hulu', 'with one that there is not'],
  ] as [Asked, string | null, string, string, string][])('%j: %s', (asked, kecamatan, label, keyPart, _why) => {
    expect(find('puskesmas', asked)).toEqual({ region: null, kecamatan, label, keyPart, issue: null, refused: false });
  });

  it.each([
    ['UPTD Puskesmas Hulu', 'hulu', 'the office that runs it'],
    ['UPT. PKM. Hulu-Tengah', 'hulu tengah', 'in short, with a stroke'],
    ['BLUD Pusk Hulu', 'hulu', 'its form of law'],
    ['Hulu UPTD Timur', 'hulu uptd timur', 'only before the name'],
    ['Hulu Puskesmas Timur', 'hulu puskesmas timur', 'likewise'],
    ['Hulu - Timur.', 'hulu timur', 'signs within and behind it'],
    ['  Hulu  II ', 'hulu ii', 'blanks'],
  ])('%s is known as %s: %s', (name, key, _why) => expect(puskesmasKey(name)).toBe(key));
});

describe('a row without a name', () => {
  it.each([
    ['desa', { kecamatan: 'Lama' }],
    ['kecamatan', { village: 'Wonokerta' }],
    ['puskesmas', { village: 'Wonokerta' }],
  ] as [Level, Asked][])('of level %s is refused', (level, asked) => {
    const { region, issue, refused } = find(level, asked);
    expect([region, issue, refused]).toEqual([null, { rule: 'row-without-place', data: { level } }, true]);
  });

  it('of the district is of the district', () => {
    const own = { region: '62.07', kecamatan: null, label: 'Seruyan', keyPart: '62.07', issue: null, refused: false };
    expect(find('kabupaten', {})).toEqual(own);
  });
});

describe('another district', () => {
  it.each([
    [
      { district: 'Kab. Katingan', village: 'Wonokerta' },
      '62.06',
      'Wonokerta, Kab. Katingan',
      '?kab. katingan/wonokerta',
    ],
    [
      { district: 'Kab. Katingan', kecamatan: 'Lama', puskesmas: 'Hulu', village: 'Wonokerta' },
      '62.06',
      'Lama/Hulu/Wonokerta, Kab. Katingan',
      '?kab. katingan/lama/hulu/wonokerta',
    ],
    [{ district: 'Kab. Katingan' }, '62.06', 'Kab. Katingan', '?kab. katingan/'],
  ] as [Asked, string, string, string][])('named by a village: %j', (asked, region, label, keyPart) => {
    const issue = null;
    expect(find('desa', asked)).toEqual({
      region,
      kecamatan: null,
      label,
      keyPart,
      issue,
      refused: false,
      elsewhere: 'Kab. Katingan',
    });
  });

  it.each([
    ['kabupaten', { district: 'Kota Palangka Raya' }, '62.71', 'Kota Palangka Raya'],
    ['kabupaten', { code: '62.06' }, '62.06', '62.06'],
    ['kecamatan', { district: 'Katingan', kecamatan: 'Lama' }, '62.06', 'Katingan'],
    ['puskesmas', { district: 'Katingan', puskesmas: 'Hulu' }, '62.06', 'Katingan'],
  ] as [Level, Asked, string, string][])('is told at level %s by %j', (level, asked, region, elsewhere) => {
    expect(find(level, asked)).toMatchObject({ region, elsewhere, refused: false, issue: null });
  });

  it('is one of several that are not this one', () => {
    const place = find('desa', { district: 'Bogor', village: 'Wonokerta' });
    expect([place.elsewhere, place.region]).toEqual(['Bogor', null]);
  });

  it('is told from one of the same name by its province', () => {
    const named = (province: string) => find('kabupaten', { district: 'Seruyan', province }).region;
    expect([named(''), named('Kalimantan Tengah')]).toEqual(['62.07', '62.07']);
  });
});

describe('a row of a district', () => {
  it.each([
    [{ district: 'KAB SERUYAN' }, 'KAB SERUYAN', '62.07', 'this one, as typed'],
    [{ code: '62.07' }, '62.07', '62.07', 'by its code'],
  ] as [Asked, string, string, string][])('%j: %s', (asked, label, keyPart, _why) => {
    expect(find('kabupaten', asked)).toMatchObject({ region: '62.07', label, keyPart, issue: null, refused: false });
    expect(find('kabupaten', asked).elsewhere).toBeUndefined();
  });

  it('is refused where there is no such district', () => {
    const place = find('kabupaten', { district: 'Zwxq' });
    expect(place).toMatchObject({ region: null, label: 'Zwxq', keyPart: '?/zwxq', refused: true });
    expect(place.issue?.rule).toBe('place-unknown');
  });

  it('is itself where nobody knows whose the file is', () => {
    const any = placeFinder(null, '62.07');
    expect(any.find('kabupaten', texts({ district: 'Katingan' }))).toMatchObject({
      region: '62.06',
      keyPart: '62.06',
      label: 'Katingan',
    });
    expect(any.find('kabupaten', texts({ district: 'Bogor' }))).toMatchObject({ region: null, refused: true });
    expect(any.find('kabupaten', texts({}))).toMatchObject({ region: '62.07', label: '62.07', keyPart: '62.07' });
  });
});

describe('a district whose name is that of a city as well', () => {
  const bogor = () => placeFinder(districtWith({}, '32.01', 'Bogor'), '32.01');
  const ask = (asked: Asked) => bogor().find('kabupaten', texts(asked));

  it('may be this one, as far as it is not said', () => {
    expect(ask({ district: 'Bogor' })).toMatchObject({ region: '32.01', label: 'Bogor', refused: false });
    expect(ask({ district: 'Bogor' }).elsewhere).toBeUndefined();
    expect(ask({ district: 'Kota Bogor' })).toMatchObject({ region: '32.71', elsewhere: 'Kota Bogor' });
  });

  it('is this one for its villages as well', () => {
    const place = bogor().find('desa', texts({ district: 'Bogor', village: 'Zwxq' }));
    expect([place.elsewhere, place.refused]).toEqual([undefined, true]);
  });

  it('bears no kecamatan in what it is called', () => {
    expect(ask({ district: 'Zwxq', kecamatan: 'Lama' }).label).toBe('Zwxq');
  });
});

describe('what is said of a place', () => {
  const [region] = district().villages;
  if (!region) throw new Error('the district has villages');
  const OFFICIAL = 'Kuala Tengah (62.07.01.1004)';

  it.each([
    ['fuzzy', true],
    ['truncated', true],
    ['other-kind', true],
    ['code', false],
    ['old-code', false],
    ['name', false],
    ['alias', false],
    ['old-name', false],
  ] as const)('that was found by %s is its official name: %s', (via, isTold) => {
    const told = { rule: 'place-spelling', data: { shown: 'x', official: OFFICIAL } };
    expect(spelling({ kind: 'found', region, via }, 'x')).toEqual(isTold ? told : null);
  });

  it.each([
    ['empty', '', 'row-without-place', { level: 'desa' }],
    ['mismatch', '1', 'place-contradicts-code', { shown: 'x', code: '1' }],
    ['damaged-code', '1', 'code-damaged', { shown: '1' }],
    ['damaged-code', '', 'code-damaged', { shown: 'x' }],
    ['foreign-code', '1', 'code-foreign', { shown: '1' }],
    ['foreign-code', '', 'code-foreign', { shown: 'x' }],
    ['no-such-name', '1', 'place-unknown', { shown: 'x', level: 'desa', nearest: [OFFICIAL] }],
  ] as const)('that could not be found (%s, code %s) is %s', (reason, code, rule, data) => {
    const issue = refusalIssue('desa', texts({ code }), { kind: 'unknown', reason, nearest: [region] }, 'x');
    expect(issue).toEqual({ rule, data });
  });
});

describe('without an official list', () => {
  it.each([
    ['desa', { village: 'Hulu', kecamatan: 'Lama' }, 'Desa/Kel. Hulu, Kec. Lama', '?lama/hulu'],
    [
      'desa',
      { village: 'Hulu', kecamatan: 'Lama', district: 'Kab. X' },
      'Desa/Kel. Hulu, Kec. Lama',
      '?kab. x/lama/hulu',
    ],
    ['desa', { code: '62.07.01.2001' }, 'Desa/Kel. 62.07.01.2001', '?/62.07.01.2001'],
    ['kecamatan', { kecamatan: 'Lama' }, 'Kec. Lama', '?lama/lama'],
    ['puskesmas', { puskesmas: 'UPTD Hulu', kecamatan: 'Lama' }, 'Puskesmas UPTD Hulu, Kec. Lama', 'hulu'],
  ] as [Level, Asked, string, string][])(
    'a place of level %s keeps the name as typed: %j',
    (level, asked, label, keyPart) => {
      const place = placeFinder(null, '62.07').find(level, texts(asked));
      expect(place).toEqual({ region: null, kecamatan: null, label, keyPart, issue: null, refused: false });
    },
  );

  it('a row without a name is refused', () => {
    const place = placeFinder(null, '62.07').find('desa', texts({ kecamatan: 'Lama' }));
    expect([place.issue, place.refused]).toEqual([{ rule: 'row-without-place', data: { level: 'desa' } }, true]);
  });
});

describe('what a person chose for a name', () => {
  const ask = (code: string, asked: Asked = { village: 'Sidoharjo' }, level: Level = 'desa') => {
    const key = placeKey('?/sidoharjo');
    const finder = placeFinder(district(), '62.07', choices({ [key]: code }));
    return { key, place: finder.find(level, texts(asked)), settled: finder.settled() };
  };

  it('settles it, and is told', () => {
    const { key, place, settled } = ask('62.07.02.2001');
    expect(place).toMatchObject({ region: '62.07.02.2001', issue: null, refused: false });
    const candidates = ['Sidoharjo (62.07.01.2003)', 'Sidoharjo (62.07.02.2001)'];
    expect(settled).toEqual([{ key, shown: 'Sidoharjo', candidates, code: '62.07.02.2001' }]);
  });

  it.each([
    ['62.07.02.2009', 'is no longer on the list'],
    ['62.07.02', 'is of another level'],
    ['', 'is blank'],
  ])('counts for nothing when it is %s, which %s', (code, _why) => {
    const { place, settled } = ask(code);
    expect([place.issue?.rule, settled]).toEqual(['place-ambiguous', []]);
  });

  it('counts for nothing where the name has one meaning', () => {
    const { place, settled } = ask('62.07.02.2001', { village: 'Sidoharjo', kecamatan: 'Lama' });
    expect([place.region, settled]).toEqual(['62.07.01.2003', []]);
  });
});

describe('places that are remembered', () => {
  const place = (label: string): RowPlace => ({
    region: null,
    kecamatan: null,
    label,
    keyPart: label,
    issue: null,
    refused: false,
  });

  it('are looked up once for the same texts', () => {
    const memory = new PlaceMemory();
    const look = (asked: Asked, label: string, level: Level = 'desa') =>
      memory.place(level, texts(asked), () => place(label)).label;
    expect(look({ village: 'A' }, 'first')).toBe('first');
    expect(look({ village: 'A' }, 'again')).toBe('first');
    expect(look({ village: 'B' }, 'other village')).toBe('other village');
    expect(look({ village: 'A', kecamatan: 'K' }, 'other kecamatan')).toBe('other kecamatan');
    expect(look({ village: 'A', code: '1' }, 'with a code')).toBe('with a code');
    expect(look({ village: 'A', province: '1' }, 'with a province')).toBe('with a province');
    expect(look({ village: 'A', district: '1' }, 'with a district')).toBe('with a district');
    expect(look({ village: 'A', puskesmas: '1' }, 'with a puskesmas')).toBe('with a puskesmas');
    expect(look({ village: 'A' }, 'other level', 'kecamatan')).toBe('other level');
    expect(look({ village: 'A', puskesmas: '1' }, 'other level, with it', 'kecamatan')).toBe('other level, with it');
    expect(look({ village: 'A', district: '1' }, 'again')).toBe('with a district');
  });

  it('are kept for a list and a district, and for nobody without a list', () => {
    const index = district();
    expect(placeMemory(index, '62.07')).toBe(placeMemory(index, '62.07'));
    expect(placeMemory(index, '62.07')).not.toBe(placeMemory(index, '62.06'));
    expect(placeMemory(index, '62.07')).not.toBe(placeMemory(district(), '62.07'));
    expect(placeMemory(null, '62.07')).not.toBe(placeMemory(null, '62.07'));
  });

  it('begin anew when they are too many', () => {
    const index = district();
    const memory = placeMemory(index, '62.07');
    const one = place('x');
    for (let n = 0; n < 49_999; n++) memory.place('desa', texts({ village: String(n) }), () => one);
    expect(placeMemory(index, '62.07')).toBe(memory);
    memory.place('desa', texts({ village: 'last' }), () => one);
    expect(placeMemory(index, '62.07')).not.toBe(memory);
  });
});

import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import { kecamatanHint } from '#reading/rows/kecamatan-hint.ts';
import { withLastVillage } from '#reading/rows/last-village.ts';
import { asLokusList, speaksOfLokus } from '#reading/rows/lokus-list.ts';
import type { PlaceReader } from '#reading/rows/place-columns.ts';
import { placeFinder } from '#reading/rows/places.ts';
import type { PlaceTexts } from '#reading/rows/row-place.ts';
import type { Slice } from '#reading/rows/slices.ts';
import type { PlacedRow } from '#reading/rows/typed-rows.ts';
import { withKinds } from '#reading/rows/village-kinds.ts';
import { csv, titled } from '#support/grids.ts';
import { field, rawTable } from '#support/raw-tables.ts';
import { district, districtWith, texts } from './district.ts';

describe('the kecamatan that a table is about', () => {
  const hint = (villages: readonly string[], titles: readonly string[], tab = 'Data') => {
    const rows = ['Desa', ...villages].map((name) => [{ value: name, shown: name, format: null }]);
    const table = rawTable(titled(tab, { ...csv`x`, rows }), titles);
    return kecamatanHint(table, 0, district());
  };
  const BARU = ['Sumberbaru', 'Sukamukti', 'Sidoharjo'];

  it.each([
    [['KECAMATAN BARU'], 'Data', 'Baru', 'by a title'],
    [['Kec. Baru'], 'Data', 'Baru', 'in short'],
    [['Kec Baru'], 'Data', 'Baru', 'shorter'],
    [['Kecamatan: Baru'], 'Data', 'Baru', 'with a colon'],
    [['Rekap Distrik : Baru'], 'Data', 'Baru', 'by another word, with a colon'],
    [['Kecamatan Lama', 'Kecamatan Baru'], 'Data', 'Baru', 'the nearest title'],
    [['Kecamatan Zwxq'], 'Data', null, 'one that there is not'],
    [['Kecamatan Lama'], 'Data', null, 'one in which its villages do not lie'],
    [['Desa Baru'], 'Data', null, 'no kecamatan'],
    [[], 'Aksi 7 Baru', 'Baru', 'by the name of the tab'],
    [[], 'aksi-7_BARU', 'Baru', 'whatever stands between'],
    [[], 'Terbaru', null, 'by a whole word only'],
    [[], 'Lama', null, 'not where its villages do not lie'],
    [['Kecamatan Lama'], 'Baru', 'Baru', 'by the tab where the title is wrong'],
  ] as [string[], string, string | null, string][])('%j on %s: %s, %s', (titles, tab, expected, _why) => {
    expect(hint(BARU, titles, tab)).toBe(expected);
  });

  it.each([
    [['Sumberbaru', 'Sukamukti', 'Sidoharjo', 'Zwxq', 'Zwxy'], 'Baru', 'three of five villages'],
    [['Sumberbaru', 'Sukamukti', 'Zwxq', 'Zwxy', 'Wonokerta'], null, 'two of five'],
    [['Sumberbaru', '', '', ''], 'Baru', 'blanks do not count'],
    [['', ''], null, 'no village at all'],
    [[...Array(60).fill('Sukamukti'), ...Array(60).fill('Zwxq')], 'Baru', 'the first sixty'],
  ] as [string[], string | null, string][])('%#: %s, %s', (villages, expected, _why) => {
    expect(hint(villages, ['Kecamatan Baru'])).toBe(expected);
  });

  it('is that of the nearest title where its villages may lie in both', () => {
    expect(hint(['Sidoharjo'], ['Kecamatan Lama', 'Kecamatan Baru'])).toBe('Baru');
    expect(hint(['Sidoharjo'], ['Kecamatan Baru', 'Kecamatan Lama'])).toBe('Lama');
  });

  it('is the longer of two names of which one begins the other', () => {
    const desa = { '2001': 'Wonokerta' };
    const index = districtWith({ '01': { name: 'Kaway', desa }, '02': { name: 'Kaway XVI', desa } });
    const table = rawTable(
      titled(
        'Kaway XVI',
        csv`
      Desa
      Wonokerta`,
      ),
    );
    expect(kecamatanHint(table, 0, index)).toBe('Kaway XVI');
  });

  it('is nobody’s without a list or a column of villages', () => {
    const table = rawTable(
      csv`Desa
      Sukamukti`,
      ['Kecamatan Baru'],
    );
    expect([kecamatanHint(table, 0, null), kecamatanHint(table, undefined, district())]).toEqual([null, null]);
  });
});

describe('the village that is left over', () => {
  const DESA = { '2001': 'Wonokerta', '2002': 'Mulyoreja', '2003': 'Sidoharjo', '2004': 'Kertamulya' };
  const index = districtWith({
    '01': { name: 'Lama', desa: DESA },
    '02': { name: 'Baru', desa: { '2001': 'Sukamukti', '2002': 'Sumberejo' } },
  });
  const row = (village: string, kecamatan = 'Lama', more: Partial<PlaceTexts> = {}) =>
    texts({ village, kecamatan, ...more });
  const OTHERS = [row('Wonokerta'), row('Mulyoreja'), row('Sidoharjo')];
  const found = (rows: readonly PlaceTexts[], asked: PlaceTexts) =>
    withLastVillage(placeFinder(index, '62.07'), index, rows).find('desa', asked).region;
  const last = (list: typeof index, names: readonly string[], name: string) => {
    const rows = [...names, name].map((village) => row(village));
    return withLastVillage(placeFinder(list, '62.07'), list, rows).find('desa', row(name)).region;
  };
  const LAST = '62.07.01.2004';

  it.each([
    [row('Kertaramulya'), LAST, 'two letters off'],
    [row('Kertaramulya II'), null, 'another part of the name'],
    [row('Kertaramubulya'), null, 'more letters off'],
    [row('Kertaramulya', 'Lama', { code: '62.07.99' }), null, 'a code says more'],
    [row('Kertaramulya', 'Zwxq'), null, 'in a kecamatan that there is not'],
  ] as [PlaceTexts, string | null, string][])('%j: %s, %s', (asked, expected, _why) => {
    expect(found([...OTHERS, asked], asked)).toBe(expected);
  });

  it('is none where two are left over, or two rows are open', () => {
    const asked = row('Kertaramulya');
    expect(found([...OTHERS.slice(1), asked], asked)).toBeNull();
    expect(found([...OTHERS, asked, row('Zwxq')], asked)).toBeNull();
    expect(found([...OTHERS, row('Zwxq', 'Baru'), asked], asked)).toBe(LAST);
  });

  it('is taken in the kecamatan in which all other rows lie', () => {
    const bare = (village: string) => row(village, '');
    const rows = ['Wonokerta', 'Mulyoreja', 'Sidoharjo', 'Kertaramulya'].map(bare);
    expect(found(rows, bare('Kertaramulya'))).toBe(LAST);
    expect(found([...rows, bare('Sukamukti')], bare('Kertaramulya'))).toBeNull();
  });

  it('is told with a note, and only of the very texts, at its level', () => {
    const asked = row('Kertaramulya');
    const finder = withLastVillage(placeFinder(index, '62.07'), index, [...OTHERS, asked]);
    expect(finder.find('desa', asked).issue).toEqual({
      rule: 'place-spelling',
      data: { shown: 'Kertaramulya', official: 'Kertamulya (62.07.01.2004)' },
    });
    expect(finder.find('desa', row('Kertaramulya', 'Baru')).region).toBeNull();
    expect(finder.find('desa', row('Zwxq')).region).toBeNull();
    expect(finder.find('desa', row('Wonokerta')).region).toBe('62.07.01.2001');
    expect(finder.find('kecamatan', asked).region).toBe('62.07.01');
  });

  it('is none of a kecamatan of two, nor of a short name, nor where another comes near', () => {
    const small = row('Sumbakerejo', 'Baru');
    expect(found([row('Sukamukti', 'Baru'), small], small)).toBeNull();
    const short = districtWith({
      '01': { name: 'Lama', desa: { '2001': 'Kertamulya', '2002': 'Wonokerta', '2003': 'Hulubaru' } },
    });
    expect(last(short, ['Kertamulya', 'Wonokerta'], 'Hulurabaru')).toBe('62.07.01.2003');
    expect(last(short, ['Kertamulya', 'Wonokerta'], 'Huubau')).toBeNull();
    expect(last(short, ['Wonokerta'], 'Kertaramulya')).toBeNull();
    const numbered = districtWith({
      '01': { name: 'Lama', desa: { '2001': 'Wonokerta', '2002': 'Hulubaru', '2003': 'Kertamulya 1' } },
    });
    expect(last(numbered, ['Wonokerta', 'Hulubaru'], 'Kertaramulya 1')).toBe('62.07.01.2003');
    expect(last(numbered, ['Wonokerta', 'Hulubaru'], 'Kertagmulya 2')).toBeNull();
    const near = districtWith({
      '01': { name: 'Lama', desa: { '2001': 'Wonorejo', '2002': 'Wonogutepo', '2003': 'Kertamulya' } },
    });
    expect(last(near, ['Wonogutepo', 'Kertamulya'], 'Wonogurejo')).toBeNull();
  });

  it('leaves a finder as it is that finds all', () => {
    const finder = placeFinder(index, '62.07');
    expect(withLastVillage(finder, index, OTHERS)).toBe(finder);
    expect(withLastVillage(finder, index, [...OTHERS, row('Zwxq')])).toBe(finder);
  });
});

describe('villages of one name, told apart by a column of kinds', () => {
  const twins = districtWith({ '01': { name: 'Lama', desa: { '1001': 'Pasar', '2001': 'Pasar', '2002': 'Hulu' } } });
  const named = (column: readonly string[], name = 'Pasar', index: ReturnType<typeof district> | null = twins) => {
    const rows = [['Desa', 'Status'], ...column.map((kind) => [name, kind])];
    const tab = {
      ...csv`x`,
      rows: rows.map((row) =>
        row.map((text) => (text === '' ? undefined : { value: text, shown: text, format: null })),
      ),
    };
    return withKinds(rawTable(tab), index)(1, name);
  };

  it.each([
    [['Desa', 'Kelurahan'], 'Desa Pasar', 'in full'],
    [['kel.', 'ds'], 'Kelurahan Pasar', 'in short'],
    [['Kel', 'Desa', 'Desa', 'Desa', ''], 'Kelurahan Pasar', 'four of five are filled'],
    [['Kel', 'Desa', 'Desa', ''], 'Pasar', 'three of four are too few'],
    [['Desa', 'Desa'], 'Pasar', 'one kind alone tells nothing apart'],
    [['Desa', 'Kel', 'Desa', 'Desa', 'Maju'], 'Pasar', 'other words among them'],
    [['', 'Kel', 'Desa', 'Desa', 'Desa'], 'Pasar', 'blank in this row'],
  ] as [string[], string, string][])('%j: %s, %s', (column, expected, _why) => expect(named(column)).toBe(expected));

  it('stay as typed where the name is one, or no list is at hand', () => {
    expect(named(['Desa', 'Kel'], 'Hulu')).toBe('Hulu');
    expect(named(['Desa', 'Kel'], 'Pasar', null)).toBe('Pasar');
  });
});

describe('a list of lokus', () => {
  it.each([
    ['Daftar Desa Lokus', true],
    ['LOKASI FOKUS 2026', true],
    ['lokasi-prioritas', true],
    ['desa_prioritas', true],
    ['Desa', false],
    ['Lokusi', false],
  ])('%s calls itself so: %s', (text, expected) => {
    expect(speaksOfLokus(['x', text])).toBe(expected);
  });

  const row = { row: { sheetRow: 1, values: {} } } as unknown as PlacedRow;
  const lokusOf = (more: {
    level?: string;
    columns?: [string, number][];
    types?: 'count'[];
    title?: string;
    action?: 1 | 2;
  }) => {
    const { level = 'desa', columns = [['village', 1]], types = [], title = 'Lokus', action = 1 } = more;
    const table = rawTable(
      titled(
        title,
        csv`No | Desa
      1 | Hulu`,
      ),
    );
    const places = { level, columns: new Map(columns) } as unknown as PlaceReader;
    const slices = [{ columns: types.map((type) => ({ field: field('x', type) })) }] as unknown as Slice[];
    const [placed] = asLokusList([row], table, declaration('2025', action), places, slices);
    return placed?.row.values.is_lokus;
  };

  it('says so of each of its villages, at the cell that names it', () => {
    expect(lokusOf({})).toEqual({
      value: true,
      type: 'yesNo',
      verdict: { kind: 'taken' },
      row: 1,
      column: 1,
      shown: 'Hulu',
    });
    expect(lokusOf({ columns: [['code', 0]] })).toMatchObject({ column: 0, shown: '1' });
    expect(
      lokusOf({
        columns: [
          ['code', 0],
          ['village', 1],
        ],
      }),
    ).toMatchObject({ column: 1 });
  });

  it.each([
    [{ level: 'kecamatan' }, 'a list of kecamatan'],
    [{ columns: [['kecamatan', 1]] }, 'no column of villages'],
    [{ types: ['count'] }, 'figures are a table of their own'],
    [{ title: 'Desa' }, 'a list of something else'],
    [{ action: 2 }, 'an action that asks for no lokus'],
  ] as [Parameters<typeof lokusOf>[0], string][])('says nothing with %j: %s', (more, _why) => {
    expect(lokusOf(more)).toBeUndefined();
  });
});

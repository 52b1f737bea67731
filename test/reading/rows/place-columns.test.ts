import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionNumber, Field } from '#actions/types.ts';
import type { RawTable } from '#reading/locate/tables.ts';
import { identityDistrict, placeReader } from '#reading/rows/place-columns.ts';
import type { PlaceTexts } from '#reading/rows/row-place.ts';
import { csv, grid } from '#support/grids.ts';
import { field, rawTable, tableColumns } from '#support/raw-tables.ts';
import { district, districtWith } from './district.ts';

const LEVELS: Readonly<Record<string, NonNullable<Field['regionLevel']>>> = {
  Kode: 'kode',
  Provinsi: 'provinsi',
  Kabupaten: 'kabupaten',
  Kecamatan: 'kecamatan',
  Puskesmas: 'puskesmas',
  Desa: 'desa',
};

interface Around {
  readonly identity?: Readonly<Record<string, string>>;
  readonly groups?: readonly number[];
  readonly titles?: readonly string[];
  readonly action?: ActionNumber;
  readonly only?: string;
  readonly index?: ReturnType<typeof district> | null;
}

/** Reads places of a table whose columns are those that their headers name. */
function reader(table: RawTable, around: Around = {}) {
  const { identity = {}, groups = [], titles = [], action = 7, only = null, index = null } = around;
  const data = table.body.data.filter((row) => !groups.includes(row));
  const own: RawTable = { ...table, titles, identity, body: { ...table.body, groups, data } };
  const known = own.paths.map((path) => {
    const regionLevel = LEVELS[path.join(' ')];
    return { field: regionLevel ? field(regionLevel, 'region', { regionLevel }) : null };
  });
  return { ...placeReader(own, tableColumns(own, ...known), declaration('2025', action), only, index), data };
}

/** What each data row says of one thing. */
function said(what: keyof PlaceTexts, table: RawTable, around: Around = {}): readonly string[] {
  const { texts, data } = reader(table, around);
  return data.map((row) => texts(row)[what]);
}

describe('the level of a table', () => {
  it.each([
    ['Kecamatan | Puskesmas | Desa', 7, {}, 'desa', 'the finest place that has a column'],
    ['Kecamatan | Puskesmas', 7, {}, 'puskesmas', 'a puskesmas'],
    ['Kecamatan', 7, {}, 'kecamatan', 'a kecamatan'],
    ['Kabupaten', 7, {}, 'kabupaten', 'a district'],
    ['No', 7, {}, 'kabupaten', 'no column of places'],
    ['No', 7, { desa: 'Hulu' }, 'desa', 'a form of the village that is named above it'],
    ['Kabupaten', 7, { desa: 'Hulu' }, 'kabupaten', 'a column outranks that'],
    ['Puskesmas | Desa', 5, {}, 'desa', 'an action of villages'],
    ['Kecamatan | Puskesmas', 5, {}, 'kecamatan', 'an action that knows no puskesmas'],
    ['Puskesmas', 5, {}, 'kabupaten', 'nor any finer place'],
    ['Kecamatan | Desa', 8, {}, 'kabupaten', 'an action of the district alone'],
  ] as [string, ActionNumber, Record<string, string>, string, string][])(
    'with %s in action %i and %j is %s: %s',
    (header, action, identity, expected, _why) => {
      const tab = csv`${header}
      ${header.replace(/\w+/g, 'x')}`;
      expect(reader(rawTable(tab), { action, identity }).level).toBe(expected);
    },
  );

  it('takes the first of two columns of one place', () => {
    const { columns } = reader(
      rawTable(csv`No | Desa | Desa
      1 | Hulu | Hilir`),
    );
    expect([...columns]).toEqual([['village', 1]]);
  });
});

describe('texts of a row', () => {
  it('are those of its columns', () => {
    const table = rawTable(csv`Kode | Provinsi | Kabupaten | Kecamatan | Puskesmas | Desa
      62.07.01.2001 | Kalteng | Seruyan | Lama | Hulu | Wonokerta`);
    expect(reader(table).texts(1)).toEqual({
      ...{ code: '62.07.01.2001', province: 'Kalteng', district: 'Seruyan' },
      ...{ kecamatan: 'Lama', puskesmas: 'Hulu', village: 'Wonokerta' },
    });
  });

  it('are those of the lines above the table where no column has them', () => {
    const identity = {
      provinsi: 'Kalteng',
      kabupaten: 'Seruyan',
      kecamatan: ' Lama ',
      puskesmas: 'Hulu',
      desa: 'Wonokerta',
    };
    const own = reader(
      rawTable(csv`No | Sasaran
      1 | 5`),
      { identity },
    ).texts(1);
    expect(own).toEqual({
      code: '',
      province: 'Kalteng',
      district: '',
      kecamatan: 'Lama',
      puskesmas: 'Hulu',
      village: 'Wonokerta',
    });
  });

  it.each([
    ['province', ['provinsi', 'propinsi', 'prov'], ['nama provinsi', 'provinsi lama']],
    ['kecamatan', ['kecamatan', 'nama kecamatan', 'distrik'], ['ibu kota kecamatan', 'kecamatan lama']],
    ['puskesmas', ['puskesmas', 'nama puskesmas'], ['kepala puskesmas', 'puskesmas induk']],
    ['village', ['desa', 'nama desa', 'desa kelurahan', 'nagari'], ['jumlah desa', 'desa lokus']],
  ] as [keyof PlaceTexts, string[], string[]][])('take %s from the lines %j, not from %j', (what, labels, others) => {
    const under = (label: string) =>
      said(
        what,
        rawTable(csv`No
      1`),
        { identity: { [label]: 'Hulu' } },
      )[0];
    expect(labels.map(under)).toEqual(labels.map(() => 'Hulu'));
    expect(others.map(under)).toEqual(others.map(() => ''));
  });

  it('prefer the column, then a group, then the line above, then what the table is about, then the source', () => {
    const table = rawTable(csv`Kecamatan | Desa
      Kec. Hilir | 
       | Wonokerta
      Satu | Mulyoreja`);
    expect(said('kecamatan', table, { groups: [1], identity: { kecamatan: 'Atas' }, only: 'S' })).toEqual([
      'Hilir',
      'Satu',
    ]);
    const bare = rawTable(csv`No | Desa
      1 | Sumberbaru
      2 | Sukamukti`);
    const about = { titles: ['Kecamatan Baru'], index: district() };
    expect(said('kecamatan', bare, { ...about, identity: { kecamatan: 'Atas' }, only: 'S' })).toEqual(['Atas', 'Atas']);
    expect(said('kecamatan', bare, { ...about, only: 'S' })).toEqual(['Baru', 'Baru']);
    expect(said('kecamatan', bare, { only: 'S' })).toEqual(['S', 'S']);
    expect(said('kecamatan', bare)).toEqual(['', '']);
  });

  it('take no village from above where a column is blank', () => {
    expect(
      said(
        'village',
        rawTable(csv`Desa | Sasaran
      Hulu | 4
       | 5`),
        { identity: { desa: 'Atas' } },
      ),
    ).toEqual(['Hulu', '']);
  });

  it('are those of no column for a row of totals', () => {
    const own = reader(
      rawTable(csv`Kecamatan | Desa
      Lama | Hulu`),
      { identity: { kecamatan: 'Atas' } },
    ).texts(9);
    expect([own.kecamatan, own.village]).toEqual(['Atas', '']);
  });

  it('put the kind of a village before its name where two are called alike', () => {
    const index = districtWith({ '01': { name: 'Lama', desa: { '1001': 'Pasar', '2001': 'Pasar' } } });
    const table = rawTable(csv`Desa | Status
      Pasar | Kel
      Pasar | Desa`);
    expect(said('village', table, { index })).toEqual(['Kelurahan Pasar', 'Desa Pasar']);
  });
});

describe('a name that stands once for many rows', () => {
  it('is read out of its merged cells', () => {
    const table = rawTable(grid`Kecamatan | Desa | Sasaran
      Lama | Wonokerta | 1
      ^ | Mulyoreja | 2
      Baru | Sukamukti | 3
       | Sumberbaru | 4`);
    expect(said('kecamatan', table)).toEqual(['Lama', 'Lama', 'Baru', '']);
  });

  it.each([
    [['Lama', '', 'Baru', ''], ['Lama', 'Lama', 'Baru', 'Baru'], 'blanks belong to the name above them'],
    [['Lama', '', '', ''], ['Lama', 'Lama', 'Lama', 'Lama'], 'one name for all'],
    [['', 'Lama', '', 'Baru'], ['', 'Lama', '', 'Baru'], 'not where the first is blank'],
    [['Lama', '', 'Baru', 'Lama'], ['Lama', '', 'Baru', 'Lama'], 'not where a name comes again'],
    [['Lama', 'Baru', 'Hulu', 'Hilir'], ['Lama', 'Baru', 'Hulu', 'Hilir'], 'nor where there is no blank'],
  ] as [string[], string[], string][])('%j is %j without merges: %s', (names, expected, _why) => {
    const text = (value: string) => (value === '' ? undefined : { value, shown: value, format: null });
    const rows = names.map((name, n) => [text(name), text(`Desa ${n}`)]);
    const tab = { ...csv`Kecamatan | Desa`, rows: [...csv`Kecamatan | Desa`.rows, ...rows] };
    expect(said('kecamatan', rawTable(tab))).toEqual(expected);
  });

  it('is read out of the merge of its own column and rows', () => {
    const table = rawTable(grid`Kecamatan | Puskesmas | Desa
      Lama | Hulu | Wonokerta
      ^ |  | ^
       | ^ | Mulyoreja`);
    expect(said('kecamatan', table)).toEqual(['Lama', 'Lama', '']);
    expect(said('puskesmas', table)).toEqual(['Hulu', '', '']);
    const beside = rawTable(grid`Kecamatan | Desa
      Lama | Wonokerta
       | ^`);
    expect(said('kecamatan', beside)).toEqual(['Lama', '']);
  });

  it('never is a village or a code', () => {
    const table = rawTable(csv`Kode | Desa | Sasaran
      1 | Wonokerta | 1
       |  | 2`);
    expect([said('village', table), said('code', table)]).toEqual([
      ['Wonokerta', ''],
      ['1', ''],
    ]);
  });

  it('is not carried down in a sheet that has merges', () => {
    const table = rawTable(grid`Kecamatan | Desa | Ket
      Lama | Wonokerta | a
       | Mulyoreja | b
      Baru | Sukamukti | <`);
    expect(said('kecamatan', table)).toEqual(['Lama', '', 'Baru']);
  });
});

describe('a row that names a group', () => {
  it.each([
    ['Kecamatan Hulu', 'Hulu', '', 'by its word'],
    ['KEC. HULU', 'HULU', '', 'in short'],
    ['I. Kecamatan : Hulu', 'Hulu', '', 'behind its number'],
    ['IV. Kecamatan Hulu', 'Hulu', '', 'behind a longer number'],
    ['I.Kecamatan Hulu', 'Hulu', '', 'close to it'],
    ['Kec Hulu', 'Hulu', '', 'in short'],
    ['Balai Kecamatan Hulu', 'Balai Kecamatan Hulu', '', 'a name that only holds the word'],
    ['Distrik Hulu', 'Hulu', '', 'by another word'],
    ['Hulu', 'Hulu', '', 'a name alone is that of a kecamatan'],
    ['A. Hulu Tengah', 'Hulu Tengah', '', 'behind its letter'],
    ['a. Puskesmas Timur', '', 'Timur', 'behind a small letter'],
    ['12) Hulu', 'Hulu', '', 'behind a bracket'],
    ['Puskesmas Hulu', '', 'Hulu', 'a puskesmas'],
    ['PKM. Hulu', '', 'Hulu', 'in short'],
    ['UPTD Puskesmas Hulu', '', 'Hulu', 'with its office'],
    ['UPT Hulu', '', 'Hulu', 'its office alone'],
  ])('%s: %s %s, %s', (name, kecamatan, puskesmas, _why) => {
    const table = rawTable(csv`Desa | Sasaran
      ${name} | 
      Wonokerta | 5`);
    const { texts } = reader(table, { groups: [1] });
    expect([texts(2).kecamatan, texts(2).puskesmas]).toEqual([kecamatan, puskesmas]);
  });

  it('is told by its name, not by the numbers before it', () => {
    const table = rawTable(csv`No | Desa
      12 | Hulu
      1 | Wonokerta`);
    expect(said('kecamatan', table, { groups: [1] })).toEqual(['Hulu']);
  });

  it('holds for the rows under it, up to the next of its kind', () => {
    const table = rawTable(csv`No | Desa
      I | Kecamatan Hulu
      1 | Satu
      a | Puskesmas Timur
      2 | Dua
      II | Kecamatan Hilir
      3 | Tiga`);
    const around = { groups: [1, 3, 5] };
    expect(said('kecamatan', table, around)).toEqual(['Hulu', 'Hulu', 'Hilir']);
    expect(said('puskesmas', table, around)).toEqual(['', 'Timur', 'Timur']);
  });
});

describe('the district that the lines above name', () => {
  it.each([
    [{ kabupaten: 'Seruyan' }, 'Kabupaten Seruyan', 'with its kind'],
    [{ kabupaten: 'Kab. Seruyan' }, 'Kab. Seruyan', 'whose kind is there already'],
    [{ kabupaten: 'Kota Baru' }, 'Kota Baru', 'a city under the label of a kabupaten'],
    [{ 'nama kabupaten': 'Seruyan' }, 'Kabupaten Seruyan', 'with the word for a name'],
    [{ kota: 'Palangka Raya' }, 'Palangka Raya', 'a city'],
    [{ 'kabupaten kota': 'Seruyan' }, 'Seruyan', 'either'],
    [{ kabupaten: 'Sei Kota' }, 'Kabupaten Sei Kota', 'whose name holds the word'],
    [{ 'ibu kota': 'Hulu' }, '', 'a town'],
    [{ kecamatan: 'Hulu' }, '', 'something else'],
    [{ 'kabupaten lama': 'Seruyan' }, '', 'another label'],
    [{}, '', 'nothing'],
  ])('%j: %s, %s', (identity, expected, _why) => {
    const table = { ...rawTable(csv`No`), identity: identity as Record<string, string> };
    expect(identityDistrict(table)).toEqual({ name: expected, province: '' });
  });

  it('comes with its province', () => {
    const table = { ...rawTable(csv`No`), identity: { provinsi: 'Kalteng', kabupaten: 'Seruyan' } };
    expect(identityDistrict(table)).toEqual({ name: 'Kabupaten Seruyan', province: 'Kalteng' });
  });
});

import { describe, expect, it } from 'vitest';
import { fieldIndex } from '#reading/columns/field-index.ts';
import type { TableColumn } from '#reading/columns/match-columns.ts';
import { placesByContent } from '#reading/columns/place-by-content.ts';
import { isBareFigure, titledField } from '#reading/columns/titled-field.ts';
import { unknownColumns } from '#reading/columns/unknown-columns.ts';
import { csv, grid } from '#support/grids.ts';
import { action, field, fieldIds, rawTable, tableColumns } from '#support/raw-tables.ts';
import { smallDistrict } from '#support/reading.ts';

const desa = field('desa', 'region', { regionLevel: 'desa' });
const kecamatan = field('kecamatan', 'region', { regionLevel: 'kecamatan' });
const puskesmas = field('puskesmas', 'region', { regionLevel: 'puskesmas' });
const kode = field('kode', 'region', { regionLevel: 'kode' });
const about = action([desa, kecamatan], { levels: ['desa', 'kecamatan'] });

const VILLAGES = ['Sukamaju', 'Sungai Bakau', 'Muara Dua'];

describe('a column of places under a header that says nothing', () => {
  const placed = (
    cells: readonly string[],
    first: Partial<TableColumn> = {},
    other: Partial<TableColumn> = {},
    declaration = about,
    district: ReturnType<typeof smallDistrict> | null = smallDistrict(),
  ) => {
    const table = rawTable(grid`${['Wilayah | n', ...cells.map((cell) => `${cell} | 5`)].join('\n')}`);
    return fieldIds(placesByContent(table, tableColumns(table, first, other), declaration, district));
  };
  it.each<readonly [readonly string[], string, string]>([
    [VILLAGES, 'desa -', 'villages, also one of a name that two have'],
    [['Hilir', 'Hulu'], 'kecamatan -', 'kecamatan'],
    [['Sukamaju'], '- -', 'one name proves nothing'],
    [[...VILLAGES, '', '', ''], 'desa -', 'gaps do not count'],
    [[...VILLAGES, '1', '2'], 'desa -', 'three of five'],
    [['Sukamaju', 'Sungai Bakau', '1', '2', '3'], '- -', 'two of five'],
    [[...VILLAGES, 'Antah', 'Berantah'], 'desa -', 'three of five names are known'],
    [['Sukamaju', 'Sungai Bakau', 'Antah', 'Berantah'], '- -', 'two of four'],
    [
      [...Array.from({ length: 36 }, () => 'Sukamaju'), ...Array.from({ length: 54 }, () => 'Antah')],
      'desa -',
      'sixty rows are looked at',
    ],
  ])('%j → %s: %s', (cells, expected) => expect(placed(cells)).toBe(expected));

  it.each<readonly [Partial<TableColumn>, Partial<TableColumn>, string, string]>([
    [{}, { field: desa }, '- desa', 'a column that names villages'],
    [{}, { field: puskesmas }, '- puskesmas', 'one that names puskesmas'],
    [{}, { field: kode }, '- kode', 'one that holds codes'],
    [{}, { field: kecamatan }, 'desa kecamatan', 'one that names kecamatan: villages stand within'],
    [{ by: 'none', confidence: 1 }, {}, '- -', 'a person who said that it is none'],
    [{ by: 'asked', confidence: 0.5 }, {}, '- -', 'a question that is open'],
    [{ field: field('n', 'text') }, {}, 'n -', 'a header that says something'],
  ])('of villages, known as %o beside %o → %s: %s', (first, other, expected) =>
    expect(placed(VILLAGES, first, other)).toBe(expected),
  );

  it('of kecamatan, where another names them, is nothing', () =>
    expect(placed(['Hilir', 'Hulu'], {}, { field: kecamatan })).toBe('- kecamatan'));

  it('is nothing where the action has no such level or field, or no district is known', () => {
    expect(placed(VILLAGES, {}, {}, action([desa, kecamatan], { levels: ['kecamatan'] }))).toBe('- -');
    expect(placed(VILLAGES, {}, {}, action([kecamatan], { levels: ['desa', 'kecamatan'] }))).toBe('- -');
    expect(placed(VILLAGES, {}, {}, about, null)).toBe('- -');
  });

  it('says by what it is known', () => {
    const table = rawTable(csv`
      Wilayah
      Sukamaju
      Muara Dua`);
    const [column] = placesByContent(table, tableColumns(table), about, smallDistrict());
    expect(column).toMatchObject({ by: 'content', confidence: 0.8 });
  });
});

describe('the field that a title names', () => {
  const fields = [
    field('stunting', 'count', { label: 'Balita Stunting' }),
    field('gizi', 'count', { label: 'Balita Stunting Gizi' }),
    field('rate', 'percent', { label: 'Balita Stunting' }),
    field('kurus', 'count', { label: 'Kurus' }),
    field('kurang', 'count', { label: 'Kurang' }),
  ];
  const named = (header: string, ...titles: readonly string[]) =>
    titledField(rawTable(grid`${header}`, titles), fieldIndex(action(fields)))?.id ?? null;
  const MONTHS = 'Desa | Januari | Februari';
  it.each<readonly [string, readonly string[], string | null, string]>([
    [MONTHS, ['REKAP BALITA STUNTING 2026'], 'stunting', 'over months'],
    ['Desa | Januari | Jumlah', ['REKAP BALITA STUNTING 2026'], 'stunting', 'over a month and a sum'],
    ['Desa | L | P', ['REKAP BALITA STUNTING 2026'], null, 'over no time'],
    ['Desa | Januari', ['REKAP BALITA STUNTING 2026'], null, 'over one column'],
    ['Desa | Januari | Kader', ['REKAP BALITA STUNTING 2026'], null, 'over a column that says more'],
    [MONTHS, ['BALITA STUNTING', 'KECAMATAN HULU'], 'stunting', 'a line above one that names none'],
    [MONTHS, ['DATA KURANG', 'BALITA STUNTING'], 'stunting', 'the nearest line'],
    [MONTHS, ['BALITA STUNTING DAN KURANG'], null, 'two of them'],
    [MONTHS, ['PREVALENSI BALITA STUNTING'], 'rate', 'a share'],
    [MONTHS, ['BALITA STUNTING GIZI'], 'gizi', 'the longer name'],
    [MONTHS, ['BALITA KURUS'], null, 'five letters are too few'],
    [MONTHS, ['BALITA KURANG'], 'kurang', 'six are enough'],
  ])('%s under %j → %s: %s', (header, titles, expected) => expect(named(header, ...titles)).toBe(expected));
  it('is of columns that have a header', () => expect([isBareFigure([]), isBareFigure(['L'])]).toEqual([false, true]));
});

it.each<readonly [readonly string[], unknown, string]>([
  [['1 | 1', '2 | 2'], null, 'the same in every row'],
  [['1 | 1', '2 | 3'], ['n (kolom B)'], 'the same in one'],
])('a second column of one header holding %j is unknown: %j (%s)', (rows, expected) => {
  const table = rawTable(grid`${['n | n', ...rows].join('\n')}`);
  const found = unknownColumns(table, tableColumns(table, { field: field('n') }), new Set(), new Set());
  expect(found?.issue.data ?? null).toEqual(expected && { headers: expected });
});

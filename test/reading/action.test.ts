import { describe, expect, it } from 'vitest';
import { declaration, declarations } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber } from '#actions/types.ts';
import { chooseAction } from '#reading/choose-action.ts';
import { columnsExplained, fitActions, titleEvidence } from '#reading/identify-action.ts';
import { actionKey } from '#registry/choices.ts';
import { choices, context, source } from '#support/reading.ts';
import { lines, tablesOf } from './locate/tables-of.ts';

const tableOf = (...rows: readonly string[]) => {
  const [table] = tablesOf(lines(...rows));
  if (!table) throw new Error('the rows hold a table');
  return table;
};

describe('what words say of an action', () => {
  const evidence = (action: ActionNumber, ...words: readonly string[]): number =>
    titleEvidence(declaration('2025', action), words);

  it.each<readonly [action: ActionNumber, words: readonly string[], expected: number, why: string]>([
    [7, ['Aksi 7', 'x', 'y'], 2, 'its number, on the table itself'],
    [7, ['x', 'Aksi 7', 'y'], 1.6, 'its number, on the tab'],
    [7, ['x', 'y', 'Aksi 7'], 1.6, 'its number, on the workbook'],
    [7, ['Aksi7', 'x', 'y'], 2, 'written together'],
    [7, ['AKSI#7', 'x', 'y'], 2, 'with a sign'],
    [7, ['aksi_7_2026', 'x', 'y'], 2, 'with underscores'],
    [7, ['Aksi-7', 'x', 'y'], 2, 'with a dash'],
    [7, ['Aksi ke-7', 'x', 'y'], 2, 'as an ordinal'],
    [7, ['Aksi ke 7', 'x', 'y'], 2, 'as an ordinal, spaced'],
    [7, ['Aksi 7', 'Aksi 3', 'y'], 2, 'the best of several'],
    [7, ['Aksi 3', 'x', 'y'], 0, 'another number'],
    [7, ['Aksi 3 Data Stunting', 'x', 'y'], 0, 'another number beside its own words'],
    [7, ['Aksi 77', 'x', 'y'], 0, 'no number of an action'],
    [7, ['Reaksi 7', 'x', 'y'], 0, 'another word'],
    [7, ['Data Stunting', 'x', 'y'], 0.8, 'its own words'],
    [7, ['x', 'Laporan Data Stunting 2026', 'y'], 0.64, 'its own words, on the tab'],
    [7, ['Metadata Stunting', 'x', 'y'], 0, 'part of a word'],
    [7, ['Data Stuntingku', 'x', 'y'], 0, 'part of a word'],
    [3, ['Rembuk Stunting', 'x', 'y'], 0.8, 'words of another action'],
    [7, [], 0, 'nothing'],
  ])('%i of %j: %d, %s', (action, words, expected) => expect(evidence(action, ...words)).toBeCloseTo(expected, 9));
});

describe('columns of figures that mean something as they stand', () => {
  it.each<readonly [rows: readonly string[], expected: boolean, why: string]>([
    [['Indikator | Target | Realisasi', 'Balita diukur | 5 | 4', 'Stunting | 2 | 3'], true, 'both are known'],
    [['Indikator | Target | Lebar', 'Balita diukur | 5 | 4', 'Stunting | 2 | 3'], false, 'one is not enough'],
    [
      ['Indikator | Target | Realisasi | Lebar', 'Balita diukur | 5 | 4 | 3', 'Stunting | 2 | 3 | 4'],
      true,
      'two of three',
    ],
    [
      [
        'Indikator | Target | Realisasi | Lebar | Tinggi Tiang',
        'Balita diukur | 5 | 4 | 3 | 1',
        'Stunting | 2 | 3 | 4 | 1',
      ],
      false,
      'two of four',
    ],
    [
      [
        'Indikator | Target | Realisasi | Lebar | Warna',
        'Balita diukur | 5 | 4 | 3 | merah',
        'Stunting | 2 | 3 | 4 | biru',
      ],
      true,
      'a column of words does not count',
    ],
    [
      ['No | Indikator | Target | Realisasi | Lebar', '1 | Balita diukur | 5 | 4 | 3', '2 | Stunting | 2 | 3 | 4'],
      true,
      'nor does a running number',
    ],
    [
      ['Indikator | Target | Realisasi', 'Balita diukur | baik | sedang', 'Stunting | 2 | 3'],
      true,
      'half of them figures',
    ],
    [
      ['Indikator | Target | Realisasi', 'Balita diukur | baik | sedang', 'Bumil | x | y', 'Stunting | 2 | 3'],
      false,
      'a third of them figures',
    ],
  ])('%j: %j, %s', (rows, expected) =>
    expect(columnsExplained(tableOf(...rows), declaration('2025', 8))).toBe(expected),
  );
});

describe('the action of a table', () => {
  interface Around {
    readonly workbook?: string;
    readonly choice?: string;
    readonly expected?: readonly number[];
    /** Actions that are known, in their order; `3=7` is an action 3 that is like action 7. */
    readonly among?: string;
  }
  const known = (text: string): ActionDeclaration => {
    const [action, like] = text.split('=').map(Number);
    if (like === undefined) return declaration('2025', action as ActionNumber);
    return { ...declaration('2025', like as ActionNumber), action: action as ActionNumber, titleAliases: [] };
  };
  const actionOf = (
    rows: readonly string[],
    { workbook = 'Uji', choice, expected = [], among }: Around = {},
  ): string => {
    const chosen = choices(choice === undefined ? {} : { [actionKey('0.1')]: choice });
    const given = context({
      choices: chosen,
      declarations: among === undefined ? declarations('2025') : among.split(' ').map(known),
      source: source({ actions: expected as ActionNumber[] }),
    });
    const found = chooseAction(tableOf(...rows), '0.1', workbook, given);
    if (found.kind === 'chosen') return `${found.declaration.action} ${found.confidence < 0.5 ? 'weakly' : 'surely'}`;
    return found.kind === 'asked' ? `asked ${found.candidates.join(' ')}` : found.kind;
  };
  const COUNTED = ['Desa | Balita Stunting', 'Sukamaju | 5', 'Kuala | 2'];
  const TARGETED = ['Desa | Jumlah Balita | Balita Stunting', 'Sukamaju | 50 | 5', 'Kuala | 40 | 2'];
  const MEASURED = ['Desa | Sasaran | Diukur | Stunting', 'Sukamaju | 60 | 50 | 5', 'Kuala | 50 | 40 | 2'];
  const MEETING = ['Tanggal | Tempat | Waktu', '2 Mei 2026 | Aula | 08.00', '3 Mei 2026 | Balai | 09.00'];
  const GOODS = ['Uraian | Volume | Satuan | Pagu', 'Kertas | 5 | rim | 100', 'Tinta | 4 | botol | 200'];
  const SERVICES = ['Desa | Posyandu KIA | Bumil KN | Lebar', 'Sukamaju | 60 | 50 | 5', 'Kuala | 50 | 40 | 2'];
  const OTHER = ['Desa | Panjang Jalan | Lebar Jalan', 'Sukamaju | 60 | 50', 'Kuala | 50 | 40'];
  const VILLAGES = ['No | Desa | Kecamatan', '1 | Sukamaju | Hulu', '2 | Kuala | Hilir'];

  it.each<readonly [rows: readonly string[], around: Around, expected: string, why: string]>([
    [MEASURED, {}, '7 surely', 'by its columns'],
    [MEASURED, { choice: '3' }, '3 surely', 'a person says another'],
    [MEASURED, { choice: '-' }, 'none', 'a person says none'],
    [MEASURED, { choice: '9' }, '7 surely', 'there is no such action'],
    [['Aksi 3', '---', ...MEETING], {}, '3 surely', 'a meeting under the number of an action'],
    [MEETING, {}, 'asked 3', 'any meeting'],
    [MEETING, { expected: [3] }, '3 surely', 'a meeting, where the registry expects one'],
    [MEETING, { workbook: 'Rembuk Stunting' }, '3 surely', 'a meeting, in a workbook of them'],
    [GOODS, {}, 'asked 2', 'any list of goods'],
    [[...GOODS, 'Makanan balita | 4 | paket | 5'], {}, '2 surely', 'a list of goods, of which one is for children'],
    [GOODS, { workbook: 'Kegiatan Dinas' }, '2 surely', 'a list of goods in a workbook of activities'],
    [['Uraian Kegiatan | Volume | Satuan | Pagu', ...GOODS.slice(1)], {}, '2 surely', 'a list of activities'],
    [SERVICES, {}, '1 weakly', 'figures by place under words of services'],
    [OTHER, {}, 'none', 'figures by place under other words'],
    [['Aksi 5', '---', ...OTHER], {}, '5 weakly', 'figures by place under the number of an action'],
    [['Aksi 5', '---', 'Desa | Kode', 'Sukamaju | 6', 'Kuala | 7'], {}, 'asked 2', 'one column against a number'],
    [['Aksi 5', '---', ...MEASURED], {}, '7 surely', 'several columns against a number'],
    [['Data KPM', '---', ...OTHER], {}, 'none', 'under words of an action, but not its number'],
    [['Aksi 1', '---', ...OTHER], {}, '1 weakly', 'under the number of action 1'],
    [
      ['Aksi 5', '---', 'Desa | Warna | Rupa', 'Sukamaju | biru | bulat', 'Kuala | merah | bundar'],
      {},
      'none',
      'no figures',
    ],
    [
      ['Desa | Posyandu KIA | Lebar', 'Sukamaju | 60 | 5', 'Kuala | 50 | 2'],
      {},
      '1 weakly',
      'one of two speaks of services',
    ],
    [
      ['Desa | Posyandu KIA | Lebar | Panjang', 'Sukamaju | 60 | 5 | 1', 'Kuala | 50 | 2 | 1'],
      {},
      'none',
      'one of three does',
    ],
    [
      [
        'Desa | Posyandu KIA | Bumil KN | Lebar | Panjang | Tebal',
        'Sukamaju | 60 | 5 | 1 | 2 | 3',
        'Kuala | 5 | 2 | 1 | 2 | 3',
      ],
      {},
      '1 weakly',
      'two of five do',
    ],
    [['Desa | Posyandu KIA', 'Sukamaju | 60', 'Kuala | 50'], {}, 'none', 'one column of figures'],
    [['Desa | Posyandu KIA | Bumil KN', 'Sukamaju | 60 | 5'], {}, 'none', 'one row'],
    [['Regu | Posyandu KIA | Bumil KN', 'Mawar | 60 | 5', 'Melati | 5 | 2'], {}, 'none', 'no places'],
    [VILLAGES, {}, 'none', 'villages and nothing else'],
    [['Aksi 1 Lokus', '---', ...VILLAGES], {}, 'asked 1', 'villages under the number of an action'],
    [['Aksi 4', '---', ...VILLAGES], {}, 'asked 4', 'villages under the number of another'],
    [
      ['No | Desa | Kecamatan | Tahun', '1 | Sukamaju | Hulu | 2025', '2 | Kuala | Hilir | 2026'],
      {},
      'asked 1',
      'villages with a year: a list of lokus',
    ],
    [
      ['No | Desa | Kecamatan | Tahun | Warna', '1 | Sukamaju | Hulu | 2025 | x', '2 | Kuala | Hilir | 2026 | y'],
      {},
      'none',
      'and with something else',
    ],
    [
      ['No | Desa | Kecamatan | Tahun | Warna', '1 | Sukamaju | Hulu | 2025 |', '2 | Kuala | Hilir | 2026 |'],
      {},
      'asked 1',
      'and with something else that is blank',
    ],
    [['No | Kecamatan | Tahun', '1 | Hulu | 2025', '2 | Hilir | 2026'], {}, 'none', 'kecamatan only'],
    [COUNTED, {}, '7 surely', 'counts of the stunted alone fit actions 1 and 7 alike: they were measured'],
    [TARGETED, {}, '7 surely', 'nearly alike'],
    [COUNTED, { among: '7 1' }, '7 surely', 'in either order'],
    [COUNTED, { expected: [1, 7] }, 'asked 1 7', 'where the registry speaks of both, it may be either'],
    [COUNTED, { expected: [1] }, '1 surely', 'where it speaks of one, it is that'],
    [
      TARGETED,
      { workbook: 'Data Sasaran' },
      'asked 1 7',
      'the workbook speaks of one, the columns rather of the other',
    ],
    [COUNTED, { among: '1 3=1' }, 'asked 1 3', 'two that are alike, none of which is measured'],
    [COUNTED, { among: '3=7 7' }, 'asked 3 7', 'two that are alike, none of which is action 1'],
    [COUNTED, { among: '1 3=7 7' }, 'asked 1 3 7', 'three that are alike'],
    [COUNTED, { among: '1 3=7 7', expected: [1, 7] }, 'asked 1 7', 'a third one that is far behind'],
    [SERVICES, { among: '7 1' }, '1 weakly', 'services are of action 1 wherever it stands'],
    [SERVICES, { among: '7' }, 'none', 'services where action 1 is not known'],
    [['Data Cakupan Layanan', '---', ...SERVICES], {}, '1 weakly', 'services under words of action 1'],
    [
      [
        'Data Cakupan Layanan',
        '---',
        'Desa | Jumlah Posyandu | Lebar | Panjang',
        'Sukamaju | 3 | 5 | 1',
        'Kuala | 2 | 2 | 1',
      ],
      {},
      '1 weakly',
      'one of three speaks of services, and so do the words above',
    ],
    [['Data Cakupan Layanan', '---', ...OTHER], {}, 'none', 'no column speaks of services, only the words above do'],
    [['Data KPM', '---', ...SERVICES], {}, '1 weakly', 'services under words of another action'],
    [
      ['Data KPM', '---', ...SERVICES],
      { workbook: 'Rembuk Stunting' },
      'none',
      'services under words of two other actions',
    ],
    [['Aksi 4', 'Aksi 5', '---', ...OTHER], {}, 'none', 'under the numbers of two actions'],
    [
      ['Aksi 5', '---', 'No | Nama Regu | Warna', '1 | Mawar | bulat', '2 | Melati | bundar'],
      {},
      'none',
      'neither places nor figures',
    ],
    [
      ['Aksi 5', '---', 'Kode Desa | Warna', '6207012001 | biru', '6207012002 | merah'],
      {},
      'none',
      'codes of places are no figures',
    ],
    [
      ['Aksi 5', '---', 'Desa | Lebar', 'Sukamaju | 6', 'Kuala | lebar'],
      {},
      '5 weakly',
      'a column of which half are figures',
    ],
    [
      ['Aksi 5', '---', 'Desa | Kode Pos', 'Sukamaju | 6', 'Kuala | 7'],
      {},
      '5 weakly',
      'a code of something is a figure',
    ],
    [['Aksi 5', '---', 'Desa | Lebar No', 'Sukamaju | 6', 'Kuala | 7'], {}, '5 weakly', 'and so is a number behind'],
  ])('%j %j: %s, %s', (rows, around, expected) => expect(actionOf(rows, around)).toBe(expected));
});

it('tells how surely an action fits, the best first', () => {
  const table = tableOf('Desa | Sasaran | Diukur | Stunting', 'Sukamaju | 60 | 50 | 5');
  const fits = fitActions(table, [declaration('2025', 1), declaration('2025', 7)], {
    words: ['Data Stunting', '', ''],
    expected: [],
  });
  expect(fits[0]).toMatchObject({ declaration: { action: 7 }, titled: true, anybodys: false });
  expect(fits.map(({ score }) => score)).toEqual(fits.map(({ score }) => score).toSorted((a, b) => b - a));
  for (const { score, confidence } of fits) expect(confidence).toBeCloseTo(score / (score + 1), 2);
  const expected = fitActions(table, [declaration('2025', 7)], { words: ['Data Stunting', '', ''], expected: [7] });
  expect((expected[0]?.score ?? 0) - (fits[0]?.score ?? 0)).toBeCloseTo(0.75, 9);
});

describe('how well a table fits', () => {
  interface Said {
    readonly action: ActionNumber;
    readonly words?: readonly string[];
  }
  const fitOf = (rows: readonly string[], { action, words = ['Aksi 7', '', ''] }: Said) => {
    const [found, ...more] = fitActions(tableOf(...rows), [declaration('2025', action)], { words, expected: [] });
    expect(more).toEqual([]);
    return found;
  };
  const figures = (...heads: readonly string[]): readonly string[] => [
    ['Desa', ...heads].join(' | '),
    ...['Sukamaju', 'Kuala', 'Pangkat'].map((name, at) =>
      [name, ...heads.map((_head, nth) => at + nth + 3)].join(' | '),
    ),
  ];
  const ODD = ['Lebar', 'Jarak', 'Rupa', 'Tebal'];

  // 2 for the title; √(weights of the fields) · (0.4 + 1.6 · share of the columns that are known); 1/3 for each field asked for.
  it.each<readonly [heads: readonly string[], score: number, why: string]>([
    [['Stunting'], 2 + 2, 'all of its columns are known'],
    [['Stunting', 'Stunting'], 2 + 2, 'the same field twice is one field'],
    [['Stunting', 'Lebar'], 2 + 1.2, 'half of them'],
    [['Stunting', ...ODD], 2 + 0.72, 'one of five'],
    [['Stunting', ...ODD, 'Suhu'], 2 + 0.3, 'one among five others says next to nothing'],
    [['Stunting', 'Tahun', ...ODD, 'Suhu'], 2 + 0.3, 'nor does one with a column that any table has'],
    [['Stunting', 'Tahun', 'Keterangan', ...ODD, 'Suhu'], 2 + Math.sqrt(1.6) * 1, 'three do'],
    [['Tahun', 'Keterangan', ...ODD, 'Suhu'], 2 + Math.sqrt(0.6) * (0.4 + 3.2 / 7), 'and so do two that any table has'],
    [
      ['Stunting', 'Diukur', ...ODD, 'Suhu'],
      2 + Math.sqrt(2.3) * (0.4 + 3.2 / 7) + 1 / 3,
      'two of its own, of which one is asked for',
    ],
    [['Stunting', 'Satuan'], 2 + 2, 'units do not count'],
    [['Stunting', 'Kode Wilayah'], 2 + 2, 'nor do codes'],
    [['Stunting', 'BPS Kode Wilayah'], 2 + 2, 'of an office of statistics'],
    [['Stunting', 'Kemendagri Nama Wilayah'], 2 + 2, 'or of a ministry'],
    [['Stunting', 'Nama Provinsi'], 2 + 2, 'nor names'],
    [['Stunting', 'No Urut'], 2 + 2, 'nor running numbers'],
    [['Stunting', 'Id'], 2 + 2, 'nor numbers of records'],
    [['Stunting', 'Satuan Lebar'], 2 + 1.2, 'units of something do'],
    [['Stunting', 'Lebar Satuan'], 2 + 1.2, 'or something in units'],
    [['Stunting', 'Lebar Id'], 2 + 1.2, 'or something with a number'],
    [['Stunting', 'Id Lebar'], 2 + 1.2, 'or a number of something'],
    [['Stunting', 'Kode'], 2 + 1.2, 'or a code of who knows what'],
  ])('%j: %d, %s', (heads, score) => expect(fitOf(figures(...heads), { action: 7 })?.score).toBeCloseTo(score, 9));

  const MEETING = ['2 Mei 2026 | Aula | 08.00', '3 Mei 2026 | Balai | 09.00'];
  const GOODS = ['Kertas | 5 | rim | 100', 'Tinta | 4 | botol | 200'];
  const beside = (rows: readonly string[], ...cells: readonly string[]): readonly string[] =>
    rows.map((row, at) => `${row} | ${cells[at]}`);
  it.each<readonly [action: ActionNumber, rows: readonly string[], anybodys: boolean, why: string]>([
    [3, ['Tanggal | Tempat | Waktu', ...MEETING], true, 'a meeting'],
    [3, ['Tanggal | Tempat | Waktu | Keterangan', ...beside(MEETING, 'a', 'b')], true, 'with remarks'],
    [3, ['Tanggal | Tempat | Waktu | Desa', ...beside(MEETING, 'Sukamaju', 'Kuala')], true, 'in villages'],
    [3, ['Tanggal | Tempat | Waktu | Komitmen', ...beside(MEETING, 'a', 'b')], false, 'with what was agreed'],
    [3, ['Tanggal Rembuk | Tempat | Waktu', ...MEETING], false, 'a header names which meeting it is'],
    [2, ['Uraian | Volume | Satuan | Pagu', ...GOODS], true, 'goods'],
    [2, ['Uraian | Volume | Satuan | Pagu | Desa', ...beside(GOODS, 'Sukamaju', 'Kuala')], true, 'goods for villages'],
    [
      2,
      ['Uraian | Volume | Satuan | Pagu | Sub Kegiatan', ...beside(GOODS, 'a', 'b')],
      false,
      'with what they were bought under',
    ],
    [2, ['Uraian Program | Volume | Satuan | Pagu', ...GOODS], false, 'a header speaks of programmes'],
    [4, ['Tahun | Keterangan | Status', '2025 | a | c', '2026 | b | d'], false, 'neither a meeting nor goods'],
  ])('%i %j: anybody’s %j, %s', (action, rows, anybodys) =>
    expect(fitOf(rows, { action, words: [] })).toMatchObject({ anybodys, titled: false }),
  );

  it('puts actions that fit alike in the order of their numbers', () => {
    for (const order of [[1, 7] as const, [7, 1] as const]) {
      const among = order.map((action) => declaration('2025', action));
      const fits = fitActions(tableOf(...figures('Balita Stunting')), among, { words: [], expected: [] });
      expect(fits.map((one) => one.declaration.action)).toEqual([1, 7]);
    }
  });

  it('fits an action that asks for nothing', () => {
    const seventh = declaration('2025', 7);
    const free = { ...seventh, fields: seventh.fields.map((field) => ({ ...field, required: false })) };
    const [found] = fitActions(tableOf(...figures('Diukur')), [free], { words: [], expected: [] });
    expect(found?.score).toBeCloseTo(2, 9);
  });
});

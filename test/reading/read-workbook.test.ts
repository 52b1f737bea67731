import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import type { ReadWorkbook } from '#reading/types.ts';
import { grid, titled } from '#support/grids.ts';
import { read, source } from '#support/reading.ts';

const lines = (...rows: readonly string[]): TabGrid => grid`${rows.join('\n')}`;
const HEAD = 'No | Desa | Kecamatan | Sasaran Balita | Balita Diukur | Stunting';
const MEASURED = [HEAD, '1 | Muara Dua | Hilir | 100 | 80 | 8', '2 | Sukamaju | Hulu | 50 | 40 | 2'];
const FIGURES = ['Muara Dua | 12', 'Sukamaju | 9', 'Sungai Bakau | 7'];

/** Findings of some rules: `rule Tab!cell refuses data`. */
function told({ findings }: ReadWorkbook, ...rules: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map(
      ({ rule, place, refuses, data }) =>
        `${rule} ${place.tab}!${place.cell ?? '-'} ${refuses} ${JSON.stringify(data)}`,
    );
}

const located = ({ located: tables }: ReadWorkbook): readonly string[] =>
  tables.map(({ tab, action, dataRows }) => `${tab} ${action ?? 'none'} ${dataRows.length}`);

describe('which tabs are read', () => {
  const PERSONS = titled(
    'Anak',
    lines(
      'No | Nama Anak | NIK | Tanggal Lahir | Nama Ibu',
      '1 | Budi | 6207010101200001 | @2020-01-01 | Ani',
      '2 | Cici | 6207010101200002 | @2020-02-01 | Dina',
    ),
  );
  const GOOD = titled('Rekap', lines('Aksi 7 Februari 2026', ...MEASURED));

  it('reads no tab of persons, and says why and how many', () => {
    const result = read([PERSONS, GOOD]);
    expect(located(result)).toEqual(['Rekap 7 2']);
    const [finding, ...more] = result.findings.filter(({ rule }) => rule === 'tab-withheld');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      source: '6207-1',
      refuses: 'tab',
      data: { rows: 2 },
      place: { tab: 'Anak', tabId: 0, cell: null, action: null },
    });
    expect(finding && 'signs' in finding.data && finding.data.signs.length).toBeGreaterThan(0);
    expect(told(result, 'tab-not-recognised')).toEqual([]);
  });

  it('reads none of its own tabs, and says nothing of them', () => {
    const result = read([
      { ...GOOD, ours: 'validasi' },
      { ...titled('Angka', lines(...FIGURES)), ours: 'validasi' },
    ]);
    expect([located(result), result.tables, result.findings]).toEqual([[], [], []]);
  });

  it('reads no hidden tab, and says that there is one', () => {
    const result = read({ ...GOOD, hidden: true });
    expect([located(result), result.tables]).toEqual([['Rekap none 2'], []]);
    expect(told(result, 'tab-not-recognised')).toEqual([
      'tab-not-recognised Rekap!A2 nothing {"hidden":true,"rows":2}',
    ]);
  });

  it('asks nothing of a hidden tab', () => {
    const list = titled(
      'Lembar',
      lines('No | Desa | Kecamatan | Tahun', '1 | Sukamaju | Hulu | 2025', '2 | Muara Dua | Hilir | 2026'),
    );
    expect(told(read(list), 'action-asked', 'tab-not-recognised')).toEqual([
      'action-asked Lembar!A1 table {"candidates":[1]}',
    ]);
    expect(told(read({ ...list, hidden: true }), 'action-asked', 'tab-not-recognised')).toEqual([
      'tab-not-recognised Lembar!A1 nothing {"hidden":true,"rows":2}',
    ]);
  });

  it('says where figures stand that belong to no table, tab by tab', () => {
    const result = read([GOOD, titled('Angka', lines(...FIGURES)), titled('Kosong', lines('Catatan'))]);
    expect(told(result, 'tab-not-recognised')).toEqual([
      'tab-not-recognised Angka!A1 nothing {"hidden":false,"rows":3}',
    ]);
  });

  it('reads a form where no table holds data, and only there', () => {
    const form = [
      'Desa | : | Sukamaju',
      'Kecamatan | : | Hulu',
      'Sasaran Balita | : | 50',
      'Balita Diukur | : | 40',
      'Stunting | : | 2',
    ];
    const [table] = read(titled('Aksi 7 Februari 2026', lines(...form))).tables;
    expect(table?.rows.map(({ region, values }) => [region, values.sasaran?.value, values.diukur?.value])).toEqual([
      ['62.07.02.2001', 50, 40],
    ]);
    expect(located(read(titled('Aksi 7 Februari 2026', lines(...form, '---', ...MEASURED))))).toEqual([
      'Aksi 7 Februari 2026 7 2',
    ]);
  });
});

describe('a workbook of another district', () => {
  const of = (...above: readonly string[]): readonly string[] =>
    told(read(titled('Rekap', lines(...above, 'Aksi 7 Februari 2026', ...MEASURED))), 'other-district');

  it.each<readonly [above: readonly string[], expected: readonly string[], why: string]>([
    [['Kabupaten : Seruyan'], [], 'its own'],
    [
      ['Kabupaten : Batang'],
      ['other-district Rekap!- source {"named":"Kabupaten Batang","registered":"Seruyan"}'],
      'another',
    ],
    [
      ['Kabupaten : Batang', 'Provinsi : Jawa Tengah'],
      ['other-district Rekap!- source {"named":"Kabupaten Batang","registered":"Seruyan"}'],
      'another, with its province',
    ],
    [['Kabupaten : Batang', 'Provinsi : Bali'], [], 'one that is not in the province that is named'],
    [['Provinsi : Jawa Tengah'], [], 'a province alone'],
    [['Kabupaten : Antah Berantah'], [], 'one that does not exist'],
    [['Kabupaten : Batnag'], [], 'a guess is no ground for turning a workbook away'],
    [['Laporan'], [], 'none is named'],
  ])('%j: %j, %s', (above, expected) => expect(of(...above)).toEqual(expected));

  it('is not told where the list of the district is not known', () => {
    const tab = lines('Kabupaten : Batang', 'Aksi 7 Februari 2026', ...MEASURED);
    expect(told(read(tab, { district: null }), 'other-district')).toEqual([]);
  });
});

describe('what a table gives', () => {
  it('takes no average for a sum', () => {
    const sums = (label: string): number =>
      read(lines('Aksi 7 Februari 2026', ...MEASURED, `| ${label} | | 150 | 120 | 10`)).tables[0]?.totals.length ?? -1;
    expect(sums('JUMLAH')).toBe(1);
    for (const label of ['Rata-rata', 'RATA RATA', 'Rata - rata', 'Ratarata', 'Rata2', 'Rerata', 'Average'])
      expect([label, sums(label)]).toEqual([label, 0]);
  });

  it('says that a year had to be assumed, at the header', () => {
    const result = read(titled('Rekap', lines('Stunting 2024 dan 2025', ...MEASURED)));
    expect(told(result, 'period-unknown')).toEqual(['period-unknown Rekap!A2 nothing {"assumed":"2026"}']);
    expect(result.findings.find(({ rule }) => rule === 'period-unknown')?.place.table).toBe(result.tables[0]?.key);
  });

  it('knows the kecamatan of a workbook of one, and none of a workbook of two', () => {
    const tab = lines(
      'Aksi 7 Februari 2026',
      'Desa | Sasaran Balita | Balita Diukur | Stunting',
      'Muara Dua | 100 | 80 | 8',
      'Desa Muara Dua | 50 | 40 | 2',
    );
    const regions = (kecamatan: readonly string[]) =>
      read(tab, { source: source({ kecamatan }) }).tables[0]?.rows.map(({ region }) => region);
    expect(regions(['62.07.02'])).toEqual(['62.07.02.2002']);
    expect(regions(['62.07.01', '62.07.02'])).toEqual(regions([]));
  });

  const SERVICES = [
    'Ibu hamil yang mengonsumsi TTD',
    'Bayi usia 6-11 bulan mendapat MPASI',
    'Balita gizi buruk ditangani',
  ];
  const counted = (head: string): readonly string[] => [
    head,
    ...SERVICES.map((name, at) => [name, 100 - at, 90 - at, 80 - at].slice(0, head.split('|').length).join(' | ')),
  ];

  it.each<readonly [title: string, head: string, expected: readonly (number | null)[], why: string]>([
    ['Rekap', 'Indikator | Target | Realisasi | Capaian', [8], 'columns that say what they are'],
    [
      'Data Cakupan Layanan',
      'Indikator | Target | Realisasi | Capaian',
      [8],
      'a title of the other action is not enough',
    ],
    [
      'Capaian Kinerja',
      'Indikator | Sasaran | Capaian | %',
      [null],
      'two actions that the columns may be of are asked',
    ],
  ])('turns no table of indicators whose columns mean something: %s, %s', (title, head, expected) =>
    expect(read(titled(title, lines(...counted(head)))).located.map(({ action }) => action)).toEqual(expected),
  );

  it('names the cells of a turned table as they stand on the sheet', () => {
    const tab = lines(
      'Aksi 7 Februari 2026',
      'Indikator | Muara Dua, Hilir | Sukamaju',
      'Sasaran balita | 100 | 50',
      'Balita diukur | banyak | 40',
      'Balita stunting | 8 | 2',
    );
    const result = read(tab);
    const row = result.tables[0]?.rows.find(({ region }) => region === '62.07.02.2001');
    expect(row).toMatchObject({ values: { sasaran: { row: 2, column: 2 }, stunting: { row: 4, column: 2 } } });
    expect(told(result, 'not-a-number')).toEqual(['not-a-number Data!B4 value {"shown":"banyak"}']);
    expect(result.located[0]?.columns).not.toEqual([]);
  });
});

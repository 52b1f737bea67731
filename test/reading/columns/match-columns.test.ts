import { describe, expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import { matchColumns, type TableColumn } from '#reading/columns/match-columns.ts';
import { columnKey } from '#registry/choices.ts';
import { grid } from '#support/grids.ts';
import { action, field, fieldIds, rawTable, share } from '#support/raw-tables.ts';
import { choices } from '#support/reading.ts';

const desa = field('desa', 'region', { label: 'Desa', regionLevel: 'desa' });

interface More {
  readonly titles?: readonly string[];
  readonly picked?: Readonly<Record<string, string>>;
  readonly fuzzy?: boolean;
}

function match(lines: readonly string[], fields: readonly Field[], { titles, picked = {}, fuzzy }: More = {}) {
  const said = Object.entries(picked).map(([header, id]) => [columnKey('s', header), id]);
  const table = rawTable(grid`${lines.join('\n')}`, titles);
  return matchColumns(table, action(fields), 's', choices(Object.fromEntries(said)), fuzzy);
}

/** How one column was matched: `field confidence by`, then the time and what is asked between. */
function told(column: TableColumn | undefined): string {
  if (!column) return 'no column';
  const { field: of, confidence, by, time, candidates } = column;
  const asked = candidates.map(({ id }) => id).join('|');
  return [of?.id ?? '-', confidence.toFixed(3), by, time && `${time.year}/${time.part}`, asked]
    .filter(Boolean)
    .join(' ');
}

const ids = (lines: readonly string[], fields: readonly Field[], more?: More) => fieldIds(match(lines, fields, more));

describe('a short header beside a column of its own group', () => {
  const of = (id: string, short: string, group: string, label = id) =>
    field(id, 'count', { label, groups: [group], shortAliases: [short] });
  const fields = [
    of('sp', 'SP', 'TB/U', 'Sangat Pendek'),
    of('p', 'P', 'TB/U', 'Pendek'),
    of('normal', 'N', 'TB/U', 'Normal'),
    of('kurus', 'Kurus Sekali', 'BB/TB', 'Wasting'),
    of('gemuk', 'G', 'BB/TB', 'Obesitas'),
    of('gizi', 'Q', 'BB/TB', 'Gizi Lebih'),
    of('lain', 'Q', 'BB/TB', 'Gizi Lain'),
  ];
  it.each<readonly [string, string, string]>([
    ['Sangat Pendek | P', 'sp p', 'means what it means under the group'],
    ['P | Sangat Pendek', 'p sp', 'on either side'],
    ['Sangat Pendek | G', 'sp -', 'of its own group only'],
    ['Sangat Pendek | Lain | P', 'sp - -', 'not further off'],
    ['Sangat Pendek | N', 'sp -', 'not one that counts how many'],
    ['Obesitas | Kurus Sekali', 'gemuk kurus', 'of two words'],
    ['Obesitas | Kurus / Sekali', 'gemuk -', 'not in two lines'],
    ['Obesitas | Q', 'gemuk -', 'not where two are meant'],
    ['Pendek | Sangat Pendek | P', 'p sp -', 'not a second time'],
  ])('%s → %s: %s', (header, expected) => expect(ids([header, '1 | 2 | 3'], fields)).toBe(expected));

  it('says by what it is known, and nothing against a person', () => {
    expect(told(match(['Sangat Pendek | P', '1 | 2'], fields)[1])).toBe('p 0.800 alias');
    expect(ids(['Sangat Pendek | P', '1 | 2'], fields, { picked: { P: '-' } })).toBe('sp -');
  });
  it('is left alone while actions are compared', () =>
    expect(ids(['Sangat Pendek | P', '1 | 2'], fields, { fuzzy: false })).toBe('sp -'));
});

describe('time in a header', () => {
  const first = field('tw1', 'count', { label: 'Skor Awal', groups: ['Scorecard'], shortAliases: ['TW I'] });
  const fields = [
    first,
    field('nilai', 'count', { label: 'Nilai TW II' }),
    field('capaian', 'count', { label: 'Capaian' }),
    field('renstra', 'count', { label: 'Renstra 2024' }),
  ];
  it.each<readonly [string, string, string]>([
    ['Scorecard / TW I', 'tw1 0.950 alias', 'a field that is called so under its group'],
    ['Nilai / TW II', 'nilai 0.950 alias', 'a field that is called so with its group'],
    ['Lain / TW I', '- 0.000 none null/T1', 'another group'],
    ['Data / Scorecard / TW I', '- 0.000 none null/T1', 'a third line'],
    ['Capaian / 2022', 'capaian 1.000 exact 2022/null', 'a line of its own'],
    ['Capaian 2022', 'capaian 1.000 exact 2022/null', 'behind the words'],
    ['Capaian 2022 / Capaian 2023', '- 0.000 none', 'two years'],
    ['Renstra 2024', 'renstra 1.000 exact', 'a name with a year in it'],
    ['Capaiann 2022', '- 0.000 none', 'a slip beside a year'],
  ])('%s → %s: %s', (header, expected) => expect(told(match([header, '1'], fields)[0])).toBe(expected));
});

describe('what the cells say against a header', () => {
  const stunted = field('stunting', 'count', { label: 'Stunting', required: true });
  const optional = field('tidak_wajib', 'count', { label: 'Opsional' });
  const weak = field('jumlah', 'count', { label: 'Jumlah', required: true });
  const measured = field('diukur', 'count', { label: 'Diukur' });
  const rate = share('prevalensi', 'stunting', 'diukur', {
    label: 'Prevalensi',
    required: true,
    aliases: ['Kasus Anak'],
  });
  const fields = [stunted, optional, weak, measured, rate];
  const words = ['a', 'b', 'c'];
  it.each<readonly [string, readonly string[], string, string]>([
    ['Stunting', words, 'stunting 1.000 exact', 'a required count full of words is told cell by cell'],
    ['Opsional', words, '- 0.000 none', 'any other is not what its header says'],
    ['Prevalensi', words, '- 0.000 none', 'nor is a share'],
    ['Jumlah', words, '- 0.000 none', 'nor is a guess'],
    ['Stunting', ['10%', '20%'], 'prevalensi 0.800 content', 'percentages of a count are its share'],
    ['Diukur', ['10%', '20%'], '- 0.000 none', 'where it has one'],
    ['Prevalensi', ['10%', '20%'], 'prevalensi 1.000 exact', 'a share of percentages'],
    ['Kasus Anak', ['5', '300'], 'stunting 0.800 content', 'more than a hundred is no share'],
    ['Kasus Anak', ['5', '30'], '- 0.500 asked stunting|prevalensi', 'whole numbers may be either'],
  ])('%s over %j → %s: %s', (header, cells, expected) =>
    expect(told(match([header, ...cells], fields)[0])).toBe(expected),
  );

  it('knows no share of a count that has two', () => {
    const two = [...fields, share('lain', 'stunting', 'jumlah', { label: 'Lain' })];
    expect(ids(['Stunting', '10%', '20%'], two)).toBe('-');
  });
  it('is not told cell by cell while actions are compared', () =>
    expect(ids(['Stunting', ...words], fields, { fuzzy: false })).toBe('-'));
});

describe('a header under groups', () => {
  const tall = field('tbu', 'count', { label: 'Normal TB/U', groups: ['TB/U'], shortAliases: ['Normal'] });
  const thin = field('bbtb', 'count', { label: 'Normal BB/TB', groups: ['BB/TB'], shortAliases: ['Normal'] });
  const twin = [
    { ...tall, label: 'Wajar' },
    field('kembar', 'count', { label: 'Kembar', groups: ['TB/U'], shortAliases: ['Normal'] }),
  ];
  const person = [
    desa,
    field('opd', 'text', { label: 'OPD' }),
    field('bumil', 'count', { label: 'Ibu Hamil', aliases: ['Bumil KEK'] }),
    field('n', 'count', { label: 'Jumlah' }),
    field('kurus', 'count', { label: 'Underweight' }),
    field('x', 'count', { label: 'Anak Asuh', aliases: ['Didik'] }),
    field('y', 'count', { label: 'Anak Angkat', aliases: ['Didik'] }),
  ];
  it.each<readonly [readonly Field[], string, string, string]>([
    [[tall, thin], 'TB/U / Normal', 'tbu 0.950 alias', 'means the field of its group'],
    [[tall, thin], 'TB/U / BB/TB / Normal', 'bbtb 0.950 alias', 'of the nearest group'],
    [[tall, thin], 'TB/U / Normal Anak', 'tbu 0.700 fuzzy', 'by most of its words'],
    [[tall, thin], 'TB/U / Lain', '- 0.000 none', 'or none of them'],
    [twin, 'TB/U / Normal', '- 0.500 asked tbu|kembar', 'of two it is asked'],
    [person, 'Data / Ibu Hamil', 'bumil 0.900 exact', 'a group that says nobody'],
    [person, 'Data / Bumil KEK', 'bumil 0.855 alias', 'by another name'],
    [person, 'Balita / Ibu Hamil', '- 0.000 none', 'of other people'],
    [person, 'Balita / Desa', 'desa 0.900 exact', 'a place is a place'],
    [person, 'Balita / OPD', 'opd 0.900 exact', 'an office an office'],
    [person, 'Jumlah', 'n 0.600 exact', 'how many of what?'],
    [person, 'Underwieght', 'kurus 0.864 fuzzy', 'a slip'],
    [person, 'Data / Underwieght', '- 0.000 none', 'no slip under a group'],
    [person, 'Didik', '- 0.500 asked x|y', 'a name of two fields'],
    [person, 'Anak Asuh', 'x 1.000 exact', 'the name of one'],
  ])('of %o, %s → %s: %s', (fields, header, expected) =>
    expect(told(match([header, header.endsWith('Desa') ? 'x' : '1'], fields)[0])).toBe(expected),
  );

  it('is asked about also while actions are compared', () =>
    expect(told(match(['TB/U / Normal', '1'], twin, { fuzzy: false })[0])).toBe('- 0.500 asked tbu|kembar'));

  it('that are over nearly all columns says what the table is about, and tells no column from another', () => {
    const over = (...headers: readonly string[]) => [headers.join(' | '), headers.map(() => '1').join(' | ')];
    const fields = ['Ibu Hamil', 'Remaja', 'Keluarga', 'Lansia'].map((label) => field(label, 'count', { label }));
    const four = ['Balita / A / Ibu Hamil', 'Balita / A / Remaja', 'Balita / B / Keluarga', 'Balita / B / Lansia'];
    expect(ids(over(...four), fields)).toBe('Ibu Hamil Remaja Keluarga Lansia');
    expect(ids(over('Lain', ...four), fields)).toBe('- Ibu Hamil Remaja Keluarga Lansia');
    expect(ids(over(...four.slice(1)), fields)).toBe('- - -');
    expect(ids(over(...four, 'C / Lain'), fields)).toBe('- - - - -');
    expect(
      ids(over(...Array.from({ length: 15 }, (_, at) => `Balita / A / k${at}`), ...four, 'C / Lain'), fields),
    ).toMatch(/Ibu Hamil Remaja Keluarga Lansia -$/);
  });
});

it('reads months under a title that names one field', () => {
  const fields = [desa, field('stunting', 'count', { label: 'Balita Stunting' })];
  const columns = match(['Desa | Januari | Februari', 'x | 1 | 2'], fields, { titles: ['REKAP BALITA STUNTING 2026'] });
  expect(columns.map(told)).toEqual([
    'desa 1.000 exact',
    'stunting 1.000 exact null/01',
    'stunting 1.000 exact null/02',
  ]);
});

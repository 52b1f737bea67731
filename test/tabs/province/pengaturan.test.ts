import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredSetting } from '#progress/entered-settings.ts';
import { withEntered } from '#progress/province-settings.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import { summarise } from '#progress/summarise.ts';
import type { Cell, TabGrid } from '#reading/grid.ts';
import { shownRows } from '#tabs/cells.ts';
import { pengaturanEntries } from '#tabs/people/pengaturan-entries.ts';
import { cakupan } from '#tabs/province/cakupan.ts';
import { pengaturan } from '#tabs/province/pengaturan.ts';
import { ringkasan } from '#tabs/province/ringkasan.ts';
import { SETTING_HEADS } from '#tabs/province/setting-heads.ts';
import { district, input, measured, table, VILLAGES } from '../../progress/builders.ts';
import { provinceInput } from './province.ts';

const entry = (key: string, value: number | string, standing = '', source = ''): EnteredSetting => ({
  key,
  value,
  standing,
  source,
});
const summaryWith = (entered: readonly EnteredSetting[]) => summarise(provinceInput({ entered }));
const lineOf = (key: string, entered: readonly EnteredSetting[]): readonly string[] => {
  const tab = pengaturan(summaryWith(entered));
  return shownRows(tab)[tab.rows.findIndex((row) => row.key === key)] ?? [];
};

describe('Pengaturan', () => {
  it('says what holds, and that it is only proposed', () => {
    expect(lineOf('atur|ambang|measuredShare', []).slice(1, 5)).toEqual([
      '60,0 %',
      'usulan',
      'usulan: di bawah 60 % sasaran diukur, prevalensi belum mewakili',
      '',
    ]);
    expect(lineOf('atur|tenggat|2026|8', [])[1]).toBe('28 Februari 2027');
    expect(lineOf('atur|bobot|1', [])[1]).toBe('belum ada');
  });

  it.each<[string, EnteredSetting, string, string]>([
    ['a number', entry('atur|ambang|measuredShare', 75), '75,0 %', '✓ memakai nilai provinsi'],
    ['words with a comma', entry('atur|ambang|measuredShare', '72,5 %'), '72,5 %', '✓ memakai nilai provinsi'],
    ['a date', entry('atur|tenggat|2026|3', '30 April 2026'), '30 April 2026', '✓ memakai nilai provinsi'],
    ['a date as a number', entry('atur|tenggat|2026|3', 46_142), '30 April 2026', '✓ memakai nilai provinsi'],
    [
      'more than everything',
      entry('atur|ambang|measuredShare', 120),
      '60,0 %',
      '✕ «120» belum dipakai: tulis angka 0 sampai 100.',
    ],
    [
      'half a week',
      entry('atur|ambang|silentWeeks', 1.5),
      '2',
      '✕ «1.5» belum dipakai: tulis bilangan bulat 1 sampai 52.',
    ],
    [
      'a date without a year',
      entry('atur|tenggat|2026|3', 'akhir April'),
      '31 Maret 2026',
      '✕ «akhir April» belum dipakai: tulis tanggal lengkap, misalnya 31 Maret 2026.',
    ],
    [
      'official by nothing',
      entry('atur|target|12', 6, 'resmi'),
      '7,4 %',
      '✕ «6» belum dipakai: nilai resmi perlu dasar: tulis peraturan atau suratnya di kolom terakhir.',
    ],
    [
      'a proposal against a decree',
      entry('atur|target|10', 50, 'usulan'),
      '90,0 %',
      '✕ «50» belum dipakai: nilai resmi nasional tetap berlaku; hanya nilai resmi dengan dasarnya yang menggantikannya.',
    ],
    ['another word', entry('atur|target|12', 6, 'final'), '7,4 %', '✕ «6» belum dipakai: pilih usulan atau resmi.'],
  ])('judges %s', (_, typed, used, note) => {
    const line = lineOf(typed.key, [typed]);
    expect([line[1], line[4]]).toEqual([used, note]);
  });

  it('is used by the figures as far as it is right', () => {
    const settings = withEntered(DEFAULT_SETTINGS, [
      entry('atur|ambang|measuredShare', 85),
      entry('atur|ambang|silentWeeks', 'sering'),
    ]);
    expect(settings.measuredShare).toMatchObject({ value: 0.85, standing: 'usulan', source: 'isian provinsi' });
    expect(settings.silentWeeks).toBe(DEFAULT_SETTINGS.silentWeeks);
  });

  it('colours by a target once it is official', () => {
    const situation = { region: VILLAGES[0] ?? '', values: { i12_num: 5, i12_den: 100 } };
    const of = (entered: readonly EnteredSetting[]) => {
      const districts = [district([table([situation], { action: 1, period: '2026' })])];
      const settings = withEntered(DEFAULT_SETTINGS, entered);
      return shownRows(cakupan(summarise(input(districts, { entered, settings })))).find((row) => row[0] === '12')?.[5];
    };
    expect(of([entry('atur|target|12', 6)])).toBe('5,0 %');
    expect(of([entry('atur|target|12', 6, 'resmi', 'Pergub 12/2026')])).toBe('✓ 5,0 %');
  });

  it('calls nothing late but by an official date', () => {
    const late = (entered: readonly EnteredSetting[]) => {
      const settings = withEntered(DEFAULT_SETTINGS, entered);
      const of = input([district([table([measured(VILLAGES[0] ?? '')])])], { entered, settings });
      return shownRows(ringkasan(summarise(of)))
        .flat()
        .filter((words) => words.includes('terlambat'));
    };
    expect(late([])).toEqual([]);
    expect(late([entry('atur|tenggat|2026|3', '31 Maret 2026')])).toEqual([]);
    expect(late([entry('atur|tenggat|2026|3', '31 Maret 2026', 'resmi', 'SE Gubernur 5/2026')])).toEqual([
      '○ belum\nterlambat',
    ]);
    expect(late([entry('atur|tenggat|2026|3', '31 Desember 2026', 'resmi', 'SE Gubernur 5/2026')])).toEqual([]);
  });
});

/** The tab as it stands in the workbook, with its hidden keys between the machine's columns and people's. */
function asGrid(entered: readonly EnteredSetting[]): TabGrid {
  const tab = pengaturan(summaryWith(entered));
  const firstOfPeople = tab.columns.findIndex(({ owner }) => owner === 'people');
  const words = shownRows(tab);
  const rows = tab.rows.map((row, at) => {
    const padded = Array.from({ length: tab.columns.length }, (_, column) => words[at]?.[column] ?? '');
    return padded.toSpliced(firstOfPeople, 0, row.key ?? '').map(cellOf);
  });
  return { id: 1, title: 'Pengaturan', index: 0, hidden: false, ours: 'pengaturan', rows, merges: [] };
}

function cellOf(shown: string): Cell | undefined {
  return shown === '' ? undefined : { value: shown, shown, format: null };
}

describe('what was typed', () => {
  const typed = [
    entry('atur|ambang|measuredShare', '75', 'usulan', 'rapat'),
    entry('atur|tenggat|2026|3', 'kapan-kapan', '', ''),
  ];

  it('is read back as it stands, wrong values too', () => {
    expect(pengaturanEntries(asGrid(typed))).toEqual(typed);
  });

  it('is found whatever columns people moved, and unknown once they deleted one', () => {
    const grid = asGrid(typed);
    const moved = { ...grid, rows: grid.rows.map((row) => row.toReversed()) };
    expect(pengaturanEntries(moved)).toEqual(typed);
    const gone = { ...grid, rows: grid.rows.map((row) => row.filter((cell) => cell?.value !== SETTING_HEADS[0])) };
    expect(pengaturanEntries(gone)).toBeNull();
  });

  it('takes a percentage for what it shows', () => {
    const grid = asGrid([entry('atur|ambang|measuredShare', '75')]);
    const percent: Cell = { value: 0.75, shown: '75%', format: 'PERCENT' };
    const rows = grid.rows.map((row) => row.map((cell) => (cell?.value === '75' ? percent : cell)));
    expect(pengaturanEntries({ ...grid, rows })).toMatchObject([{ value: 75 }]);
  });

  it('never breaks a summary, whatever it is', () => {
    const key = fc.constantFrom(
      'atur|ambang|measuredShare',
      'atur|tenggat|2026|3',
      'atur|target|1',
      'atur|bobot|1',
      'atur|x',
    );
    const any = fc.record({
      key,
      value: fc.oneof(fc.string(), fc.double(), fc.constantFrom('=1+1', '99/99/9999')),
      standing: fc.oneof(fc.string(), fc.constant('resmi')),
      source: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (entered) => {
        const settings = withEntered(DEFAULT_SETTINGS, entered);
        expect(settings.measuredShare.value).toBeGreaterThanOrEqual(0);
        expect(settings.measuredShare.value).toBeLessThanOrEqual(1);
        const kinds = pengaturan(summaryWith(entered)).rows.flatMap((row) => row.cells.map((cell) => cell.value.kind));
        expect(new Set(kinds).isSubsetOf(new Set(['text', 'number', 'blank']))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

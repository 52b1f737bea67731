import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionNumber, Level } from '#actions/types.ts';
import { keyOf, labelOf, subgroupOf, timeOf } from '#reading/rows/row-identity.ts';
import type { RowPlace } from '#reading/rows/row-place.ts';
import type { Slice } from '#reading/rows/slices.ts';
import type { RowsInput } from '#reading/rows/typed-rows.ts';
import type { PlainValue, ReadValue } from '#reading/types.ts';

type Values = Readonly<Record<string, PlainValue | null>>;

function values(of: Values): Record<string, ReadValue> {
  const cells = Object.entries(of).map(([id, value]): [string, ReadValue] => [
    id,
    {
      value,
      type: 'text',
      verdict: { kind: 'taken' },
      row: 3,
      column: 2,
      shown: value === null ? 'tidak terbaca' : `~${value}`,
    },
  ]);
  return Object.fromEntries(cells);
}

function input(
  action: ActionNumber,
  level: Level,
  time: { year: number; part: string | null } = { year: 2026, part: null },
): RowsInput {
  return {
    declaration: declaration('2025', action),
    places: { level },
    time: { ...time, issue: null },
  } as unknown as RowsInput;
}

const SLICE: Slice = { year: null, part: null, subgroup: {}, columns: [] };
const PLACE: RowPlace = {
  region: 'r',
  kecamatan: 'k',
  label: 'Desa Hulu',
  keyPart: '62.07.01.2001',
  issue: null,
  refused: false,
};

describe('time of a row', () => {
  const T2 = { year: 2026, part: '02' };
  it.each([
    [{}, {}, T2, 2026, '2026-02', 'of its table'],
    [{ year: 2024 }, {}, T2, 2024, '2024', 'of its header: a part of another year is not that of the table'],
    [{ year: 2026 }, {}, T2, 2026, '2026-02', 'of its header, in the year of the table'],
    [{ year: 2024, part: '08' }, {}, T2, 2024, '2024-08', 'of its header as a whole'],
    [{ part: '08' }, {}, T2, 2026, '2026-08', 'a part in the header, the year of the table'],
    [{}, { tahun: 2023 }, T2, 2023, '2023', 'of its own column'],
    [{ year: 2024 }, { tahun: 2023 }, T2, 2023, '2023', 'a column of the row outranks the header'],
    [{}, { periode_ukur: '2025-08' }, T2, 2025, '2025-08', 'a month names its year'],
    [{}, { bulan: '2025-08' }, T2, 2025, '2025-08', 'likewise'],
    [{}, { tahun: 2023, periode_ukur: '2025-08' }, T2, 2023, '2023-08', 'a year of its own outranks that'],
    [{}, { periode_ukur: '2025-08', bulan: '2025-09' }, T2, 2025, '2025-08', 'the month of measuring first'],
    [{}, { tahun: null }, T2, 2026, '2026-02', 'a blank column says nothing'],
  ] as [Partial<Slice>, Values, { year: number; part: string | null }, number, string, string][])(
    '%j with %j: %s',
    (slice, own, time, fiscalYear, period, _why) => {
      expect(timeOf(input(7, 'desa', time), { ...SLICE, ...slice }, values(own))).toEqual({ fiscalYear, period });
    },
  );

  it('is not the year of a regulation', () => {
    expect(timeOf(input(4, 'kabupaten'), SLICE, values({ tahun: 2019 }))).toEqual({ fiscalYear: 2026, period: '2026' });
  });
});

describe('subgroup of a row', () => {
  it.each([
    [7, {}, {}, '', 'none'],
    [7, { jk: 'L' }, {}, 'L', 'of its header'],
    [7, {}, { jk: 'P', kelompok_umur: '0-23' }, '0-23/P', 'of its columns, in the order of the declaration'],
    [7, { jk: 'L' }, { jk: 'P' }, 'L', 'the header comes first'],
    [7, {}, { jk: null, kelompok_umur: '0-23' }, '0-23', 'a blank is none'],
    [1, { jk: 'L' }, { jk: 'P' }, '', 'of an action without any'],
  ] as [ActionNumber, Record<string, string>, Values, string, string][])(
    'of action %i with %j and %j is %s: %s',
    (action, subgroup, own, expected, _why) => {
      expect(subgroupOf(declaration('2025', action), { ...SLICE, subgroup }, values(own))).toBe(expected);
    },
  );
});

describe('key of a row', () => {
  it.each([
    [7, 'desa', {}, '', '62.07.01.2001', 'its place'],
    [7, 'desa', {}, 'L', '62.07.01.2001|L', 'and its subgroup'],
    [7, 'puskesmas', {}, '', '62.07.01.2001', 'a puskesmas by its name'],
    [4, 'kabupaten', { jenis: 'Perbup', nomor: '46', tahun: 2020 }, '', 'perbup|46|2020', 'a regulation by its number'],
    [
      4,
      'desa',
      { jenis: 'Perdes', nomor: '1/2', tahun: 2020 },
      '',
      '62.07.01.2001|perdes|1 2|2020',
      'with its place where it is of one',
    ],
    [4, 'kabupaten', { nomor: ' No. 46 – A ' }, '', '|no 46 a|', 'without what is not there'],
    [
      4,
      'kabupaten',
      { jenis: null, nomor: '46', tahun: null },
      '',
      'tidak terbaca|46|tidak terbaca',
      'what could not be read as it is shown',
    ],
  ] as [ActionNumber, Level, Values, string, string, string][])(
    'of action %i at %s with %j: %s',
    (action, level, own, subgroup, expected, _why) => {
      expect(keyOf(input(action, level), PLACE, values(own), subgroup)).toBe(expected);
    },
  );
});

describe('a row as staff know it', () => {
  it.each([
    [7, 'desa', {}, 'Desa Hulu', 'by its place'],
    [7, 'puskesmas', {}, 'Desa Hulu', 'by its puskesmas'],
    [4, 'kabupaten', { jenis: 'Perbup', nomor: '46' }, '~Perbup ~46', 'by what names it, as the sheet shows it'],
    [4, 'kabupaten', { tentang: 'x' }, 'Desa Hulu', 'by its place where nothing does'],
    [4, 'desa', { nomor: '46' }, 'Desa Hulu – ~46', 'by both'],
    [4, 'desa', {}, 'Desa Hulu', 'by its place alone'],
    [4, 'kabupaten', { nomor: 'x'.repeat(200) }, `~${'x'.repeat(119)}`, 'not at any length'],
  ] as [ActionNumber, Level, Values, string, string][])(
    'of action %i at %s with %j: %s',
    (action, level, own, expected, _why) => {
      expect(labelOf(input(action, level), PLACE, values(own), 8)).toBe(expected);
    },
  );

  it.each([
    [{ sasaran: 4, desa: 'JUMLAH' }, '~JUMLAH', 'by its first text'],
    [{ sasaran: 4 }, 'Baris 9', 'by its line'],
  ] as [Values, string, string][])('a total with %j is %s: %s', (own, expected, _why) => {
    expect(labelOf(input(7, 'desa'), null, values(own), 8)).toBe(expected);
  });
});

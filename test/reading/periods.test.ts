import { describe, expect, it } from 'vitest';
import { headerPeriod, joinPeriod, timeWords, yearOfPeriod, yearWithin } from '#reading/periods.ts';

/** `2025-08`, `2025`, `?-S1`; `-` where a text says nothing, `several` where it names years and does not say which. */
function told(text: string): string {
  const { year, part, unclear } = timeWords(text);
  if (unclear) return `several${part === null ? '' : ` ${part}`}`;
  if (year === null && part === null) return '-';
  return `${year ?? '?'}${part === null ? '' : `-${part}`}`;
}

describe('what a text says of time', () => {
  it.each([
    ['BULAN AGUSTUS 2025', '2025-08', 'a month of a year'],
    ['TAHUN 2021', '2021', 'a year'],
    ['2026', '2026', 'a year and nothing else'],
    ['Semester I TA 2022', '2022-S1', 'the first half'],
    ['Semester II Tahun 2022', '2022-S2', 'the second half'],
    ['Smt. 2 - 2024', '2024-S2', 'a half in short, in figures'],
    ['sem 1', '?-S1', 'a half of no year'],
    ['Triwulan 3', '?-T3', 'a quarter'],
    ['TW IV 2023', '2023-T4', 'the last quarter'],
    ['TW. I', '?-T1', 'a quarter with a point'],
    ['Tribulan II', '?-T2', 'a quarter as health offices say it'],
    ['Kuartal III', '?-T3', 'a quarter as banks say it'],
    ['TW 5', '-', 'there is no fifth quarter'],
    ['Semester 3', '-', 'there is no third half'],
    ['Semester2', '?-S2', 'a half, written together'],
    ['Semester . 2', '?-S2', 'a point that stands apart'],
    ['TW3', '?-T3', 'a quarter, written together'],
    ['TW . 3', '?-T3', 'a quarter, and a point that stands apart'],
    ['TA2026, bukan 2025', '2026', 'a year of a budget, written together'],
    ['TA . 2026, bukan 2025', '2026', 'a year of a budget, and a point that stands apart'],
    ['T.A 2026, bukan 2025', '2026', 'a year of a budget with one point'],
    ['2026-02', '2026-02', 'a month in figures'],
    ['2026-12', '2026-12', 'the last month in figures'],
    ['2026-13', '2026', 'no month in figures'],
    ['Februari', '?-02', 'a month of no year'],
    ['Feb 2026', '2026-02', 'a month in short'],
    ['1 Maret 2026', '2026-03', 'a day of a month'],
    ['Januari s/d Maret 2026', '2026', 'a span of months is no month'],
    ['Januari - Maret 2026', '2026', 'a span with a dash'],
    ['Januari–Maret 2026', '2026', 'a span with a long dash'],
    ['Januari sampai dengan Maret 2026', '2026', 'a span in words'],
    ['Februari dan Agustus 2026', '2026', 'two months'],
    ['Januari, Maret 2026', '2026', 'two months of a list'],
    ['Posyandu Mei di Agustus 2026', '2026-08', 'of several months the one before the year'],
    ['Posyandu Mei di Agustus', '-', 'several months and no year'],
    ['Kecamatan Juli Februari 2026', '2026-02', 'a kecamatan that is called as a month is'],
    ['Kec. Juli', '-', 'a kecamatan in short'],
    ['Desa: Mei', '-', 'a village'],
    ['Puskesmas Maret Agustus 2024', '2024-08', 'a health centre'],
    ['dari 2024 ke 2025', 'several', 'two years'],
    ['2024 2024', '2024', 'one year twice'],
    ['Rencana 2025 Tahun 2026', '2026', 'the year that is called so'],
    ['Tahun 2025 Tahun 2026', 'several', 'two years that are called so'],
    ['T.A. 2026 (data 2025)', '2026', 'a year of the budget'],
    ['Tahun Anggaran: 2026, hasil 2024', '2026', 'a year of the budget with a colon'],
    ['Periode : 2026 dan 2024', '2026', 'a period with a colon'],
    ['Tahun 2024-2026', 'several', 'years from to'],
    ['Tahun 2024 - 2026', 'several', 'years from to, spaced'],
    ['Agustus 2024 2025', 'several 08', 'a month of one of two years'],
    ['Perbup Nomor 12 Tahun 2021', '-', 'the year of a regulation'],
    ['Perbup No. 12/2020 Tahun 2021 di Februari 2026', '2026-02', 'a regulation beside a month'],
    ['Data tanggal 3 Mei 2025', '-', 'a stamp'],
    ['Dicetak 2 Agustus 2025', '-', 'a stamp of a printer'],
    ['Update: Mei 2026', '-', 'a stamp of whoever keeps it'],
    ['per tanggal 1 Mei 2026', '-', 'a stamp of a report'],
    ['diunduh Mei 2026', '-', 'a stamp of a download'],
    ['NIK 1202420202', '-', 'part of a long number'],
    ['Rp 2.024,2025', '-', 'part of an amount'],
    ['Des/2025', '2025-12', 'a month with a stroke'],
    ['440/Dinkes/2025', '-', 'the number of a letter'],
    ['1/2025', '-', 'part of a number of a letter'],
    ['2025,5', '-', 'a number with a fraction'],
    ['1999', '-', 'before all of this'],
    ['2030', '-', 'after all of this'],
    ['', '-', 'nothing'],
    ['Januari 2026 Januari', '2026-01', 'one month twice'],
    ['Mar di 2026', '2026-03', 'a month of three letters'],
  ])('%j: %s, %s', (text, expected) => expect(told(text)).toBe(expected));
});

describe('a header that is a time', () => {
  const period = (text: string): string | null => {
    const found = headerPeriod(text);
    return found === null ? null : `${found.year ?? '?'} ${found.part ?? '?'}`;
  };
  it.each<readonly [text: string, expected: string | null, why: string]>([
    ['TAHUN 2021', '2021 ?', 'a year that is called so'],
    ['2022', '2022 ?', 'a year'],
    ['(2022)', '2022 ?', 'in brackets'],
    ['Thn. 2022', '2022 ?', 'in short'],
    ['T.A 2022', '2022 ?', 'of a budget'],
    ['Februari', '? 02', 'a month'],
    ['Bulan: Februari', '? 02', 'a month that is called so'],
    ['Feb/2026', '2026 02', 'a month of a year'],
    ['Semester 1', '? S1', 'a half'],
    ['TW III 2024', '2024 T3', 'a quarter of a year'],
    ['Tahun', null, 'no time but the word for it'],
    ['', null, 'nothing'],
    ['3', null, 'a number'],
    ['Januari Februari', null, 'two months'],
    ['Balita 2022', null, 'a time of something'],
    ['di 2022', null, 'another word'],
    ['2022 *', null, 'with a remark'],
  ])('%j: %j, %s', (text, expected) => {
    expect(period(text)).toBe(expected);
    expect(period(text)).toBe(expected);
  });
});

describe('a header with a year in it', () => {
  it.each([
    ['Realisasi 2022', 2022, 'Realisasi', 'behind'],
    ['2022 Realisasi', 2022, 'Realisasi', 'in front'],
    ['Stunting (Tahun 2021) Balita', 2021, 'Stunting Balita', 'in brackets, in the middle'],
    ['Target TA 2025', 2025, 'Target', 'of a budget'],
    ['% 2022', 2022, '%', 'beside a sign'],
  ])('%j: %i of %j, %s', (text, year, rest) => expect(yearWithin(text)).toEqual({ year, rest }));
  it.each([
    ['Realisasi', 'no year'],
    ['2022', 'a year of nothing'],
    ['(Tahun 2022) :', 'a year and a sign'],
    ['Selisih 2021 2022', 'two years'],
    ['Balita 12022', 'part of a number'],
  ])('%j: none, %s', (text) => expect(yearWithin(text)).toBeNull());
});

it('joins a year and its part, and takes the year out again', () => {
  expect([joinPeriod(2026, null), joinPeriod(2026, 'S1'), joinPeriod(2026, '02')]).toEqual([
    '2026',
    '2026-S1',
    '2026-02',
  ]);
  expect([yearOfPeriod('2026'), yearOfPeriod('2025-T3')]).toEqual([2026, 2025]);
});

it('looks at a header once', () => {
  const [month, year] = [headerPeriod('Februari 2026'), headerPeriod('TAHUN 2021')];
  expect([month, year]).toEqual([
    { year: 2026, part: '02' },
    { year: 2021, part: null },
  ]);
  expect(headerPeriod('Februari 2026')).toBe(month);
  expect(headerPeriod('TAHUN 2021')).toBe(year);
});

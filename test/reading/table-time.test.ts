import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import { tableTime } from '#reading/table-time.ts';
import { periodKey } from '#registry/choices.ts';
import { choices } from '#support/reading.ts';
import { lines, tablesOf } from './locate/tables-of.ts';

interface Around {
  /** Lines above the table. */
  readonly above?: readonly string[];
  readonly tab?: string;
  readonly workbook?: string;
  /** What a person chose for the table. */
  readonly choice?: string;
  readonly action?: ActionNumber;
}

/** `2026-02`, and `assumed 2026` where it had to be. */
function timeOf({ above = [], tab = 'Data', workbook = 'Uji', choice, action = 7 }: Around): string {
  const [table] = tablesOf({ ...lines(...above, 'Desa | Sasaran | Diukur', 'Hulu | 5 | 4'), title: tab });
  if (!table) return 'no table';
  const chosen = choices(choice === undefined ? {} : { [periodKey('0.1')]: choice });
  const { year, part, issue } = tableTime(table, declaration('2025', action), '0.1', chosen, workbook, 2026);
  return `${year}${part === null ? '' : `-${part}`}${issue === null ? '' : ` ${issue.rule} ${JSON.stringify(issue.data)}`}`;
}

describe('the year and period of a table', () => {
  it.each<readonly [around: Around, expected: string, why: string]>([
    [{}, '2026', 'nothing said: the year of the registry'],
    [{ above: ['Laporan Februari 2025'] }, '2025-02', 'a line above'],
    [{ above: ['Laporan Tahun 2024', 'Laporan Februari 2025'] }, '2025-02', 'the line nearest to the table'],
    [{ above: ['Februari', 'Tahun 2025'] }, '2025-02', 'a month on one line and a year on another'],
    [{ above: ['Tahun : 2025', 'Laporan Maret 2024'] }, '2025-03', 'a line with its label comes first'],
    [{ above: ['Bulan : Februari', 'Laporan Maret'] }, '2026-02', 'a month with its label comes first'],
    [{ above: ['Triwulan : 2', 'Laporan Maret 2025'] }, '2025-T2', 'a quarter with its label'],
    [{ above: ['Alamat : Jalan Agustus 2020', 'Laporan Maret 2025'] }, '2025-03', 'another label says nothing of time'],
    [{ above: ['Akhir Tahun : 2020', 'Laporan Maret 2025'] }, '2025-03', 'a label that only ends like one'],
    [{ above: ['Laporan 2024 dan 2025'] }, '2026 period-unknown {"assumed":"2026"}', 'two years, and no word which'],
    [{ above: ['Laporan 2024 dan 2025', 'Tahun 2025'] }, '2025', 'two years, and one nearer'],
    [{ above: ['Tahun 2025', 'Laporan 2023 dan 2024'] }, '2025', 'two years near, and one above them'],
    [{ tab: 'Februari 2025' }, '2025-02', 'the tab'],
    [{ tab: '2024 2025' }, '2026', 'two years in the name of a tab are no question'],
    [{ above: ['Maret 2024'], tab: 'Februari 2025' }, '2024-03', 'a line above before the tab'],
    [{ workbook: 'Laporan 2025' }, '2025', 'the workbook'],
    [{ workbook: 'Laporan Februari 2025' }, '2025', 'the workbook says no month'],
    [{ tab: 'Februari', workbook: 'Laporan 2025' }, '2025-02', 'the month of the tab, the year of the workbook'],
    [
      { above: ['Laporan Februari 2025'], action: 8 },
      '2025',
      'an action of years: a month in a title is when it was written',
    ],
    [{ above: ['Februari 2025'], action: 8 }, '2025-02', 'an action of years: a line that is a time and nothing else'],
    [{ choice: '2024' }, '2024', 'a person says a year'],
    [{ choice: '2024-S1', above: ['Februari 2025'] }, '2024-S1', 'a person says a half, whatever is above'],
    [{ choice: '2024-T4' }, '2024-T4', 'a person says a quarter'],
    [{ choice: '2024-11' }, '2024-11', 'a person says a month'],
    [{ choice: '12024' }, '2026', 'no year'],
    [{ choice: '2024-S3' }, '2026', 'no half'],
    [{ choice: '2024-T5' }, '2026', 'no quarter'],
    [{ choice: '2024-021' }, '2026', 'no month'],
    [{ choice: 'besok', tab: 'Maret 2025' }, '2025-03', 'a choice that is no time'],
  ])('%j: %s, %s', (around, expected) => expect(timeOf(around)).toBe(expected));
});

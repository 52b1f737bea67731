import type { Period } from '#reading/types.ts';

const LAST_MONTH: Readonly<Record<string, string>> = {
  S1: '06',
  S2: '12',
  T1: '03',
  T2: '06',
  T3: '09',
  T4: '12',
};

/** Last month of a period (`2026-S1` → `2026-06`): sorts periods of different length by when they end. */
export function endOf(period: Period): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}-12`;
  return `${year}-${LAST_MONTH[part] ?? part}`;
}

/** Earlier end first; of two that end together the longer one first, so that December follows its year. */
export function comparePeriods(a: Period, b: Period): number {
  const [endA, endB] = [endOf(a), endOf(b)];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

import type { ProvinceInput } from './input.ts';

const WIB = 7 * 3_600_000;

/**
 * The fiscal years that are open at the moment of the summary, oldest first: the calendar year; the year before while
 * its review may still be written and it is worked on; the year after once somebody has begun with it. A province that only has
 * older years shows the newest of them.
 */
export function openYears(input: Pick<ProvinceInput, 'asOf' | 'districts' | 'settings'>): readonly number[] {
  const { year, month } = inWib(input.asOf);
  const begun = begunYears(input);
  const open = [year];
  if (month <= input.settings.yearCloses.value && begun.has(year - 1)) open.unshift(year - 1);
  if (begun.has(year + 1)) open.push(year + 1);
  if (open.some((each) => begun.has(each))) return open;
  const older = [...begun].filter((each) => each < year).sort((a, b) => b - a);
  return [older[0] ?? year];
}

function begunYears(input: Pick<ProvinceInput, 'districts'>): ReadonlySet<number> {
  const years = input.districts.flatMap((district) => [
    ...district.sources.map((source) => source.fiscalYear),
    ...district.tables.filter((table) => table.aggregate.rowsAccepted > 0).map((table) => table.identity.fiscalYear),
  ]);
  return new Set(years);
}

function inWib(instant: string): { readonly year: number; readonly month: number } {
  const local = new Date(Date.parse(instant) + WIB);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1 };
}

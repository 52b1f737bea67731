import { INDICATORS, indicatorStem } from '#actions/indicators.ts';
import { latestPeriod } from './action-progress.ts';
import { addRatios, fullestTable } from './figures.ts';
import type { DistrictInput } from './input.ts';
import type { RatioSum } from './types.ts';

const SITUATION = 1;

/** The service indicators of one district and year: counts added up over its places, from the fullest level of the newest period. */
export function serviceCoverage(district: DistrictInput, fiscalYear: number): Readonly<Record<string, RatioSum>> {
  const ofYear = district.tables.filter(
    ({ identity }) => identity.action === SITUATION && identity.fiscalYear === fiscalYear,
  );
  const table = fullestTable(latestPeriod(ofYear));
  if (!table) return {};
  const groups = Object.values(table.aggregate.ratiosBySubgroup);
  return Object.fromEntries(
    INDICATORS.flatMap(({ no }) => {
      const stem = indicatorStem(no);
      const sum = addRatios(groups.map((group) => group[`${stem}_pct`] ?? null));
      return sum ? [[stem, sum] as const] : [];
    }),
  );
}

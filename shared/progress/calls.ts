import type { DistrictSummary, Reading } from './summary-types.ts';

const MOST = 3;
const UNREAD: Readonly<Record<Reading, number>> = {
  'belum terdaftar': 3,
  'belum terbaca': 3,
  'belum diisi': 2,
  terbaca: 0,
};

/**
 * The districts that a call helps most: first those that cannot be read or have nothing, then those that are stuck,
 * then those with most errors, then the silent ones. It says nothing about how well a district works.
 */
export function whomToCall(districts: readonly DistrictSummary[]): readonly string[] {
  return districts
    .filter(needsCall)
    .toSorted((a, b) => compareNeeds(needs(a), needs(b)) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map((district) => district.code);
}

function needsCall(district: DistrictSummary): boolean {
  return needs(district).some((need) => need > 0);
}

function needs(district: DistrictSummary): readonly number[] {
  return [
    UNREAD[district.reading],
    district.blockers.filter((blocker) => blocker.kind === 'refused').length,
    district.blockers.length,
    district.findings.errors,
    district.silent ? district.silentWeeks : 0,
  ];
}

function compareNeeds(a: readonly number[], b: readonly number[]): number {
  for (const [index, need] of a.entries()) {
    const other = b[index] ?? 0;
    if (need !== other) return other - need;
  }
  return 0;
}

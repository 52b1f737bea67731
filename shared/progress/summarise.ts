import { whomToCall } from './calls.ts';
import { districtProgress, progressMark } from './district.ts';
import type { HistoryRow, ProvinceInput, WeekProgress } from './input.ts';
import { MATRIX_ACTIONS } from './matrix-order.ts';
import { didVersionsChange } from './movement.ts';
import type { DistrictSummary, ProvinceSummary, Reading } from './summary-types.ts';
import { yearTotals } from './totals.ts';
import { openYears } from './years.ts';

/** The summary of a province's week from its frozen input. Pure: the same input gives the same summary, byte for byte. */
export function summarise(input: ProvinceInput): ProvinceSummary {
  const years = openYears(input);
  const inputs = input.districts.toSorted((a, b) => (a.frame.code < b.frame.code ? -1 : 1));
  const pairs = inputs.map((each) => ({ input: each, summary: districtProgress(each, input, years) }));
  const districts = pairs.map((pair) => pair.summary);
  return {
    schema: 1,
    province: input.province,
    week: input.week,
    kind: input.kind,
    asOf: input.asOf,
    settings: input.settings,
    entered: input.entered ?? [],
    years: years.map((year) => yearTotals(districts, year, MATRIX_ACTIONS, input.previous, input.settings)),
    districts,
    reading: groupByReading(districts),
    calls: whomToCall(districts),
    rulesChanged: didVersionsChange(input.versions, input.previous),
    comparedWith: input.previous?.week ?? null,
    marks: {
      week: input.week,
      asOf: input.asOf,
      versions: input.versions,
      districts: pairs.map((pair) => progressMark(pair.input, pair.summary)),
    } satisfies WeekProgress,
    history: historyWith(districts, input),
  };
}

function groupByReading(districts: readonly DistrictSummary[]): Readonly<Record<Reading, readonly string[]>> {
  const codes = (reading: Reading): string[] =>
    districts.filter((district) => district.reading === reading).map((district) => district.code);
  return {
    terbaca: codes('terbaca'),
    'belum terbaca': codes('belum terbaca'),
    'belum diisi': codes('belum diisi'),
    'belum terdaftar': codes('belum terdaftar'),
  };
}

/** Every published week has its rows; a refresh on demand adds none. */
function historyWith(districts: readonly DistrictSummary[], input: ProvinceInput): readonly HistoryRow[] {
  if (input.kind === 'sementara') return input.history;
  return [...input.history.filter((row) => row.week < input.week), ...historyRows(districts, input)];
}

function historyRows(districts: readonly DistrictSummary[], input: ProvinceInput): readonly HistoryRow[] {
  return districts.flatMap((district) =>
    district.years.map((year) => ({
      week: input.week,
      district: district.code,
      fiscalYear: year.fiscalYear,
      ...year.values,
      measured: year.routine?.measured?.numerator ?? null,
      target: year.routine?.measured?.denominator ?? null,
      stunted: year.routine?.stunted?.numerator ?? null,
      errors: district.findings.errors,
      warnings: district.findings.warnings,
      rulesChanged: didVersionsChange(input.versions, input.previous),
    })),
  );
}

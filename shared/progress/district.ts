import { actionProgress } from './action-progress.ts';
import { blockersOf } from './blockers.ts';
import { budgetOf } from './budget.ts';
import { routineFigures } from './figures.ts';
import { tally } from './finding-counts.ts';
import type { DistrictInput, DistrictProgressMark, ProvinceInput } from './input.ts';
import { MATRIX_ACTIONS } from './matrix-order.ts';
import { dataOf, didDataChange, didVersionsChange, markOf, movementOf } from './movement.ts';
import { readingOf, unknownBecause } from './reading-state.ts';
import { serviceCoverage } from './service-coverage.ts';
import { unchangedSince, weeksSince } from './silence.ts';
import type { DistrictSummary, YearProgress } from './summary-types.ts';
import { surveyFigures } from './surveys.ts';
import { isLate } from './timeliness.ts';
import { addValues } from './totals.ts';

/** One district's week: every action of every open year, over all its workbooks. */
export function districtProgress(
  district: DistrictInput,
  input: ProvinceInput,
  years: readonly number[],
): DistrictSummary {
  const before = input.previous?.districts.find((mark) => mark.code === district.frame.code) ?? null;
  const progress = years.map((year) => yearProgress(district, input, year, before));
  const actions = progress.flatMap((year) => year.actions);
  const since = unchangedSince(district, before, input.week);
  const silentWeeks = weeksSince(since, input.week);
  return {
    code: district.frame.code,
    name: district.frame.name,
    kind: district.frame.kind,
    reading: readingOf(district),
    receipts: district.sources.map(({ id, office, receipt }) => ({ source: id, office, receipt })),
    sources: district.sources,
    years: progress,
    findings: tally(district.sources.flatMap((source) => source.findings)),
    conflicts: actions.flatMap((action) => action.conflicts),
    blockers: blockersOf(district, actions),
    unchangedSince: since,
    silentWeeks,
    silent: silentWeeks >= input.settings.silentWeeks.value,
  };
}

function yearProgress(
  district: DistrictInput,
  input: ProvinceInput,
  fiscalYear: number,
  before: DistrictProgressMark | null,
): YearProgress {
  const dataChanged = didDataChange(district, before);
  const versionsChanged = didVersionsChange(input.versions, input.previous);
  const actions = MATRIX_ACTIONS.map((action) => {
    const progress = actionProgress(district, action, fiscalYear, input.settings);
    const unknown = unknownBecause(district, progress);
    const movement = movementOf(progress, before, dataChanged, versionsChanged);
    return { ...progress, unknown, movement, late: unknown === null && isLate(progress, input) };
  });
  return {
    fiscalYear,
    values: addValues(actions.map((each) => ({ accepted: each.valuesAccepted, expected: each.valuesExpected }))),
    actions,
    routine: routineFigures(district, fiscalYear, input.settings),
    surveys: surveyFigures(district, fiscalYear),
    coverage: serviceCoverage(district, fiscalYear),
    budget: budgetOf(district, fiscalYear),
  };
}

/** What next week compares itself with. */
export function progressMark(district: DistrictInput, summary: DistrictSummary): DistrictProgressMark {
  return {
    code: summary.code,
    data: dataOf(district),
    unchangedSince: summary.unchangedSince,
    actions: summary.years.flatMap((year) => year.actions.map(markOf)),
    errors: summary.findings.errors,
    warnings: summary.findings.warnings,
  };
}

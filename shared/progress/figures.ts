import { declaration } from '#actions/declarations.ts';
import type { Level } from '#actions/types.ts';
import type { Period } from '#reading/types.ts';
import { latestPeriod } from './action-progress.ts';
import { coverageOf } from './coverage.ts';
import type { DistrictInput, TableInput } from './input.ts';
import type { ProgressSettings } from './settings.ts';
import type { RatioSum } from './types.ts';

/** Routine measurement (e-PPGBM) of one district or of all of them: counts, from which every share is recomputed. */
export interface RoutineFigures {
  readonly period: Period;
  readonly level: Level | null;
  /** Children under five on the list (S) and measured (D), over the places that gave both. */
  readonly measured: RatioSum | null;
  /** Stunted among measured, over the places that gave both. */
  readonly stunted: RatioSum | null;
  /** Places with an accepted row, of those on the official list. */
  readonly rows: { readonly accepted: number; readonly expected: number };
  /** Enough of the target children were measured for the prevalence to be shown. */
  readonly measuredEnough: boolean;
}

const MEASURING = 7;
const SURVEY = /\b(ssgi|ski|riskesdas|survei|lainnya)\b/i;
const YOUNG = /\b(baduta|0-23)\b/i;
const SEX = /(^|[|;,·/\s])(L|P)($|[|;,·/\s])/;

/** Figures of Aksi 7 from routine measurement in the newest period; null while there are none. Surveys never enter. */
export function routineFigures(
  district: DistrictInput,
  fiscalYear: number,
  settings: ProgressSettings,
): RoutineFigures | null {
  const ofYear = district.tables.filter(
    ({ identity }) => identity.action === MEASURING && identity.fiscalYear === fiscalYear,
  );
  const table = fullestTable(latestPeriod(ofYear.filter((each) => routineGroups(each).length > 0)));
  if (!table) return null;
  const measured = routineRatio(table, 'cakupan_ukur');
  const { edition } = table.identity;
  const { rows } = coverageOf([table], declaration(edition, MEASURING), edition, district.frame);
  return {
    period: table.identity.period,
    level: table.identity.level,
    measured,
    stunted: routineRatio(table, 'prevalensi'),
    rows,
    measuredEnough: isEnough(measured, settings),
  };
}

/** Counts added up; null of nothing. A province speaks of the newest period among its districts. */
export function addRatios(ratios: readonly (RatioSum | null)[]): RatioSum | null {
  const given = ratios.filter((ratio) => ratio !== null);
  if (given.length === 0) return null;
  const add = (of: (ratio: RatioSum) => number): number => given.reduce((sum, ratio) => sum + of(ratio), 0);
  return {
    numerator: add((ratio) => ratio.numerator),
    denominator: add((ratio) => ratio.denominator),
    rows: add((ratio) => ratio.rows),
  };
}

export function isEnough(measured: RatioSum | null, settings: ProgressSettings): boolean {
  if (!measured || measured.denominator === 0) return false;
  return measured.numerator / measured.denominator >= settings.measuredShare.value;
}

/** Levels tell the same children: the one that covers most is taken, never two added up. */
export function fullestTable(tables: readonly TableInput[]): TableInput | undefined {
  const share = ({ aggregate }: TableInput): number => aggregate.rowsAccepted / Math.max(1, aggregate.rowsExpected);
  return tables.toSorted((a, b) => share(b) - share(a) || b.aggregate.rowsAccepted - a.aggregate.rowsAccepted)[0];
}

/**
 * The subgroups that may be added up: no survey, all children under five (baduta are among them), and boys and girls
 * only where no total of both stands beside them.
 */
function routineGroups({ aggregate }: TableInput): readonly string[] {
  const routine = Object.keys(aggregate.sumsBySubgroup).filter((name) => !SURVEY.test(name) && !YOUNG.test(name));
  const both = routine.filter((name) => !SEX.test(name));
  return both.length > 0 ? both : routine;
}

function routineRatio(table: TableInput, field: string): RatioSum | null {
  return addRatios(routineGroups(table).map((name) => table.aggregate.ratiosBySubgroup[name]?.[field] ?? null));
}

import type { ActionNumber } from '#actions/types.ts';
import { addRatios, isEnough } from './figures.ts';
import type { WeekProgress } from './input.ts';
import { pointsBetween } from './movement.ts';
import { comparePeriods } from './periods.ts';
import type { ProgressSettings } from './settings.ts';
import type { ActionInWeek, ActionTotals, DistrictSummary, YearProgress, YearTotals } from './summary-types.ts';
import type { ValueCount } from './types.ts';

export function addValues(counts: readonly ValueCount[]): ValueCount {
  return counts.reduce(
    (sum, count) => ({ accepted: sum.accepted + count.accepted, expected: sum.expected + count.expected }),
    { accepted: 0, expected: 0 },
  );
}

/** A province's year: counts of its districts added up, every share recomputed from them. */
export function yearTotals(
  districts: readonly DistrictSummary[],
  fiscalYear: number,
  order: readonly ActionNumber[],
  previous: WeekProgress | null,
  settings: ProgressSettings,
): YearTotals {
  const years = districts.flatMap((district) => district.years.filter((year) => year.fiscalYear === fiscalYear));
  const values = addValues(years.map((year) => year.values));
  const routines = years.flatMap((year) => (year.routine ? [year.routine] : []));
  const measured = addRatios(routines.map((routine) => routine.measured));
  return {
    fiscalYear,
    values,
    points: pointsSince(previous, fiscalYear, values),
    actions: order.map((action) => actionTotals(action, fiscalYear, actionsOf(years, action))),
    measured,
    stunted: addRatios(routines.map((routine) => routine.stunted)),
    measuredEnough: isEnough(measured, settings),
    routineRows: addValues(routines.map((routine) => routine.rows)),
    routinePeriods: [...new Set(routines.map((routine) => routine.period))].sort(comparePeriods),
  };
}

function actionsOf(years: readonly YearProgress[], action: ActionNumber): readonly ActionInWeek[] {
  return years.flatMap((year) => year.actions.filter((each) => each.action === action));
}

function actionTotals(action: ActionNumber, fiscalYear: number, all: readonly ActionInWeek[]): ActionTotals {
  const count = (status: ActionInWeek['status']): number => all.filter((each) => each.status === status).length;
  const applicable = all.length - count('tidak berlaku');
  return {
    action,
    fiscalYear,
    values: addValues(all.map((each) => ({ accepted: each.valuesAccepted, expected: each.valuesExpected }))),
    done: count('selesai'),
    notBegun: all.filter((each) => each.status === 'belum' && each.unknown === null).length,
    unknown: all.filter((each) => each.unknown !== null).length,
    waiting: count('menunggu kecamatan'),
    applicable,
  };
}

function pointsSince(previous: WeekProgress | null, fiscalYear: number, now: ValueCount): number | null {
  const marks = (previous?.districts ?? []).flatMap((district) =>
    district.actions.filter((mark) => mark.fiscalYear === fiscalYear),
  );
  return marks.length === 0 ? null : pointsBetween(addValues(marks), now);
}

import { MATRIX_ACTIONS } from './matrix-order.ts';
import type { ProgressSettings } from './settings.ts';
import type { YearProgress } from './summary-types.ts';

const WHOLE = 100;
const ROUNDING = 0.01;

/** Weight of each action, percent: only when all of them are official and make a whole. Without that nothing is scored. */
export function officialWeights({ weights = {} }: ProgressSettings): ReadonlyMap<number, number> | null {
  const official = MATRIX_ACTIONS.map((action) => [action, weights[action]] as const);
  if (official.some(([, weight]) => weight?.standing !== 'resmi')) return null;
  const values = official.map(([action, weight]) => [action, weight?.value ?? 0] as const);
  const sum = values.reduce((total, [, value]) => total + value, 0);
  return Math.abs(sum - WHOLE) > ROUNDING ? null : new Map(values);
}

/** Weighted completeness 0..1 of a district's year; what does not apply is left out of the whole. Null of nothing known. */
export function readiness(year: YearProgress, weights: ReadonlyMap<number, number>): number | null {
  const counted = year.actions.filter((action) => action.status !== 'tidak berlaku');
  if (counted.some((action) => action.unknown !== null)) return null;
  const weightOf = (action: number): number => weights.get(action) ?? 0;
  const whole = counted.reduce((sum, each) => sum + weightOf(each.action), 0);
  if (whole === 0) return null;
  return counted.reduce((sum, each) => sum + weightOf(each.action) * each.completeness, 0) / whole;
}

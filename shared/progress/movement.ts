import type { ActionMark, DistrictInput, DistrictProgressMark, Versions, WeekProgress } from './input.ts';
import type { Movement } from './summary-types.ts';
import type { ActionProgress, ValueCount } from './types.ts';

export function markOf(progress: ActionProgress): ActionMark {
  return {
    action: progress.action,
    fiscalYear: progress.fiscalYear,
    status: progress.status,
    accepted: progress.valuesAccepted,
    expected: progress.valuesExpected,
    basis: progress.period === null ? '' : `${progress.period}|${progress.level ?? ''}`,
  };
}

/** Compares with the last summary; a change that the district did not make is labelled so. */
export function movementOf(
  progress: ActionProgress,
  before: DistrictProgressMark | null,
  dataChanged: boolean,
  versionsChanged: boolean,
): Movement {
  const now = markOf(progress);
  const then = before?.actions.find((mark) => mark.action === now.action && mark.fiscalYear === now.fiscalYear);
  if (!then) return { kind: 'first' };
  const points = pointsBetween(then, now);
  if (points === 0 && then.status === now.status) return { kind: 'none' };
  if (!dataChanged && versionsChanged) return { kind: 'rules', points };
  if (then.basis !== '' && now.basis !== '' && then.basis !== now.basis) return { kind: 'new-basis' };
  return { kind: versionsChanged ? 'mixed' : 'moved', points };
}

/** Difference of completeness in percentage points, to one decimal, so that it agrees with what is shown. */
export function pointsBetween(before: ValueCount, now: ValueCount): number {
  return Math.round((shareOf(now) - shareOf(before)) * 1000) / 10;
}

/** 0..1; nothing expected is nothing given. */
export function shareOf({ accepted, expected }: ValueCount): number {
  return expected === 0 ? 0 : accepted / expected;
}

export function didDataChange(district: DistrictInput, before: DistrictProgressMark | null): boolean {
  if (!before) return true;
  const now = dataOf(district);
  const ids = new Set([...Object.keys(now), ...Object.keys(before.data)]);
  return [...ids].some((id) => (now[id] ?? null) !== (before.data[id] ?? null));
}

export function dataOf(district: DistrictInput): DistrictProgressMark['data'] {
  const ordered = district.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(ordered.map((source) => [source.id, source.dataHash]));
}

export function didVersionsChange(now: Versions, previous: WeekProgress | null): boolean {
  if (!previous) return false;
  const keys = ['rules', 'editions', 'regions', 'targets'] as const;
  return keys.some((key) => previous.versions[key] !== now[key]);
}

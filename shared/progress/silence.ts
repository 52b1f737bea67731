import { cutOffOf, type Week } from '#ledger/weeks.ts';
import type { DistrictInput, DistrictProgressMark } from './input.ts';
import { dataOf, didDataChange } from './movement.ts';

const WEEK = 7 * 86_400_000;

/** The week since which no workbook of the district has changed; null while none was ever read. */
export function unchangedSince(district: DistrictInput, before: DistrictProgressMark | null, week: Week): Week | null {
  if (Object.values(dataOf(district)).every((hash) => hash === null)) return null;
  return didDataChange(district, before) ? week : (before?.unchangedSince ?? week);
}

/** Whole weeks from that week to this one. */
export function weeksSince(since: Week | null, week: Week): number {
  return since === null ? 0 : Math.round((cutOffOf(week) - cutOffOf(since)) / WEEK);
}

import type { WorkbookState } from '../state.ts';

/** Somebody else writes into the workbook. A lease runs out by itself: a killed writer stops nobody for long. */
export function isLeasedByAnother({ lease }: WorkbookState, owner: string, now: number): boolean {
  return lease !== null && lease.owner !== owner && Date.parse(lease.until) > now;
}

import { type Counts, NOTHING } from './meter.ts';

/** The month that is reckoned: what 514 districts do in it. */
export const MONTH = {
  workbooks: 514,
  workingDays: 22,
  changedPullsADay: 6,
  nights: 30,
  summaries: 4,
  provinces: 38,
  minutes: 30 * 24 * 60,
} as const;

/** What one event of a kind costs, measured; times are of the processor. */
export interface EventCost {
  readonly counts: Counts;
  readonly cpuSeconds: number;
  readonly googleCalls: number;
  readonly logBytes: number;
  /** What is in the bucket afterwards and was not before. */
  readonly bucketBytes: number;
}

export interface EventCosts {
  readonly changedPull: EventCost;
  readonly nightlyRead: EventCost;
  readonly quietScan: EventCost;
  readonly provinceSummary: EventCost;
}

/** How often each happens in the month. */
export const TIMES: Readonly<Record<keyof EventCosts, number>> = {
  changedPull: MONTH.workbooks * MONTH.workingDays * MONTH.changedPullsADay,
  nightlyRead: MONTH.workbooks * MONTH.nights,
  quietScan: MONTH.minutes,
  provinceSummary: MONTH.provinces * MONTH.summaries,
};

/** Functions that one event starts. */
export const INVOCATIONS: Readonly<Record<keyof EventCosts, number>> = {
  changedPull: 2,
  nightlyRead: 1,
  quietScan: 1,
  provinceSummary: 2,
};

export function overMonth(costs: EventCosts, of: (cost: EventCost, kind: keyof EventCosts) => number): number {
  const kinds = Object.keys(TIMES) as (keyof EventCosts)[];
  return kinds.reduce((sum, kind) => sum + of(costs[kind], kind) * TIMES[kind], 0);
}

export function countsOfMonth(costs: EventCosts): Counts {
  const names = Object.keys(NOTHING) as (keyof Counts)[];
  return Object.fromEntries(
    names.map((name) => [name, overMonth(costs, ({ counts }) => counts[name])]),
  ) as unknown as Counts;
}

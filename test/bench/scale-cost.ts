import { GOOGLE, ofType, removeFolders, synthesise } from '../stacks/synth.ts';
import type { Bench } from './main.ts';
import { bill, PRICES, total, type Usage } from './month/bill.ts';
import { type Billed, billTable } from './month/bill-table.ts';
import { FunctionTime } from './month/function-time.ts';
import { LogCatcher } from './month/log-catcher.ts';
import { type Measured, measure } from './month/measure.ts';
import { MEDIAN_ROWS } from './month/median.ts';
import { Meter } from './month/meter.ts';
import { countsOfMonth, INVOCATIONS, MONTH, overMonth } from './month/month.ts';
import { ScaleWorld } from './scale-world.ts';

/** What cannot be measured without the real services. */
const ASSUMED = {
  /** Time in s that Google takes for one call of ours. */
  googleSeconds: 1,
  /** Memory of the largest function that an event starts, in MB; a processor comes with 1,769 MB. */
  memoryMb: { changedPull: 1024, nightlyRead: 1024, quietScan: 512, provinceSummary: 1024 },
  wholeProcessorMb: 1_769,
  /** Bytes that the platform itself logs of one start. */
  platformLogBytes: 500,
  /** Lambda asks each of the four queues with five pollers, every 20 s when they are idle. */
  idlePolls: 4 * 5 * 3 * MONTH.minutes,
  monthsKept: 12,
  /** DynamoDB deletes within two days what a week after being replaced has expired. */
  daysToDie: 9,
} as const;

async function alarmsOfStage(): Promise<number> {
  try {
    const { pipeline } = await synthesise({ google: GOOGLE });
    return ofType(pipeline, 'AWS::CloudWatch::Alarm').length;
  } finally {
    removeFolders();
  }
}

/** The month as AWS would count it, after a year of such months. */
function usageOf({ costs, table }: Measured, alarms: number, metrics: number): Usage {
  const counts = countsOfMonth(costs);
  const gbSeconds = overMonth(costs, ({ cpuSeconds, googleCalls }, kind) => {
    const mb = ASSUMED.memoryMb[kind];
    return ((cpuSeconds * ASSUMED.wholeProcessorMb) / mb + googleCalls * ASSUMED.googleSeconds) * (mb / 1024);
  });
  const logs = overMonth(costs, ({ logBytes }, kind) => logBytes + INVOCATIONS[kind] * ASSUMED.platformLogBytes);
  return {
    ...counts,
    sqsRequests: counts.sqsRequests + ASSUMED.idlePolls,
    gbSeconds,
    invocations: overMonth(costs, (_, kind) => INVOCATIONS[kind]),
    logGb: logs / 1e9,
    tableGb: (MONTH.workbooks * tableBytes(table)) / 1e9,
    s3Gb: (overMonth(costs, ({ bucketBytes }) => bucketBytes) * ASSUMED.monthsKept) / 1e9,
    alarms,
    metrics,
    schedulerCalls: MONTH.minutes + MONTH.nights + MONTH.summaries,
  };
}

/** Of one workbook: in a year every row has changed, so that the one before it is kept too. */
function tableBytes({ live, dying, row }: Measured['table']): number {
  const readsADay = (MONTH.changedPullsADay * MONTH.workingDays) / 30;
  return live + MEDIAN_ROWS * row + dying * readsADay * ASSUMED.daysToDie;
}

const bench: Bench = {
  name: 'cost',
  async run() {
    const alarms = await alarmsOfStage();
    const logs = new LogCatcher();
    const counts = new Meter();
    const time = new FunctionTime();
    const world = await ScaleWorld.open(100, { awsHooks: { before: counts.see }, onEvent: time.note, workers: 1 });
    try {
      const measured = await measure(world, { counts, time, logs });
      const usage = usageOf(measured, alarms, logs.series.size);
      const parts = bill(usage, true);
      return {
        monthUsd: total(parts),
        monthUsdWithoutFreeTier: total(bill(usage, false)),
        parts,
        partsWithoutFreeTier: bill(usage, false),
        usage,
        events: measured.costs,
        assumed: ASSUMED,
        prices: `${PRICES.region}, ${PRICES.noted}`,
      };
    } finally {
      logs.release();
      await world.close();
    }
  },
  text: (figures: object) => billTable(figures as Billed),
};
export default bench;

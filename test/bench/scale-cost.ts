import { GOOGLE, ofType, removeFolders, synthesise } from '../stacks/synth.ts';
import { bill, PRICES, total, type Usage } from './month/bill.ts';
import { LogCatcher } from './month/log-catcher.ts';
import { type Measured, measure } from './month/measure.ts';
import { Meter } from './month/meter.ts';
import { countsOfMonth, INVOCATIONS, MONTH, overMonth } from './month/month.ts';
import { ScaleWorld } from './scale-world.ts';

/** What cannot be measured without the real services. */
const ASSUMED = {
  /** Time in s that Google takes for one call of ours. */
  googleSeconds: 1,
  /** A function of 1 GB has about half a processor. */
  cpuFactor: 2,
  gigabytes: 1,
  /** Bytes that the platform itself logs of one start. */
  platformLogBytes: 500,
  /** Lambda asks each of the four queues with five pollers, every 20 s when they are idle. */
  idlePolls: 4 * 5 * 3 * MONTH.minutes,
  monthsKept: 12,
} as const;

async function alarmsOfStage(): Promise<number> {
  try {
    const { pipeline } = await synthesise({ google: GOOGLE });
    return ofType(pipeline, 'AWS::CloudWatch::Alarm').length;
  } finally {
    removeFolders();
  }
}

/** The month as AWS would count it. Snapshots of a year are kept; the table holds the state of now and its history. */
function usageOf({ costs, logBytes, tableBytes, snapshotBytes }: Measured, alarms: number, metrics: number): Usage {
  const counts = countsOfMonth(costs);
  const invocations = overMonth(costs, (_, kind) => INVOCATIONS[kind]);
  const seconds = overMonth(
    costs,
    ({ cpuSeconds, googleCalls }) => cpuSeconds * ASSUMED.cpuFactor + googleCalls * ASSUMED.googleSeconds,
  );
  const logs = overMonth(costs, (_, kind) => logBytes[kind] + INVOCATIONS[kind] * ASSUMED.platformLogBytes);
  const snapshots = MONTH.workbooks * MONTH.workingDays * MONTH.changedPullsADay * ASSUMED.monthsKept;
  return {
    ...counts,
    sqsRequests: counts.sqsRequests + ASSUMED.idlePolls,
    gbSeconds: seconds * ASSUMED.gigabytes,
    invocations,
    logGb: logs / 1e9,
    tableGb: (MONTH.workbooks * tableBytes) / 1e9,
    s3Gb: (snapshots * snapshotBytes) / 1e9,
    alarms,
    metrics,
    schedulerCalls: MONTH.minutes + MONTH.nights + MONTH.summaries,
  };
}

const bench = {
  name: 'cost',
  async run() {
    const alarms = await alarmsOfStage();
    const logs = new LogCatcher();
    const meter = new Meter();
    const world = await ScaleWorld.open(100, { awsHooks: { before: meter.see } });
    try {
      const measured = await measure(world, meter, logs);
      const usage = usageOf(measured, alarms, logs.series.size);
      const parts = bill(usage, true);
      return {
        monthUsd: total(parts),
        monthUsdWithoutFreeTier: total(bill(usage, false)),
        parts,
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
};
export default bench;

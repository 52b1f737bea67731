import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { provinceDescription, sampleId } from '#local/samples/describe.ts';
import { provinceOf } from '#regions/list.ts';
import type { ScaleWorld } from '../scale-world.ts';
import { fillCountry } from './country.ts';
import type { FunctionTime } from './function-time.ts';
import { type Held, held } from './held.ts';
import type { LogCatcher } from './log-catcher.ts';
import { changeSome, medianDistricts, openMedian } from './median.ts';
import type { Meter } from './meter.ts';
import type { EventCost, EventCosts } from './month.ts';

const WORKBOOKS = 10;

export interface Meters {
  readonly counts: Meter;
  readonly time: FunctionTime;
  readonly logs: LogCatcher;
}

export interface Measured {
  readonly costs: EventCosts;
  /** In the table: all of the workbooks that were read, and what one changed read leaves to die. */
  readonly table: { readonly live: number; readonly dying: number; readonly row: number };
}

/** What one event of each kind costs, over ten workbooks of the median size in a country of 514. */
export async function measure(world: ScaleWorld, meters: Meters): Promise<Measured> {
  const chosen = medianDistricts(WORKBOOKS);
  const step = (times: number, run: () => Promise<number>) => one(world, meters, times, run);
  const round = async (kind: 'usual' | 'nightly') => {
    const { reads, writes, driveCalls } = await world.round(null, kind);
    return reads + writes + driveCalls;
  };
  await openMedian(world, chosen);
  await world.round(null);
  await changeSome(world, chosen, 90);
  await world.round(null);
  const before = await held(world);
  await changeSome(world, chosen, 80);
  const changedPull = await step(WORKBOOKS, () => round('usual'));
  const { live, dying, row } = await held(world);
  const nightlyRead = await step(WORKBOOKS, () => round('nightly'));
  const provinceSummary = await step(1, () => summarise(world, meters, chosen[0]?.code.slice(0, 2) ?? ''));
  await fillCountry(world);
  const quietScan = await step(1, () => scanQuietly(world, meters));
  return {
    costs: { changedPull, nightlyRead, quietScan, provinceSummary },
    table: { live: live / WORKBOOKS, dying: (dying - before.dying) / WORKBOOKS, row },
  };
}

async function one(world: ScaleWorld, meters: Meters, times: number, run: () => Promise<number>): Promise<EventCost> {
  const before: Held = await held(world);
  meters.counts.take();
  meters.logs.takeBytes();
  meters.time.takeSeconds();
  const googleCalls = (await run()) / times;
  const each = Object.entries(meters.counts.take()).map(([name, count]) => [name, count / times]);
  const cpuSeconds = meters.time.takeSeconds() / times;
  const logBytes = meters.logs.takeBytes() / times;
  const bucketBytes = ((await held(world)).bucket - before.bucket) / times;
  return { counts: Object.fromEntries(each), cpuSeconds, googleCalls, logBytes, bucketBytes };
}

/** One start by the clock, after which there is nothing to do: else it was not quiet. */
async function scanQuietly(world: ScaleWorld, { time }: Meters): Promise<number> {
  await world.takeCalls();
  const scan = await time.of(() => world.scan('usual'));
  if (scan.sources < 514 || scan.requested + scan.resent + scan.problems > 0)
    throw new Error(`a scan that was to be quiet found work: ${JSON.stringify(scan)}`);
  return world.takeCalls();
}

async function summarise(world: ScaleWorld, { time }: Meters, code: string): Promise<number> {
  const province = provinceOf(code);
  if (!province) throw new RangeError(`there is no province ${code}`);
  await world.make([provinceDescription(province)]);
  await world.store.registryWriter.putProvince({ province: code, spreadsheetId: sampleId(`provinsi-${code}`) });
  await world.takeCalls();
  const context = lambdaContext({ functionName: 'plan-summaries', timeoutMs: 300_000, clock: realClock });
  const scheduledTime = `${new Date(realClock.now()).toISOString().slice(0, 19)}Z`;
  await time.of(() => world.system.functions.planSummaries({ scheduledTime }, context));
  await world.drain();
  return world.takeCalls();
}

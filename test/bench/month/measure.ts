import { readState } from '#local/aws/state.ts';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { provinceDescription, sampleId } from '#local/samples/describe.ts';
import { districts, provinceOf } from '#regions/list.ts';
import { thinId, thinWorkbook } from '../scale-thin.ts';
import type { ScaleWorld } from '../scale-world.ts';
import type { LogCatcher } from './log-catcher.ts';
import { changeSome, medianDistricts, openMedian } from './median.ts';
import type { Meter } from './meter.ts';
import type { EventCost, EventCosts } from './month.ts';

const WORKBOOKS = 10;

export interface Measured {
  readonly costs: EventCosts;
  readonly logBytes: Readonly<Record<keyof EventCosts, number>>;
  /** What one workbook holds in the table, and one snapshot in the bucket, in bytes. */
  readonly tableBytes: number;
  readonly snapshotBytes: number;
}

interface Step extends EventCost {
  readonly logBytes: number;
}

/** What one event of each kind costs, over ten workbooks of the median size in a country of 514. */
export async function measure(world: ScaleWorld, meter: Meter, logs: LogCatcher): Promise<Measured> {
  const chosen = medianDistricts(WORKBOOKS);
  const step = async (times: number, run: () => Promise<{ calls: number; cpuSeconds: number }>): Promise<Step> => {
    meter.take();
    logs.takeBytes();
    const { calls, cpuSeconds } = await run();
    const each = Object.entries(meter.take()).map(([name, count]) => [name, count / times]);
    return {
      counts: Object.fromEntries(each),
      cpuSeconds: cpuSeconds / times,
      googleCalls: calls / times,
      logBytes: logs.takeBytes() / times,
    };
  };
  const round = async (kind: 'usual' | 'nightly') => {
    const { reads, writes, driveCalls, cpuShare, seconds } = await world.round(null, kind);
    return { calls: reads + writes + driveCalls, cpuSeconds: cpuShare * seconds };
  };
  await openMedian(world, chosen);
  await world.round(null);
  const { items, objects } = await readState(world.system.env);
  const snapshots = objects.filter(({ key }) => key.startsWith('snapshots/'));
  await changeSome(world, chosen, 90);
  const changedPull = await step(WORKBOOKS, () => round('usual'));
  const nightlyRead = await step(WORKBOOKS, () => round('nightly'));
  const provinceSummary = await step(1, () => summarise(world, chosen[0]?.code.slice(0, 2) ?? ''));
  await fillCountry(world, new Set(chosen.map(({ code }) => code)));
  const quietScan = await step(1, () => round('usual'));
  const all = { changedPull, nightlyRead, quietScan, provinceSummary };
  return {
    costs: all,
    logBytes: {
      changedPull: changedPull.logBytes,
      nightlyRead: nightlyRead.logBytes,
      quietScan: quietScan.logBytes,
      provinceSummary: provinceSummary.logBytes,
    },
    tableBytes: items.reduce((sum, item) => sum + JSON.stringify(item).length, 0) / WORKBOOKS,
    snapshotBytes: snapshots.reduce((sum, { body }) => sum + body.length, 0) / snapshots.length,
  };
}

async function fillCountry(world: ScaleWorld, there: ReadonlySet<string>): Promise<void> {
  const rest = districts.filter(({ code }) => !there.has(code));
  await world.make(rest.map((district) => thinWorkbook(district)));
  await world.register(rest.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
  await world.round(null);
}

async function summarise(world: ScaleWorld, code: string): Promise<{ calls: number; cpuSeconds: number }> {
  const province = provinceOf(code);
  if (!province) throw new RangeError(`there is no province ${code}`);
  await world.make([provinceDescription(province)]);
  await world.store.registryWriter.putProvince({ province: code, spreadsheetId: sampleId(`provinsi-${code}`) });
  await world.takeCalls();
  const cpu = process.cpuUsage();
  const context = lambdaContext({ functionName: 'plan-summaries', timeoutMs: 300_000, clock: realClock });
  const scheduledTime = `${new Date(realClock.now()).toISOString().slice(0, 19)}Z`;
  await world.system.functions.planSummaries({ scheduledTime }, context);
  await world.drain();
  const { user, system } = process.cpuUsage(cpu);
  return { calls: await world.takeCalls(), cpuSeconds: (user + system) / 1e6 };
}

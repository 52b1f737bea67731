import { isDeepStrictEqual } from 'node:util';
import { random } from '#local/samples/random.ts';
import type { EndState } from '../kills/end-state.ts';
import { comparable } from './comparable.ts';
import type { Entry } from './fault.ts';
import { faultsOf } from './faults.ts';
import { EDITED } from './seed.ts';
import { type Case, DayWatch, type Point, type Seen } from './watch.ts';
import { type FaultWorld, MINUTE, type Standing } from './world.ts';

export interface Ended {
  readonly state: EndState;
  /** What the last scan, after everything was over, still found to do. */
  readonly restless: number;
  readonly deadLetters: number;
  /** Numbers of a workbook that went back meanwhile. */
  readonly wentBack: readonly string[];
}

/**
 * What happens in a day, step by step; `later` lets so many minutes go by and everybody who has work do it. `seen` grows
 * by the kinds of the requests that were made.
 */
export type Script = readonly Step[];
export type Step = (
  world: FaultWorld,
  later: (minutes: number) => Promise<void>,
  seen: readonly string[],
) => Promise<void>;

/**
 * The same day each time: two workbooks are read for the first time; somebody types; the week is summed up. In between
 * enough time for what failed to be tried again.
 */
export const DAY: Script = [
  (_world, later) => later(0),
  async (world, later) => {
    await world.admin((registry) => registry.change('6207-1', { office: 'Dinas Kesehatan Kabupaten' }));
    await later(17);
  },
  async (world, later) => {
    await world.type(EDITED, "'Aksi 7'!E5", [[70]]);
    await world.type(EDITED, "'Aksi 7'!F6", [['banyak']]);
    await later(3);
  },
  ...[17, 30, 53].map(
    (minutes): Step =>
      (_world, later) =>
        later(minutes),
  ),
  (world) => world.publish(),
  ...[10, 20].map(
    (minutes): Step =>
      (_world, later) =>
        later(minutes),
  ),
];

export interface Day {
  /** Kinds of the requests, in order. */
  readonly seen: readonly string[];
  readonly ended: Ended;
}

/** How things stood before a step of a day without any fault. */
export interface Before {
  readonly step: number;
  readonly standing: Standing;
  readonly seen: Seen;
}

export interface Recorded extends Day {
  readonly steps: readonly Before[];
}

/** A day without any fault, which can be taken up again at any of its steps. */
export async function record(world: FaultWorld, script: Script = DAY): Promise<Recorded> {
  const steps: Before[] = [];
  const day = await run(world, null, script, null, async (step, watch) => {
    steps.push({ step, standing: await world.save(), seen: watch.soFar() });
  });
  return { ...day, steps };
}

/** The whole day, in which something goes wrong or not. */
export function runDay(world: FaultWorld, hit: Case | null, script: Script): Promise<Day> {
  return run(world, hit, script, null, async () => {});
}

/**
 * The day from the step on in which something goes wrong: before it the day was the recorded one. With no case, from the
 * step that is named.
 */
export function resume(world: FaultWorld, hit: Case | null, from: Before): Promise<Day> {
  return run(world, hit, DAY, from, async () => {});
}

/** The last step of a recorded day before which a request had not been made yet. */
export function stepOf({ steps }: Recorded, { kind, nth }: Point): Before {
  const step = steps.findLast(({ seen }) => (seen.counts.get(kind) ?? 0) < nth);
  if (!step) throw new Error('no step of the day comes before this request');
  return step;
}

async function run(
  world: FaultWorld,
  hit: Case | null,
  script: Script,
  from: Before | null,
  before: (step: number, watch: DayWatch) => Promise<void>,
): Promise<Day> {
  await (from ? world.goBack(from.standing) : world.renew());
  world.isHosted = hit?.fault.crash !== undefined;
  const late: (() => Promise<void>)[] = [];
  const watch = watchOf(world, hit, from, late);
  world.services.watch = watch;
  const later = async (minutes: number) => {
    const due = late.splice(0);
    world.clock.pass(minutes * MINUTE);
    await world.round();
    for (const act of due) await act();
    if (due.length > 0) await world.drain();
  };
  for (const [at, step] of script.entries()) {
    if (at < (from?.step ?? 0)) continue;
    await before(at, watch);
    await step(world, later, watch.seen);
  }
  if (hit && !watch.didHit) throw new Error(`the request ${hit.point.kind} ${hit.point.nth} never came`);
  const { wentBack } = watch;
  watch.isArmed = false;
  return { seen: watch.seen, ended: { ...(await restOf(world)), wentBack } };
}

function watchOf(world: FaultWorld, hit: Case | null, from: Before | null, late: (() => Promise<void>)[]): DayWatch {
  const deps = {
    pass: (ms: number) => world.clock.pass(ms),
    others: async () => void (await world.round()),
    again: () => world.again(),
    send: (queueUrl: string, entries: readonly Entry[]) => world.send(queueUrl, entries),
    later: (act: () => Promise<void>) => void late.push(act),
    crash: () => world.hosted.kill(),
  };
  return new DayWatch(hit, deps, from?.seen ?? null);
}

async function restOf(world: FaultWorld): Promise<Omit<Ended, 'wentBack'>> {
  world.isHosted = false;
  world.takeReads();
  world.clock.pass(5 * MINUTE);
  const scan = await world.round();
  const restless = (scan?.requested ?? 1) + (scan?.resent ?? 1) + world.takeReads();
  return { state: comparable(await world.endState()), restless, deadLetters: await world.deadLetters() };
}

/**
 * Every fault at every recorded request. Only what a listing says of files last before the cut-off, and last of all, is
 * left out: a week whose files are said to be in the bin is another week, and rightly so.
 */
export function allCases(recorded: readonly string[]): Case[] {
  const counts = new Map<string, number>();
  const cutOff = recorded.findIndex((kind) => kind.endsWith('summaries'));
  const lastListings = [recorded.slice(0, cutOff).lastIndexOf(LISTING), recorded.lastIndexOf(LISTING)];
  return recorded.flatMap((kind, at) => {
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const possible = faultsOf(kind).filter(({ isSaid }) => !isSaid || !lastListings.includes(at));
    return possible.map((fault) => ({ point: { kind, nth }, fault }));
  });
}

const LISTING = 'google GET /drive/v3/files';

/** Some of them by a seed: each kind of request with each fault has its turn before any comes again. */
export function drawn(cases: readonly Case[], seed: string, count: number): Case[] {
  const rng = random(seed);
  const groups = [...Map.groupBy(cases, ({ point, fault }) => `${point.kind} ${fault.name}`).values()];
  const order = groups.map((group) => ({ group: [...group], at: rng.whole(0, 1_000_000) })).sort((a, b) => a.at - b.at);
  const chosen: Case[] = [];
  for (let turn = 0; chosen.length < Math.min(count, cases.length); turn++) {
    const { group } = order[turn % order.length] ?? { group: [] };
    const [one] = group.length > 0 ? group.splice(rng.whole(0, group.length - 1), 1) : [];
    if (one) chosen.push(one);
  }
  return chosen;
}

/** Parts in which two ends differ, and whether one did not come to rest. */
export function differences(found: Ended, expected: Ended): string[] {
  const parts = Object.keys({ ...found.state, ...expected.state });
  const differing = parts.filter((part) => !isDeepStrictEqual(found.state[part], expected.state[part]));
  const unrest = found.restless > 0 ? [`${found.restless} things left to do`] : [];
  const dead = found.deadLetters > 0 ? [`${found.deadLetters} dead letters`] : [];
  return [...differing, ...unrest, ...dead, ...found.wentBack.map((number) => `${number} went back`)];
}

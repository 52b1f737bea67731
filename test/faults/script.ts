import { isDeepStrictEqual } from 'node:util';
import { random } from '#local/samples/random.ts';
import type { EndState } from '../kills/end-state.ts';
import { comparable } from './comparable.ts';
import { faultsOf } from './faults.ts';
import { EDITED } from './seed.ts';
import { type Case, DayWatch } from './watch.ts';
import { type FaultWorld, MINUTE } from './world.ts';

export interface Ended {
  readonly state: EndState;
  /** What the last scan, after everything was over, still found to do. */
  readonly restless: number;
  readonly deadLetters: number;
  /** Numbers of a workbook that went back meanwhile. */
  readonly wentBack: readonly string[];
}

/**
 * What happens in a day; `later` lets so many minutes go by and everybody who has work do it. `seen` grows by the kinds
 * of the requests that were made.
 */
export type Script = (
  world: FaultWorld,
  later: (minutes: number) => Promise<void>,
  seen: readonly string[],
) => Promise<void>;

/**
 * The same day each time: two workbooks are read for the first time; somebody types; the week is summed up. In between
 * enough time for what failed to be tried again.
 */
export const DAY: Script = async (world, later) => {
  await later(0);
  await world.admin((registry) => registry.change('6207-1', { office: 'Dinas Kesehatan Kabupaten' }));
  await later(17);
  await world.type(EDITED, "'Aksi 7'!E5", [[70]]);
  await world.type(EDITED, "'Aksi 7'!F6", [['banyak']]);
  await later(3);
  await later(17);
  await later(30);
  await later(53);
  await world.publish();
  await later(10);
  await later(20);
};

export interface Day {
  /** Kinds of the requests, in order. */
  readonly seen: readonly string[];
  readonly ended: Ended;
}

export async function runDay(world: FaultWorld, hit: Case | null, script: Script = DAY): Promise<Day> {
  await world.renew();
  world.isHosted = hit?.fault.crash !== undefined;
  const late: (() => Promise<void>)[] = [];
  const watch = new DayWatch(hit, {
    pass: (ms) => world.clock.pass(ms),
    others: async () => void (await world.round()),
    again: () => world.again(),
    send: (queueUrl, entries) => world.send(queueUrl, entries),
    later: (act) => void late.push(act),
    crash: () => world.hosted.kill(),
  });
  world.services.watch = watch;
  const later = async (minutes: number) => {
    const due = late.splice(0);
    world.clock.pass(minutes * MINUTE);
    await world.round();
    for (const act of due) await act();
    if (due.length > 0) await world.drain();
  };
  await script(world, later, watch.seen);
  if (hit && !watch.didHit) throw new Error(`the request ${hit.point.kind} ${hit.point.nth} never came`);
  const { wentBack } = watch;
  watch.isArmed = false;
  return { seen: watch.seen, ended: { ...(await restOf(world)), wentBack } };
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

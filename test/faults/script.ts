import { isDeepStrictEqual } from 'node:util';
import { random } from '#local/samples/random.ts';
import type { EndState } from '../kills/end-state.ts';
import { comparable } from './comparable.ts';
import { type Fault, faultsOf } from './faults.ts';
import { EDITED } from './seed.ts';
import type { Passing, Watch } from './services.ts';
import { type FaultWorld, MINUTE } from './world.ts';

/** The n-th request of a kind, from 1. */
export interface Point {
  readonly kind: string;
  readonly nth: number;
}

export interface Case {
  readonly point: Point;
  readonly fault: Fault;
}

export interface Ended {
  readonly state: EndState;
  /** What the last scan, after everything was over, still found to do. */
  readonly restless: number;
  readonly deadLetters: number;
}

export function kindOf({ service, operation }: Passing): string {
  return `${service} ${operation}`;
}

/** Counts requests by kind, and lets one of them go wrong. */
function watchFor(seen: string[], hit: Case | null): Watch & { readonly didHit: () => boolean } {
  const counts = new Map<string, number>();
  const nthOf = new Map<number, number>();
  let wasHit = false;
  const isThere = (request: Passing) =>
    hit !== null && kindOf(request) === hit.point.kind && nthOf.get(request.index) === hit.point.nth;
  return {
    didHit: () => wasHit,
    before: (request) => {
      const kind = kindOf(request);
      const nth = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, nth);
      nthOf.set(request.index, nth);
      seen.push(kind);
      if (!isThere(request)) return undefined;
      wasHit = true;
      return hit?.fault.before?.(request);
    },
    after: (request, answer) => (isThere(request) ? hit?.fault.after?.(request, answer) : undefined),
  };
}

/**
 * The same day each time: two workbooks are read for the first time; somebody types; the week is summed up. In between
 * enough time for what failed to be tried again.
 */
export async function runDay(world: FaultWorld, hit: Case | null): Promise<{ seen: readonly string[]; ended: Ended }> {
  await world.renew();
  const seen: string[] = [];
  const watch = watchFor(seen, hit);
  world.services.watch = watch;
  await world.round();
  await later(world, 17);
  await world.type(EDITED, "'Aksi 7'!E5", [[70]]);
  await world.type(EDITED, "'Aksi 7'!F6", [['banyak']]);
  await later(world, 3);
  await later(world, 17);
  await later(world, 30);
  world.clock.pass(53 * MINUTE);
  await world.publish();
  await later(world, 10);
  await later(world, 20);
  if (hit && !watch.didHit()) throw new Error(`the request ${hit.point.kind} ${hit.point.nth} never came`);
  const recorded = [...seen];
  world.takeReads();
  world.clock.pass(5 * MINUTE);
  const scan = await world.round();
  const restless = (scan?.requested ?? 1) + (scan?.resent ?? 1) + world.takeReads();
  return {
    seen: recorded,
    ended: { state: comparable(await world.endState()), restless, deadLetters: await world.deadLetters() },
  };
}

async function later(world: FaultWorld, minutes: number): Promise<void> {
  world.clock.pass(minutes * MINUTE);
  await world.round();
}

/** Every fault at every recorded request. */
export function allCases(recorded: readonly string[]): Case[] {
  const counts = new Map<string, number>();
  return recorded.flatMap((kind) => {
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return faultsOf(kind).map((fault) => ({ point: { kind, nth }, fault }));
  });
}

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
  return [...differing, ...unrest, ...(found.deadLetters > 0 ? [`${found.deadLetters} dead letters`] : [])];
}

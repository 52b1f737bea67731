import { type Random, random } from '#local/samples/random.ts';
import type { KillPoint } from './killer.ts';

/**
 * Points drawn by a seed out of the requests of a recorded round: every kind of request has its turn before any comes
 * again, however many of it there were. Each entry is one run's kills, one for each start: mostly one, sometimes a second
 * one while the restarted process mends.
 */
export function drawnPoints(recorded: readonly string[], seed: string, count: number): KillPoint[][] {
  const rng = random(seed);
  const counts = new Map([...Map.groupBy(recorded, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
  const kinds = shuffled([...counts.keys()].sort(), rng);
  return Array.from({ length: count }, (_, at) => {
    const first = drawn(kinds[at % kinds.length] ?? '', counts, rng);
    return at % 3 === 2 ? [first, drawn(rng.pick(kinds), counts, rng)] : [first];
  });
}

function drawn(operation: string, counts: ReadonlyMap<string, number>, rng: Random): KillPoint {
  const nth = rng.whole(1, counts.get(operation) ?? 1);
  return { operation, nth, when: rng.pick(['before', 'after'] as const) };
}

function shuffled<T>(all: readonly T[], rng: Random): T[] {
  const left = [...all];
  return Array.from({ length: all.length }, () => left.splice(rng.whole(0, left.length - 1), 1)).flat();
}

import type { SourceId } from '#registry/types.ts';
import { type RequestDeps, requestPulls } from '../request-pulls.ts';

const EVERY_MS = 30_000;
/** A message may wait a quarter of an hour at most, and after that it counts as lost. */
const TURNS = 20;
const AT_LEAST = 25;

/**
 * Judges sources again from their stored snapshots, without reading Google: some every half minute, so that the tables and
 * the answers that follow are not all written at once. Answers those that were asked for, and how long it takes.
 */
export async function requestRechecks(
  sources: readonly SourceId[],
  deps: RequestDeps,
): Promise<{ readonly asked: readonly SourceId[]; readonly lastAfterMs: number }> {
  const size = Math.max(AT_LEAST, Math.ceil(sources.length / TURNS));
  const asked: SourceId[] = [];
  let lastAfterMs = 0;
  for (let from = 0; from < sources.length; from += size) {
    lastAfterMs = (from / size) * EVERY_MS;
    asked.push(...(await requestPulls(sources.slice(from, from + size), 'rules', deps, lastAfterMs)));
  }
  return { asked, lastAfterMs };
}

import { readFileSync } from 'node:fs';
import type { Clock } from '#pipeline/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

/**
 * A clock for runs on one machine that a file sets: `+86400000` (ms ahead of the machine's clock, `-` behind) or an ISO
 * instant at which time stands still. Read at each look, so that all processes of a run see the same time.
 */
export function fileClock(path: string): Clock {
  return { now: () => parseClock(readFileSync(path, 'utf8').trim(), Date.now()) };
}

/** Throws RangeError for what is neither; an empty file is the machine's clock. */
export function parseClock(text: string, machine: number): number {
  if (text === '') return machine;
  if (/^[+-]\d+$/.test(text)) return machine + Number(text);
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new RangeError('the clock file holds neither an offset in ms nor an instant');
  return instant;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

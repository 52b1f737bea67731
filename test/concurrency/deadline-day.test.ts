import { describe, expect, it } from 'vitest';
import { rateOf } from '#store/limiter/gcra.ts';
import { VirtualDay, type Wait } from './virtual-day.ts';

const MINUTE = 60_000;
const NATION = 514;
const DISTRICTS = process.env.AKSI8_TEST_LONG === '1' ? NATION : 60;
/** The quota of one account, for so many of the nation's districts: what matters is how many share how much. */
const SHARE = DISTRICTS / NATION;
const RATE = rateOf(60 * SHARE, 10_000 / SHARE);
/** Minutes in which every district is read once. */
const TURN = (DISTRICTS * RATE.intervalMs) / MINUTE;
const QUIET = 2;
const SCAN = 1;
const TIMEOUT_MS = 20 * MINUTE;

const minutes = (ms: number) => (ms / MINUTE).toFixed(1);
const longest = (waits: readonly Wait[]) => Math.max(0, ...waits.map(({ wait }) => wait)) / MINUTE;

function told(what: string, waits: readonly Wait[]): string {
  const sorted = waits.map(({ wait }) => wait).sort((a, b) => a - b);
  const at = (share: number) => minutes(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return `${what} in the median ${at(0.5)}, at the 95th percentile ${at(0.95)}, at the most ${at(1)} min`;
}

function tell(what: string, day: VirtualDay, stored: readonly Wait[], answered: readonly Wait[], bound: number): void {
  const counts = `${DISTRICTS} districts, ${day.edits} edits, ${day.answers} answers`;
  console.log(
    `${what}: ${counts}; ${told('stored', stored)}; ${told('answered', answered)}; bound ${bound.toFixed(1)} min`,
  );
}

describe('deadline day', () => {
  it(
    'every district changes every five minutes, which is more than may be read: no wait grows beyond a bound',
    async () => {
      const day = new VirtualDay(DISTRICTS, RATE);
      const everyFive = (second: number) => {
        for (let at = 0; at < DISTRICTS; at++)
          if ((second + Math.floor((at * 300) / DISTRICTS)) % 300 === 0) day.edit(at);
      };
      await day.run(120, everyFive);
      // A read that is put off goes to the end of the queue, and its message is sent anew after a quarter of an hour.
      const bound = QUIET + SCAN + 4 * TURN;
      tell('deadline day', day, day.stored, day.answered, bound);
      expect(new Set(day.answered.map(({ district }) => district)).size).toBe(DISTRICTS);
      expect(longest([...day.stored, ...day.answered, ...day.open()])).toBeLessThanOrEqual(bound);
    },
    TIMEOUT_MS,
  );
});

describe("one district's storm of edits and ticks", () => {
  it(
    'does not starve the others',
    async () => {
      const day = new VirtualDay(DISTRICTS, RATE);
      const storm = (second: number) => {
        if (second % 10 === 0) day.edit(0);
        if (second % 60 === 30) day.tick(0);
        for (let at = 1; at < DISTRICTS; at++)
          if ((second + Math.floor((at * 1_800) / DISTRICTS)) % 1_800 === 0) day.edit(at);
      };
      await day.run(30, () => {});
      await day.run(60, storm);
      const others = (waits: readonly Wait[]) => waits.filter(({ district }) => district !== 0);
      const bound = QUIET + 2 * SCAN + TURN / 4;
      tell('beside a storm', day, others(day.stored), others(day.answered), bound);
      expect(new Set(others(day.answered).map(({ district }) => district)).size).toBe(DISTRICTS - 1);
      expect(longest([...others(day.stored), ...others(day.answered), ...others(day.open())])).toBeLessThanOrEqual(
        bound,
      );
    },
    TIMEOUT_MS,
  );
});

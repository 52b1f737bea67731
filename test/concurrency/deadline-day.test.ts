import { describe, expect, it } from 'vitest';
import { rateOf } from '#store/limiter/gcra.ts';
import { VirtualDay } from './virtual-day.ts';

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

const minutes = (waits: readonly { readonly wait: number }[]) => Math.max(0, ...waits.map(({ wait }) => wait)) / MINUTE;
const told = (what: string, worst: number, bound: number) =>
  console.log(`${what}: ${DISTRICTS} districts, longest wait ${worst.toFixed(1)} min, bound ${bound.toFixed(1)} min`);

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
      told('deadline day', minutes(day.waits), bound);
      expect(new Set(day.waits.map(({ district }) => district)).size).toBe(DISTRICTS);
      expect(minutes(day.waits)).toBeLessThanOrEqual(bound);
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
      const others = day.waits.filter(({ district }) => district !== 0);
      const bound = QUIET + 2 * SCAN + TURN / 4;
      told('beside a storm', minutes(others), bound);
      expect(new Set(others.map(({ district }) => district)).size).toBe(DISTRICTS - 1);
      expect(minutes(others)).toBeLessThanOrEqual(bound);
    },
    TIMEOUT_MS,
  );
});

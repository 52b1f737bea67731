import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { allCases, type Case, differences, drawn, type Ended, runDay } from './script.ts';
import { FaultWorld } from './world.ts';

/** Waits pass at once, and the clock stands: a day of back-offs takes a second. */
vi.mock('#runtime/clock.ts', async (original) => ({ ...(await original<object>()), sleep: async () => {} }));

const LONG = process.env.AKSI8_TEST_LONG === '1';
const SEED = process.env.AKSI8_TEST_SEED ?? 'faults';
const SAMPLED = Number(process.env.AKSI8_FAULTS ?? 14);
const TIMEOUT_MS = 60 * 60_000;

let world: FaultWorld;
let cases: Case[];
let whole: Ended;
beforeAll(async () => {
  world = await FaultWorld.open();
  const { seen, ended } = await runDay(world, null);
  cases = allCases(seen);
  whole = ended;
});
afterAll(() => world.close());

const nameOf = ({ point, fault }: Case) => `${fault.name} at ${point.kind} ${point.nth}`;

describe('a day without any fault', () => {
  it('reads, answers and sums up, and then comes to rest', () => {
    expect(whole).toMatchObject({ restless: 0, deadLetters: 0 });
    expect(whole.state['table STATE 6207-1']).toMatchObject({ committed: true, answered: true, requested: null });
    expect(Object.keys(whole.state)).toEqual(
      expect.arrayContaining(['tab satu Validasi', 'tab contoh-provinsi-62 Ringkasan']),
    );
  });
});

describe('a day with one fault', () => {
  it(
    'comes to the same end',
    async () => {
      const chosen = LONG ? cases : drawn(cases, SEED, SAMPLED);
      const failed: string[] = [];
      for (const one of chosen) {
        const { ended } = await runDay(world, one);
        const differing = differences(ended, whole);
        if (differing.length > 0) failed.push(`${nameOf(one)}: ${differing.join(', ')}`);
      }
      const all = cases.length === chosen.length ? 'all' : `${chosen.length} of them by seed ${SEED}`;
      console.log(
        `${cases.length} points × faults, ${all} tried, ${failed.length === 0 ? 'all passed' : 'not all passed'}`,
      );
      expect(failed).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALL_NAMES } from './faults.ts';
import { allCases, differences, drawn, type Ended, type Recorded, record, resume, stepOf } from './script.ts';
import type { Case } from './watch.ts';
import { FaultWorld } from './world.ts';

/** Waits pass at once, and the clock stands: a day of back-offs takes a second. */
vi.mock('#runtime/clock.ts', async (original) => ({ ...(await original<object>()), sleep: async () => {} }));

const LONG = process.env.AKSI8_TEST_LONG === '1';
const SEED = process.env.AKSI8_TEST_SEED ?? 'faults';
const SAMPLED = Number(process.env.AKSI8_FAULTS ?? 14);
/** `2/3`: the second third of all, for machines with several cores. */
const [PART = 1, PARTS = 1] = (process.env.AKSI8_FAULTS_PART ?? '1/1').split('/').map(Number);
/** A part of a case's name: only these are tried, and what differs is shown. */
const ONLY = process.env.AKSI8_FAULTS_ONLY;
/** Where one line a case is written while it goes on; cases that passed there before are not tried again. */
const LOG = process.env.AKSI8_FAULTS_LOG;
const TIMEOUT_MS = 6 * 60 * 60_000;

let world: FaultWorld;
let cases: Case[];
let day: Recorded;
let whole: Ended;
beforeAll(async () => {
  world = await FaultWorld.open();
  day = await record(world);
  cases = allCases(day.seen);
  whole = day.ended;
});
afterAll(() => world.close());

const nameOf = ({ point, fault }: Case) => `${fault.name} at ${point.kind} ${point.nth}`;

describe('a day without any fault', () => {
  it('reads, answers and sums up, and then comes to rest', () => {
    expect(whole).toMatchObject({ restless: 0, deadLetters: 0, wentBack: [] });
    expect(whole.state['table STATE 6207-1']).toMatchObject({ committed: true, answered: true, requested: null });
    expect(Object.keys(whole.state)).toEqual(
      expect.arrayContaining(['tab satu Validasi', 'tab contoh-provinsi-62 Ringkasan']),
    );
  });

  it(
    'comes to the same end from any of its steps',
    async () => {
      const some = day.steps.filter(({ step }) => LONG || step % 4 === 2);
      for (const from of some) {
        const { seen, ended } = await resume(world, null, from);
        expect(seen, `step ${from.step}`).toEqual(day.seen);
        expect(differences(ended, whole), `step ${from.step}`).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );

  it('has a place for every fault', () => {
    expect([...new Set(cases.map(({ fault }) => fault.name))].sort()).toEqual(ALL_NAMES);
  });
});

describe('a day with one fault', () => {
  it(
    'comes to the same end',
    async () => {
      const chosen = chosenCases();
      const failed: string[] = [];
      for (const one of chosen) {
        const line = `${nameOf(one)}: ${(await differing(one)).join(', ')}`;
        if (!line.endsWith(': ')) failed.push(line);
        if (LOG) appendFileSync(LOG, `${line}\n`);
      }
      const which = cases.length === chosen.length ? 'all' : `${chosen.length} of them`;
      const passed = failed.length === 0 ? 'all passed' : `${failed.length} failed`;
      console.log(`${cases.length} points × faults, ${which} tried (seed ${SEED}), ${passed}`);
      expect(failed).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

function chosenCases(): Case[] {
  if (ONLY) return cases.filter((one) => nameOf(one).includes(ONLY));
  const order = drawn(cases, SEED, LONG ? cases.length : SAMPLED);
  const passed = passedBefore();
  return order.filter((one, at) => at % PARTS === PART - 1 && !passed.has(nameOf(one)));
}

function passedBefore(): ReadonlySet<string> {
  const lines = LOG && existsSync(LOG) ? readFileSync(LOG, 'utf8').split('\n') : [];
  return new Set(lines.filter((line) => line.endsWith(': ')).map((line) => line.slice(0, -2)));
}

/** Throws nothing: a day that breaks down is one more failure. */
async function differing(one: Case): Promise<string[]> {
  try {
    const { ended } = await resume(world, one, stepOf(day, one.point));
    if (ONLY) expect.soft(ended, nameOf(one)).toEqual(whole);
    return differences(ended, whole);
  } catch (error) {
    return [String(error)];
  }
}

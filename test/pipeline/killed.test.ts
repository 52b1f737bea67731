import { describe, expect, it } from 'vitest';
import { endState } from './end-state.ts';
import type { MemoryWorkbook } from './memory-google.ts';
import type { Step } from './memory-store.ts';
import { aksi7, MINUTE, VILLAGES, World } from './world.ts';

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Counts the moments before and after each change of anything outside; dies at the n-th, and from then on nothing runs. */
function killer(at: number) {
  const seen: string[] = [];
  const step: Step = (name, when) => {
    seen.push(`${when} ${name}`);
    if (seen.length >= at) throw new Killed();
  };
  return { step, seen };
}

/** One turn of work; a message that was being worked on when the process died comes again, as a queue would bring it. */
async function turn(world: World): Promise<boolean> {
  const pull = world.recheck.waiting.shift() ?? world.usual.waiting.shift();
  if (pull)
    return work(
      () => world.pull(pull),
      () => world.usual.waiting.push(pull),
    );
  const asked = world.feedback.waiting.shift();
  if (asked)
    return work(
      () => world.answer(asked),
      () => world.feedback.waiting.push(asked),
    );
  return false;
}

async function work(run: () => Promise<unknown>, putBack: () => void): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    putBack();
    throw error;
  }
}

async function runUntilKilled(world: World): Promise<boolean> {
  try {
    await world.scan();
    while (await turn(world));
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** Started again: queues bring what they have, scans send what is owed, leases run out. */
async function recover(world: World): Promise<void> {
  world.step = () => {};
  for (let round = 0; round < 4; round++) {
    world.now += 16 * MINUTE;
    await world.round();
  }
}

type Scenario = (world: World, workbook: MemoryWorkbook) => Promise<void>;

const [first, second, third, fourth] = VILLAGES;

const scenarios: readonly (readonly [string, Scenario])[] = [
  ['a workbook that is read for the first time', async () => {}],
  [
    'rows changed, added and gone, and a wrong value',
    async (world, workbook) => {
      await world.round();
      world.now += 5 * MINUTE;
      workbook.edit([aksi7([first, second, ['Hilir', 'Kuala Pembuang', 210, 180, 300], fourth])], world.now);
      world.now += 3 * MINUTE;
    },
  ],
  [
    'rows that vanish and are kept',
    async (world, workbook) => {
      await world.round();
      world.now += 5 * MINUTE;
      workbook.edit([aksi7([third])], world.now);
      world.now += 3 * MINUTE;
    },
  ],
  [
    'somebody who types while we answer',
    async (world, workbook) => {
      world.google.meanwhile = () => {
        if (workbook.written.length === 0) workbook.edit([aksi7([first, second, third, fourth])], world.now);
      };
    },
  ],
  [
    'a workbook that is gone',
    async (world, workbook) => {
      await world.round();
      world.now += 5 * MINUTE;
      workbook.access = 'none';
    },
  ],
];

async function prepared(scenario: Scenario): Promise<World> {
  const world = new World();
  await scenario(world, world.add({}, [aksi7(VILLAGES)]));
  return world;
}

describe.each(scenarios)('killed at any moment of %s', (_name, scenario) => {
  it('comes to the same end', async () => {
    const whole = await prepared(scenario);
    const record = killer(Number.POSITIVE_INFINITY);
    whole.step = record.step;
    await runUntilKilled(whole);
    await recover(whole);
    const expected = endState(whole);
    expect(record.seen.length).toBeGreaterThan(1);
    for (let at = 1; at <= record.seen.length; at++) {
      const world = await prepared(scenario);
      world.step = killer(at).step;
      expect(await runUntilKilled(world)).toBe(true);
      await recover(world);
      expect(endState(world), `killed ${record.seen[at - 1]} (${at})`).toEqual(expected);
    }
  });
});

describe('a restart that lost all queues', () => {
  it('sends everything again at once and ends leases of the dead', async () => {
    const scenario = scenarios[1]?.[1] ?? (async () => {});
    const whole = await prepared(scenario);
    const record = killer(Number.POSITIVE_INFINITY);
    whole.step = record.step;
    await runUntilKilled(whole);
    const expected = endState(whole);
    for (let at = 1; at <= record.seen.length; at++) {
      const world = await prepared(scenario);
      world.step = killer(at).step;
      await runUntilKilled(world);
      world.step = () => {};
      for (const queue of [world.usual, world.recheck, world.feedback]) queue.waiting.length = 0;
      await world.scan({ scan: { kind: 'usual' }, assumeLost: true });
      await world.drain();
      expect(endState(world), `killed ${record.seen[at - 1]} (${at})`).toEqual(expected);
    }
  });
});

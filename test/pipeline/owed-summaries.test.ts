import { describe, expect, it } from 'vitest';
import { isToBeRepeated, type Published, publishSummary } from '#pipeline/publish-summary.ts';
import { owingQueue } from '#pipeline/summaries/owed.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import { MINUTE, World } from './world.ts';

const WEEK: SummaryMessage = { schema: 1, province: '62', week: '2026-W10', asOf: null };
const NOW: SummaryMessage = { ...WEEK, asOf: '2026-03-02T03:00:00.000Z' };

function worldWith() {
  const world = new World();
  const clock = { now: () => world.now };
  /** Takes messages and never brings them. */
  const swallowing = owingQueue({ send: async () => {} }, world.owed, clock);
  const scanLater = async (minutes: number) => {
    world.now += minutes * MINUTE;
    const { resent } = await world.scan();
    return { resent, brought: world.summaries.waiting.splice(0) };
  };
  return { world, swallowing, scanLater };
}

describe('a summary whose message was lost', () => {
  it('is asked for again by a scan, a quarter of an hour later, until it is published', async () => {
    const { world, swallowing, scanLater } = worldWith();
    await swallowing.send([WEEK]);
    expect(await scanLater(14)).toEqual({ resent: 0, brought: [] });
    expect(await scanLater(1)).toEqual({ resent: 1, brought: [WEEK] });
    expect(await scanLater(1)).toEqual({ resent: 0, brought: [] });
    expect(await scanLater(15)).toEqual({ resent: 1, brought: [WEEK] });
    await world.owed.settle(WEEK);
    expect(await scanLater(60)).toEqual({ resent: 0, brought: [] });
  });

  it('is owed from the moment at which it was to arrive', async () => {
    const { swallowing, scanLater } = worldWith();
    await swallowing.send([WEEK], 10 * MINUTE);
    expect(await scanLater(24)).toEqual({ resent: 0, brought: [] });
    expect(await scanLater(1)).toEqual({ resent: 1, brought: [WEEK] });
  });

  it('is written down before the message goes', async () => {
    const { world } = worldWith();
    const broken = owingQueue({ send: () => Promise.reject(new Error('gone')) }, world.owed, { now: () => world.now });
    await expect(broken.send([WEEK])).rejects.toThrow('gone');
    expect(await world.owed.list()).toEqual([{ message: WEEK, sentAt: new Date(world.now).toISOString() }]);
  });

  it('is sent at once when all queues were lost', async () => {
    const { world, swallowing } = worldWith();
    await swallowing.send([WEEK, NOW]);
    await world.scan({ scan: { kind: 'usual' }, assumeLost: true });
    expect(world.summaries.waiting).toEqual([WEEK, NOW]);
  });
});

describe('what is owed after a message was dealt with', () => {
  const refused = { kind: 'refused', problem: 'not-shared' } as const;
  it.each<[string, Published, SummaryMessage, boolean]>([
    ['a write in doubt', { kind: 'uncertain' }, WEEK, true],
    ['no slot yet', { kind: 'deferred', notBefore: 0 }, WEEK, true],
    ['a service that is down', { kind: 'refused', problem: 'unreachable' }, WEEK, true],
    ['refused for the first time', refused, WEEK, true],
    ['refused twice', refused, { ...WEEK, refusals: 1 }, false],
    ['a protected tab', { kind: 'protected' }, WEEK, false],
    ['nothing was frozen', { kind: 'not-frozen', week: WEEK.week }, WEEK, false],
  ])('%s', (_, published, message, isRepeated) => {
    expect(isToBeRepeated(published, message)).toBe(isRepeated);
  });

  it('nothing, when it can never be published', async () => {
    const { world, swallowing } = worldWith();
    await swallowing.send([WEEK]);
    const never = () => Promise.reject(new Error('not asked'));
    await publishSummary(WEEK, {
      registry: { provinces: never },
      objects: { get: async () => null, putIfAbsent: never },
      owedSummaries: world.owed,
      writer: { write: never },
      exports: { objects: { get: never, putIfAbsent: never, put: never }, encode: never, root: '' },
      freeze: null,
      say: () => ({ message: '', why: '', hint: '' }),
      lane: 'utama',
    });
    expect(await world.owed.list()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LOST_AFTER_MS, owedBy } from '#pipeline/owed.ts';
import { requestPulls } from '#pipeline/request-pulls.ts';
import { backOffMs } from '#pipeline/transitions/back-off.ts';
import { noteProblem } from '#pipeline/transitions/reads.ts';
import { newState, requestRead } from '#pipeline/transitions/requests.ts';
import { aksi7, HOUR, MINUTE, VILLAGES, World } from './world.ts';

async function settled() {
  const world = new World();
  const workbook = world.add({}, [aksi7(VILLAGES)]);
  await world.round();
  world.now += 5 * MINUTE;
  return { world, workbook };
}

function ask(world: World, reason: 'rules' | 'admin') {
  const pulls = { usual: world.usual, recheck: world.recheck };
  return requestPulls(['6207-1'], reason, { clock: { now: () => world.now }, workbooks: world.store.workbooks, pulls });
}

describe('new rules', () => {
  it('are tried on the stored snapshot, without a read of the workbook', async () => {
    const { world } = await settled();
    const reads = world.google.reads;
    const { readAt } = world.store.state('6207-1');
    world.ruleBook = { ...world.ruleBook, rules: '2' };
    await ask(world, 'rules');
    const { pulls } = await world.drain();
    expect(pulls).toMatchObject([
      { kind: 'committed', seq: 1, rowsWritten: 0, changes: { added: 0, changed: 0, vanished: 0 } },
    ]);
    expect(world.google.reads).toBe(reads);
    expect(world.store.state('6207-1')).toMatchObject({ committedSeq: 1, answeredSeq: 1, readAt });
  });

  it('never stand in the way of a read that began before', async () => {
    const { world, workbook } = await settled();
    workbook.edit([aksi7(VILLAGES.slice(0, 4))], world.now);
    world.now += 3 * MINUTE;
    await world.scan();
    const read = world.usual.waiting.shift();
    if (!read) throw new Error('nothing was asked for');
    world.google.whileReading = async () => {
      world.google.whileReading = async () => {};
      world.ruleBook = { ...world.ruleBook, rules: '2' };
      await world.store.workbooks.change('6207-1', (state) => ({ ...state, requested: null }));
      await ask(world, 'rules');
      const recheck = world.usual.waiting.shift();
      if (recheck) expect(await world.pull(recheck)).toMatchObject({ kind: 'committed', seq: 1 });
    };
    expect(await world.pull(read)).toMatchObject({ kind: 'committed', seq: 2, changes: { vanished: 1 } });
  });

  it('wait for a workbook that cannot be read: its receipt goes on saying so', async () => {
    const { world } = await settled();
    await world.store.workbooks.change('6207-1', (state) => noteProblem(state, 'trashed', world.now, true));
    world.ruleBook = { ...world.ruleBook, rules: '2' };
    expect(await ask(world, 'rules')).toEqual([]);
    expect((await world.drain()).pulls).toEqual([]);
    expect(world.store.state('6207-1')).toMatchObject({ receipt: 'Belum terbaca', requested: null });
  });

  it('change nothing where nothing changes: equal rules are no reason to write', async () => {
    const { world } = await settled();
    await ask(world, 'rules');
    expect((await world.drain()).pulls).toEqual([{ kind: 'unchanged' }]);
  });
});

describe('a pull asked for by an admin', () => {
  it('goes ahead of the usual queue, and reads even what did not change', async () => {
    const { world } = await settled();
    expect(await ask(world, 'admin')).toEqual(['6207-1']);
    expect(await ask(world, 'admin')).toEqual([]);
    expect(world.recheck.waiting).toHaveLength(1);
    expect((await world.drain()).pulls).toEqual([{ kind: 'unchanged' }]);
  });
});

describe('a message', () => {
  it('is void once a newer one was sent for the same workbook', async () => {
    const world = new World();
    world.add({}, [aksi7(VILLAGES)]);
    await world.scan();
    const [old] = world.usual.waiting.splice(0);
    world.now += LOST_AFTER_MS;
    expect((await world.scan()).resent).toBe(1);
    if (!old) throw new Error('nothing was asked for');
    expect(await world.pull(old)).toEqual({ kind: 'not-wanted' });
    expect(world.google.reads).toBe(0);
  });

  it('that comes twice does its work once', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7(VILLAGES)]);
    await world.scan();
    world.usual.waiting.push(...world.usual.waiting);
    const { pulls, answers } = await world.drain();
    expect(pulls.map(({ kind }) => kind)).toEqual(['committed', 'not-wanted']);
    expect(answers.map(({ kind }) => kind)).toEqual(['answered']);
    expect(workbook.written).toHaveLength(1);
  });

  it('is sent again, later, when the quota is spent: no failure, and nothing lost', async () => {
    const world = new World();
    world.add({}, [aksi7(VILLAGES)]);
    await world.scan();
    world.google.deferReads = world.now + 40_000;
    const first = world.usual.waiting.shift();
    if (!first) throw new Error('nothing was asked for');
    expect(await world.pull(first)).toEqual({ kind: 'deferred', waitMs: 40_000 });
    expect(world.usual.waiting).toEqual([first]);
    expect(world.store.state('6207-1')).toMatchObject({ failures: 0, nextAttemptAt: null });
    world.google.deferReads = null;
    expect((await world.drain()).pulls).toMatchObject([{ kind: 'committed' }]);
  });
});

describe('a source that is taken out', () => {
  it('is read no more, whatever was asked for', async () => {
    const world = new World();
    world.add({}, [aksi7(VILLAGES)]);
    await world.scan();
    world.add({ mode: 'detached' }, []);
    expect((await world.drain()).pulls).toEqual([{ kind: 'not-wanted' }]);
    expect(world.store.state('6207-1').requested).toBeNull();
    expect(await world.scan()).toMatchObject({ sources: 0, requested: 0 });
  });
});

describe('a step that breaks down', () => {
  it('backs off ever longer, by an hour at most, and never for good', async () => {
    const world = new World();
    world.add({}, [aksi7(VILLAGES)]);
    world.google.whileReading = async () => {
      throw new Error('outage');
    };
    let attempts = 0;
    for (let minute = 0; minute < 24 * 60; minute++) {
      await world.scan();
      for (const message of world.usual.waiting.splice(0)) {
        attempts += 1;
        await expect(world.pull(message)).rejects.toThrow('outage');
      }
      world.now += MINUTE;
    }
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(40);
    world.google.whileReading = async () => {};
    world.now += HOUR;
    expect((await world.round()).pulls).toMatchObject([{ kind: 'committed' }]);
  });

  it.each([
    [1, 30_000],
    [2, 60_000],
    [3, 120_000],
    [8, 3_600_000],
    [1_000, 3_600_000],
  ])('waits after failure %i for %i ms', (failures, expected) => {
    expect(backOffMs(failures)).toBe(expected);
  });
});

describe('what is owed', () => {
  const at = new Date(0).toISOString();
  const asked =
    requestRead(newState('6207-1'), { at, reason: 'changed', seen: null, sentAt: at }) ?? newState('6207-1');
  it.each([
    ['nothing of a workbook at rest', newState('6207-1'), LOST_AFTER_MS, []],
    ['nothing while a message is young', asked, LOST_AFTER_MS - 1, []],
    ['the pull whose message was lost', asked, LOST_AFTER_MS, ['pull']],
    [
      'nothing while it backs off',
      { ...asked, nextAttemptAt: new Date(LOST_AFTER_MS + 1).toISOString() },
      LOST_AFTER_MS,
      [],
    ],
    ['the pull as soon as back-off ends', { ...asked, nextAttemptAt: new Date(5).toISOString() }, 6, ['pull']],
    ['an answer that was never asked for', { ...newState('6207-1'), committedSeq: 1 }, 0, ['feedback']],
    [
      'no answer while somebody writes it',
      { ...newState('6207-1'), committedSeq: 1, lease: { owner: 'a', until: new Date(9).toISOString() } },
      8,
      [],
    ],
  ])('is %s', (_name, state, now, expected) => {
    expect(owedBy(state, true, now)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedbackOutcome } from '#pipeline/feedback/deps.ts';
import type { RequestReason, WorkbookState } from '#pipeline/state.ts';
import { markAnswerSent, noteAnswered, renderedOf, takeLease } from '#pipeline/transitions/answers.ts';
import { commitRead, noteUnchanged, type ReadBasis } from '#pipeline/transitions/reads.ts';
import { beginRead, newState, requestRead } from '#pipeline/transitions/requests.ts';
import { aksi7, MINUTE, VILLAGES, World } from './world.ts';

const [first, second, third, fourth] = VILLAGES;
const OLD = aksi7([first, second, third, fourth]);
const NEW = aksi7([first, second, third, fourth, ['Hulu', 'Muara Dua', 93, 91, 9]]);

function measured(world: World): unknown[] {
  const [hash] = Object.values(world.store.state('6207-1').heads);
  const head = world.store.heads.get(hash ?? '');
  return Object.values(head?.manifest ?? {}).map((row) =>
    Object.values(world.store.rowItems.get(row)?.record.values ?? {}),
  );
}

describe('two pulls of one workbook at the same time', () => {
  it('the one that began earlier never overwrites the later one', async () => {
    const world = new World();
    const workbook = world.add({}, [OLD]);
    await world.scan();
    const [message] = world.usual.waiting;
    if (!message) throw new Error('nothing was asked for');
    let overtaking: Promise<unknown> = Promise.resolve();
    world.google.whileReading = async () => {
      // While the first read's answer is on its way, somebody types and a second pull reads and commits.
      world.google.whileReading = async () => {};
      workbook.edit([NEW], world.now);
      overtaking = world.pull(message);
      await overtaking;
    };
    const slow = await world.pull(message);
    expect(slow).toEqual({ kind: 'overtaken' });
    expect(measured(world)).toHaveLength(5);
  });

  it('the one that began later compares itself again with what the earlier one committed', async () => {
    const world = new World();
    const workbook = world.add({}, [OLD]);
    await world.scan();
    const [message] = world.usual.waiting;
    if (!message) throw new Error('nothing was asked for');
    let earlier: Promise<unknown> | null = null;
    let release = () => {};
    world.google.whileReading = () =>
      new Promise((resolve) => {
        release = resolve;
        world.google.whileReading = async () => {
          release();
          await earlier;
        };
      });
    earlier = world.pull(message);
    await Promise.resolve();
    workbook.edit([NEW], world.now);
    await world.pull(message);
    await earlier;
    expect(measured(world)).toHaveLength(5);
  });
});

describe('a request that grows while it is being served', () => {
  it('is not taken as served', async () => {
    const world = new World();
    const workbook = world.add({}, [OLD]);
    await world.round();
    workbook.edit([NEW], world.now);
    world.now += 5 * MINUTE;
    await world.scan();
    world.google.whileReading = async () => {
      world.google.whileReading = async () => {};
      const at = new Date(world.now + 1).toISOString();
      await world.store.workbooks.change('6207-1', (state) =>
        requestRead(state, { at, reason: 'tick', seen: null, sentAt: at }),
      );
    };
    const message = world.usual.waiting.shift();
    if (!message) throw new Error('nothing was asked for');
    await world.pull(message);
    expect(world.store.state('6207-1').requested).toMatchObject({ reason: 'tick' });
  });
});

describe('feedback', () => {
  it('is not written by two at once', async () => {
    const world = new World();
    world.add({}, [OLD]);
    await world.scan();
    const pull = world.usual.waiting.shift();
    if (pull) await world.pull(pull);
    const [message] = world.feedback.waiting;
    if (!message) throw new Error('nothing was asked for');
    const outcomes = await Promise.all([world.answer(message), world.answer(message)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['answered', 'busy']);
    expect(world.google.writes).toBe(1);
  });

  it('asked for twice within one moment of the clock is given once, and nothing waits afterwards', async () => {
    const world = new World();
    const workbook = world.add({}, [OLD]);
    await world.round();
    const before = world.store.state('6207-1');
    // As after `purge`: everything was made again, and no message says so yet.
    world.store.states.set('6207-1', { ...before, answeredSeq: 0, answeredContent: null, answerSentAt: null });
    workbook.edit([NEW], world.now);
    world.now += 15 * MINUTE;
    await world.scan();
    const pull = world.usual.waiting.shift();
    if (pull) await world.pull(pull);
    const asked = world.feedback.waiting.splice(0);
    expect(new Set(asked.map(({ sent }) => sent)).size).toBe(2);
    const outcomes = await Promise.all(asked.map((message) => world.answer(message)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['not-wanted', 'answered']);
    expect(world.feedback.waiting).toEqual([]);
  });

  it('asked for while another is being written is passed on when that one is done', async () => {
    const world = new World();
    const workbook = world.add({}, [OLD]);
    await world.scan();
    const pull = world.usual.waiting.shift();
    if (pull) await world.pull(pull);
    const first = world.feedback.waiting.shift();
    if (!first) throw new Error('nothing was asked for');
    let second: Promise<FeedbackOutcome> | undefined;
    world.google.meanwhile = () => {
      world.google.meanwhile = () => {};
      const state = markAnswerSent(world.store.state('6207-1'), first.sent);
      world.store.states.set('6207-1', { ...state, answeredContent: null });
      second = world.answer({ ...first, sent: state.answerSentAt ?? '' });
    };
    await world.answer(first);
    expect(await second).toEqual({ kind: 'busy' });
    expect(world.feedback.waiting).toHaveLength(1);
    await world.drain();
    expect(world.store.state('6207-1')).toMatchObject({ lease: null, answerSentAt: null });
    expect(workbook.written).toHaveLength(2);
  });

  it('that was overtaken by another commit does not count as the answer to it', () => {
    const leased = takeLease({ ...newState('6207-1'), committedSeq: 3, findings: 'a' }, 'me', 0, 1000);
    if (!leased) throw new Error('no lease');
    const later = { ...leased, committedSeq: 4, findings: 'b' };
    expect(noteAnswered(later, 'me', renderedOf(leased, 'Diterima'), 'x')).toMatchObject({
      answeredSeq: 0,
      lease: null,
    });
  });

  it('that was written before somebody ticked does not count as the answer to the tick', () => {
    const asked = { ...newState('6207-1'), committedSeq: 3, answerSentAt: 'first' };
    const leased = takeLease(asked, 'me', 0, 1000);
    if (!leased) throw new Error('no lease');
    const ticked = { ...leased, answerSentAt: 'second', answeredContent: null };
    expect(noteAnswered(ticked, 'me', renderedOf(leased, 'Diterima'), 'x')).toMatchObject({
      answeredSeq: 0,
      answeredContent: null,
      answerSentAt: 'second',
      lease: null,
    });
  });
});

/** A model of interleaved reads: each begins, sees the sheet as it is then, and ends whenever chance lets it. */
describe('any interleaving of reads', () => {
  const reasons: RequestReason[] = ['changed', 'tick', 'admin', 'nightly'];
  type Move = { readonly kind: 'type' | 'ask' | 'begin' | 'end'; readonly pick: number };
  const moves = fc.array(
    fc.record({ kind: fc.constantFrom('type', 'ask', 'begin', 'end'), pick: fc.nat(5) }) as fc.Arbitrary<Move>,
    { maxLength: 60 },
  );

  it('ends with the data of the latest read that began, and never goes back', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let state: WorkbookState = newState('6207-1');
        let sheet = 0;
        const open: { basis: ReadBasis; saw: number }[] = [];
        let latest = -1;
        for (const { kind, pick } of list) {
          if (kind === 'type') sheet += 1;
          if (kind === 'ask') {
            const reason = reasons[pick % reasons.length] ?? 'changed';
            state = requestRead(state, { at: String(sheet), reason, seen: null, sentAt: 'x' }) ?? state;
          }
          if (kind === 'begin') {
            const begun = beginRead(state);
            if (begun) {
              state = begun;
              open.push({ basis: basisOf(state), saw: sheet });
            }
          }
          const ended = kind === 'end' ? open.splice(pick % Math.max(1, open.length), 1)[0] : undefined;
          if (!ended) continue;
          const before = Number(state.dataHash ?? -1);
          state = settle(state, ended);
          expect(Number(state.dataHash ?? -1)).toBeGreaterThanOrEqual(before);
          latest = Math.max(latest, ended.saw);
          expect(Number(state.dataHash)).toBe(latest);
        }
      }),
      { numRuns: 300 },
    );
  });

  function basisOf(state: WorkbookState): ReadBasis {
    const { committedSeq, inputKey, requested: served, readSeq: seq } = state;
    return { seq, committedSeq, inputKey, served };
  }

  /** As the pull does: compare with the state as it is now, commit, or be overtaken. */
  function settle(state: WorkbookState, read: { basis: ReadBasis; saw: number }): WorkbookState {
    const basis = { ...read.basis, committedSeq: state.committedSeq, inputKey: state.inputKey };
    if (state.inputKey === String(read.saw)) return noteUnchanged(state, basis, 'now', null) ?? state;
    const content = {
      inputKey: String(read.saw),
      dataHash: String(read.saw),
      snapshot: 's',
      heads: {},
      findings: 'f',
      replaced: [],
    };
    const told = {
      readAt: 'now',
      receipt: 'Diterima',
      holding: false,
      answerSentAt: '2026-03-02T03:00:00.000Z',
      answerAnyway: false,
    } as const;
    return commitRead(state, basis, { ...content, ...told }) ?? state;
  }
});

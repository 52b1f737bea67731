import type { AccessProblem } from '#ledger/types.ts';
import type { Source } from '#registry/types.ts';
import type { FeedbackMessage } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { isOwedAnswer, noteAnswered, noteTabsWritten, noteUnanswered, releaseLease } from '../transitions/answers.ts';
import type { FeedbackDeps, FeedbackOutcome } from './deps.ts';
import type { Turn } from './turn.ts';

type Lease = Pick<Turn, 'source' | 'owner'>;

/**
 * What was rendered stands in the workbook; `content` is null when it cannot be written there at all. A message that came
 * while this run held the lease was sent away: what it asked for is passed on.
 */
export async function endAnswered(turn: Turn, content: string | null, deps: FeedbackDeps): Promise<void> {
  const { source, owner, rendered } = turn;
  const { state } = await deps.workbooks.change(source.id, (now) => noteAnswered(now, owner, rendered, content));
  await sendOn(source, state, 0, deps);
}

/** The tabs stand there, something else does not yet: the answer stays owed, and the same tabs are not written again. */
export async function keepTabs({ source, owner, rendered, content }: Turn, deps: FeedbackDeps): Promise<void> {
  await deps.workbooks.change(source.id, (now) => noteTabsWritten(now, owner, rendered, content));
}

export async function endNotWritable(
  turn: Turn,
  problem: AccessProblem | 'protected',
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  await endAnswered(turn, null, deps);
  return { kind: 'not-writable', problem };
}

/** The same again later, by the scan: the answer stays owed. */
export async function endUncertain({ source, owner }: Lease, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  await deps.workbooks.change(source.id, (state) => noteUnanswered(state, owner, deps.clock.now()));
  return { kind: 'uncertain' };
}

export async function endDeferred(lease: Lease, notBefore: number, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  const waitMs = Math.max(0, notBefore - deps.clock.now());
  await giveBack(lease, waitMs, deps);
  return { kind: 'deferred', waitMs };
}

/** Ends the lease and asks for the answer once more: the newest one, should another have been asked for meanwhile. */
export async function giveBack({ source, owner }: Lease, waitMs: number, deps: FeedbackDeps): Promise<void> {
  const { state } = await deps.workbooks.change(source.id, (now) => releaseLease(now, owner));
  await sendOn(source, state, waitMs, deps);
}

async function sendOn(source: Source, state: WorkbookState, waitMs: number, deps: FeedbackDeps): Promise<void> {
  if (!isOwedAnswer(state) || state.answerSentAt === null) return;
  const message: FeedbackMessage = { schema: 1, source: source.id, sent: state.answerSentAt };
  await deps.feedback.send([message], waitMs);
}

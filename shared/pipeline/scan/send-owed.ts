import type { Source } from '#registry/types.ts';
import { type Owed, owedBy } from '../owed.ts';
import type { Clock, FeedbackMessage, PullQueues, WorkbookStore, WorkQueue } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { isOwedAnswer, markAnswerSent } from '../transitions/answers.ts';
import { isUrgent, markPullSent } from '../transitions/requests.ts';

interface SendOwedDeps {
  readonly clock: Clock;
  readonly workbooks: WorkbookStore;
  readonly pulls: PullQueues;
  readonly feedback: WorkQueue<FeedbackMessage>;
}

/** Sends again what is owed and of which no message is on its way, or all of it (`all`: the queues were lost). Gives how many. */
export async function sendOwed(
  sources: readonly Source[],
  states: ReadonlyMap<string, WorkbookState>,
  all: boolean,
  deps: SendOwedDeps,
): Promise<number> {
  let resent = 0;
  for (const source of sources) {
    const state = states.get(source.id);
    if (!state) continue;
    const owed = all ? everythingOwed(state, source) : owedBy(state, source.mode === 'active', deps.clock.now());
    for (const what of owed) resent += await resend(source, what, deps);
  }
  return resent;
}

function everythingOwed(state: WorkbookState, source: Source): readonly Owed[] {
  const pull = state.requested !== null && state.requested.sentAt !== null;
  const feedback = source.mode === 'active' && isOwedAnswer(state);
  return [...(pull ? ['pull' as const] : []), ...(feedback ? ['feedback' as const] : [])];
}

async function resend(source: Source, what: Owed, deps: SendOwedDeps): Promise<number> {
  const sent = new Date(deps.clock.now()).toISOString();
  if (what === 'feedback') {
    const marked = await deps.workbooks.change(source.id, (state) =>
      isOwedAnswer(state) ? markAnswerSent(state, sent) : null,
    );
    const { answerSentAt } = marked.state;
    if (!marked.changed || answerSentAt === null) return 0;
    await deps.feedback.send([{ schema: 1, source: source.id, sent: answerSentAt }]);
    return 1;
  }
  const marked = await deps.workbooks.change(source.id, (state) => markPullSent(state, sent));
  const reason = marked.state.requested?.reason;
  if (!marked.changed || !reason) return 0;
  await (isUrgent(reason) ? deps.pulls.recheck : deps.pulls.usual).send([{ schema: 1, source: source.id, sent }]);
  return 1;
}

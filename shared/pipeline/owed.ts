import type { WorkbookState } from './state.ts';
import { isOwedAnswer } from './transitions/answers.ts';

/** After this long without a result a message counts as lost. Longer than a backlog of the whole country takes. */
export const LOST_AFTER_MS = 15 * 60_000;

export type Owed = 'pull' | 'feedback';

/**
 * What a scan has to send again. The table says what is wanted and what is done; the difference is owed, whatever became
 * of the messages. A failing workbook waits for its next attempt.
 */
export function owedBy(state: WorkbookState, answers: boolean, now: number): readonly Owed[] {
  if (state.nextAttemptAt !== null && Date.parse(state.nextAttemptAt) > now) return [];
  return [
    ...(owesPull(state, now) ? ['pull' as const] : []),
    ...(answers && owesAnswer(state, now) ? ['feedback' as const] : []),
  ];
}

function owesPull(state: WorkbookState, now: number): boolean {
  const { requested } = state;
  // Not yet sent: the listing and the quiet time decide when it is.
  if (!requested || requested.sentAt === null) return false;
  return isLost(requested.sentAt, state, now);
}

function owesAnswer(state: WorkbookState, now: number): boolean {
  if (!isOwedAnswer(state) || isLeased(state, now)) return false;
  // A lease that ran out and stands there still is a killed writer's: it sent others away and passes nothing on.
  return state.answerSentAt === null || state.lease !== null || isLost(state.answerSentAt, state, now);
}

/** A message counts as lost after a quarter of an hour, or once the back-off of a failure is over. */
function isLost(sentAt: string, state: WorkbookState, now: number): boolean {
  const retry = state.nextAttemptAt !== null && state.nextAttemptAt > sentAt;
  return retry || isOverdue(sentAt, now);
}

/** A message that went, or was to arrive, so long ago, and of which nothing came. */
export function isOverdue(sentAt: string, now: number): boolean {
  return Date.parse(sentAt) + LOST_AFTER_MS <= now;
}

function isLeased(state: WorkbookState, now: number): boolean {
  return state.lease !== null && Date.parse(state.lease.until) > now;
}

import type { Receipt } from '#ledger/types.ts';
import type { WorkbookState } from '../state.ts';
import { backOffMs } from './back-off.ts';
import { isLeasedByAnother } from './leased.ts';

/** What a rendering showed: an answer counts only while the state still says the same. */
export interface Rendered {
  readonly committedSeq: number;
  readonly inputKey: string | null;
  readonly findings: string | null;
  readonly receipt: Receipt;
  /** Message that this is the answer to. */
  readonly answerSentAt: string | null;
  /** Moment of reading that stands in the workbook afterwards. */
  readonly stampedAt: string | null;
}

export function renderedOf(state: WorkbookState, receipt: Receipt): Rendered {
  const { committedSeq, inputKey, findings, answerSentAt, readAt } = state;
  return { committedSeq, inputKey, findings, receipt, answerSentAt, stampedAt: readAt };
}

export function isOwedAnswer(state: WorkbookState): boolean {
  return state.committedSeq > state.answeredSeq;
}

/** A newer message asks for a newer answer even about the same: a box may have been ticked after this one was written. */
export function stillShows(state: WorkbookState, rendered: Rendered): boolean {
  return (
    state.answerSentAt === rendered.answerSentAt &&
    state.committedSeq === rendered.committedSeq &&
    state.inputKey === rendered.inputKey &&
    state.findings === rendered.findings
  );
}

/** Null while somebody else holds the lease. */
export function takeLease(state: WorkbookState, owner: string, now: number, forMs: number): WorkbookState | null {
  if (isLeasedByAnother(state, owner, now)) return null;
  return { ...state, lease: { owner, until: new Date(now + forMs).toISOString() } };
}

export function releaseLease(state: WorkbookState, owner: string): WorkbookState | null {
  return state.lease?.owner === owner ? { ...state, lease: null } : null;
}

/**
 * What was rendered stands in the workbook, with the hash `content`; null when it cannot be written there at all. Always
 * gives the lease back.
 */
export function noteAnswered(
  state: WorkbookState,
  owner: string,
  rendered: Rendered,
  content: string | null,
): WorkbookState | null {
  const free = state.lease?.owner === owner ? null : state.lease;
  if (!stillShows(state, rendered)) return releaseLease(state, owner);
  const settled = {
    lease: free,
    answeredSeq: rendered.committedSeq,
    failures: 0,
    nextAttemptAt: null,
    answerSentAt: null,
    awaited: false,
  };
  if (content !== null) {
    const { receipt, stampedAt } = rendered;
    return { ...state, ...settled, answeredContent: content, stampedAt, unanswerable: false, receipt };
  }
  return { ...state, ...settled, unanswerable: true, receipt: 'Terbaca, umpan balik tidak bisa ditulis' };
}

/** What stands in people's tabs after a write of marks, whatever becomes of the answer. */
export function noteMarks(state: WorkbookState, marked: string | null, marksRefused: boolean): WorkbookState | null {
  if (state.marked === marked && state.marksRefused === marksRefused) return null;
  return { ...state, marked, marksRefused };
}

/** The tabs are written, the marks not yet: the answer stays owed, but the same is not written again. */
export function noteTabsWritten(
  state: WorkbookState,
  owner: string,
  rendered: Rendered,
  content: string,
): WorkbookState | null {
  if (!stillShows(state, rendered)) return releaseLease(state, owner);
  const lease = state.lease?.owner === owner ? null : state.lease;
  return { ...state, lease, answeredContent: content, stampedAt: rendered.stampedAt };
}

/** A write whose outcome is unknown, or that broke down: the same again later. */
export function noteUnanswered(state: WorkbookState, owner: string, now: number): WorkbookState {
  const failures = state.failures + 1;
  const lease = state.lease?.owner === owner ? null : state.lease;
  return { ...state, lease, failures, nextAttemptAt: new Date(now + backOffMs(failures)).toISOString() };
}

/** Feedback is asked for at `at`; messages sent before become void. */
export function markAnswerSent(state: WorkbookState, at: string): WorkbookState {
  return { ...state, answerSentAt: sentAfter(state, at) };
}

/** Two messages never bear the same moment, or neither would make the other void: a clock can be asked twice within a ms. */
export function sentAfter({ answerSentAt }: WorkbookState, at: string): string {
  if (answerSentAt === null || answerSentAt < at) return at;
  return new Date(Date.parse(answerSentAt) + 1).toISOString();
}

/** The workbook became writable, or its source active: what was read is to be told after all. */
export function askAnswerAgain(state: WorkbookState): WorkbookState | null {
  if (state.committedSeq === 0) return null;
  return {
    ...state,
    answeredSeq: Math.min(state.answeredSeq, state.committedSeq - 1),
    unanswerable: false,
    answeredContent: null,
  };
}

/** Nothing of ours stands in the workbook any more. */
export function forgetAnswer(state: WorkbookState): WorkbookState {
  return { ...state, answeredContent: null, stampedAt: null, marked: null, marksRefused: false, answerSentAt: null };
}

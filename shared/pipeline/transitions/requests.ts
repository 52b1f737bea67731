import type { SourceId } from '#registry/types.ts';
import type { ReadRequest, RequestReason, WorkbookState } from '../state.ts';

/** Reasons for which somebody waits: they skip the quiet time and the usual queue. Later ones outrank earlier ones. */
const BY_RANK: readonly RequestReason[] = ['rules', 'nightly', 'changed', 'new', 'typed-meanwhile', 'admin', 'tick'];
const URGENT: readonly RequestReason[] = ['typed-meanwhile', 'admin', 'tick'];

export function newState(source: SourceId): WorkbookState {
  return {
    schema: 1,
    source,
    requested: null,
    readSeq: 0,
    committedSeq: 0,
    answeredSeq: 0,
    dataSeq: 0,
    answerSentAt: null,
    answeredContent: null,
    stampedAt: null,
    awaited: false,
    marked: null,
    marksRefused: false,
    lease: null,
    failures: 0,
    nextAttemptAt: null,
    problem: null,
    receipt: null,
    readAt: null,
    inputKey: null,
    dataHash: null,
    snapshot: null,
    holding: false,
    heads: {},
    findings: null,
    replaced: [],
    seen: null,
    unanswerable: false,
  };
}

export function isUrgent(reason: RequestReason): boolean {
  return URGENT.includes(reason);
}

/**
 * Records that a read is wanted. A request that waits already stays as it is, unless the new one has a stronger reason:
 * then it takes over, so that a read which is under way does not count as its answer.
 */
export function requestRead(state: WorkbookState, request: ReadRequest): WorkbookState | null {
  const waiting = state.requested;
  if (!waiting) return { ...state, requested: request };
  if (rank(request.reason) <= rank(waiting.reason)) return null;
  return { ...state, requested: { ...request, seen: request.seen ?? waiting.seen } };
}

/** A message goes out at `at`; messages sent before become void. */
export function markPullSent(state: WorkbookState, at: string): WorkbookState | null {
  return state.requested ? { ...state, requested: { ...state.requested, sentAt: at } } : null;
}

/** Takes the number of a read, before reading. Null when nothing is wanted any more. */
export function beginRead(state: WorkbookState): WorkbookState | null {
  return state.requested ? { ...state, readSeq: state.readSeq + 1 } : null;
}

/** A request that was served is gone; one that came or grew stronger in the meantime stays. */
export function withoutServed(state: WorkbookState, served: ReadRequest | null): ReadRequest | null {
  const waiting = state.requested;
  const same = waiting !== null && served !== null && waiting.at === served.at && waiting.reason === served.reason;
  return same ? null : waiting;
}

function rank(reason: RequestReason): number {
  return BY_RANK.indexOf(reason);
}

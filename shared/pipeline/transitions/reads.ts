import type { AccessProblem, Receipt } from '#ledger/types.ts';
import type { ReplacedItem } from '../ports.ts';
import type { ReadRequest, SeenFile, WorkbookState } from '../state.ts';
import { askAnswerAgain, markAnswerSent, sentAfter } from './answers.ts';
import { backOffMs } from './back-off.ts';
import { isOvertaken } from './overtaken.ts';
import { isUrgent, withoutServed } from './requests.ts';

/** What a read looked at and what it built upon. */
export interface ReadBasis {
  /** Number of the read whose data these are. */
  readonly seq: number;
  /** Commit that the verdicts were compared with. */
  readonly committedSeq: number;
  readonly inputKey: string | null;
  readonly served: ReadRequest | null;
}

export interface CommittedRead {
  readonly readAt: string;
  readonly inputKey: string;
  readonly dataHash: string;
  readonly snapshot: string;
  readonly receipt: Receipt;
  readonly heads: Readonly<Record<string, string>>;
  readonly findings: string;
  /** What was in force before and is no longer. */
  readonly replaced: readonly ReplacedItem[];
  readonly holding: boolean;
  /** When the message that asks for feedback goes out; null leaves that to the next scan. */
  readonly answerSentAt: string | null;
  /** Our tab is to be written even if it says the same: somebody ticked *Periksa ulang*. */
  readonly answerAnyway: boolean;
}

/** Another commit came in between: what was compared with it has to be compared again. */
export function basisMoved(state: WorkbookState, basis: ReadBasis): boolean {
  return state.committedSeq !== basis.committedSeq || state.inputKey !== basis.inputKey;
}

/**
 * The flip from old to new. Only a read that began later than the committed one, and that was compared with it, may
 * flip; new verdicts over the same data (rules, choices) keep its number and ask for an answer again.
 */
export function commitRead(state: WorkbookState, basis: ReadBasis, read: CommittedRead): WorkbookState | null {
  if (basisMoved(state, basis) || isOvertaken(state, basis)) return null;
  const { answerAnyway, ...committed } = read;
  return {
    ...state,
    ...committed,
    answerSentAt: read.answerSentAt && sentAfter(state, read.answerSentAt),
    ...settled(state, basis),
    replaced: notInForce([...state.replaced, ...read.replaced], read),
    answeredContent: answerAnyway ? null : state.answeredContent,
    dataSeq: basis.seq,
    committedSeq: basis.seq,
    answeredSeq: Math.min(state.answeredSeq, basis.seq - 1),
    unanswerable: false,
  };
}

function notInForce(replaced: readonly ReplacedItem[], { heads, findings }: CommittedRead): readonly ReplacedItem[] {
  const inForce = new Set([...Object.values(heads), findings]);
  const byHash = new Map(replaced.map((item) => [item.hash, item]));
  return [...byHash.values()].filter(({ hash }) => !inForce.has(hash));
}

/** What was replaced has its time of death, as of the commit with number `seq`. */
export function noteRetired(state: WorkbookState, seq: number): WorkbookState | null {
  return state.committedSeq === seq && state.replaced.length > 0 ? { ...state, replaced: [] } : null;
}

/**
 * The same input gives the same verdicts: nothing to write but that it was read. `answerAt` when our tab is to be written
 * all the same: somebody ticked *Periksa ulang* or deleted the tab, or its stamp would go stale.
 */
export function noteUnchanged(
  state: WorkbookState,
  basis: ReadBasis,
  readAt: string,
  answerAt: string | null,
): WorkbookState | null {
  if (basisMoved(state, basis) || isOvertaken(state, basis)) return null;
  const noted = { ...state, ...settled(state, basis), readAt, dataSeq: basis.seq };
  const again = answerAt === null ? null : askAnswerAgain(noted);
  return again && answerAt !== null ? markAnswerSent(again, answerAt) : { ...noted, awaited: state.awaited };
}

/** An overtaken read has nothing to say, but the request that it served is served. */
export function noteOvertaken(state: WorkbookState, basis: ReadBasis): WorkbookState | null {
  const requested = withoutServed(state, basis.served);
  return requested === state.requested ? null : { ...state, requested };
}

function settled(state: WorkbookState, basis: ReadBasis) {
  const seen: SeenFile | null = basis.served?.seen ?? state.seen;
  const awaited = state.awaited || (basis.served !== null && isUrgent(basis.served.reason));
  const requested = withoutServed(state, basis.served);
  return { requested, seen, awaited, failures: 0, nextAttemptAt: null, problem: null };
}

/**
 * The workbook could not be read. The first time this is only noted and tried again; the second time in a row, or at once
 * when there is no doubt (`certain`: trashed, another file type), the receipt becomes *Belum terbaca*. What was accepted
 * before stays. Back-off never ends in switching off.
 */
export function noteProblem(state: WorkbookState, kind: AccessProblem, now: number, certain: boolean): WorkbookState {
  const times = (state.problem?.seen ?? 0) + 1;
  const unread = certain || times >= 2;
  const since = state.problem?.since ?? new Date(now).toISOString();
  return {
    ...state,
    problem: { kind, seen: Math.min(2, certain ? 2 : times), since },
    failures: state.failures + 1,
    nextAttemptAt: new Date(now + backOffMs(state.failures + 1)).toISOString(),
    requested: unread ? null : state.requested && { ...state.requested, sentAt: null },
    ...(unread ? { receipt: 'Belum terbaca' as const, inputKey: null } : {}),
  };
}

/** A step broke down (an outage, a fault of ours): tried again later, ever more slowly. */
export function noteFailure(state: WorkbookState, now: number): WorkbookState {
  const failures = state.failures + 1;
  return { ...state, failures, nextAttemptAt: new Date(now + backOffMs(failures)).toISOString() };
}

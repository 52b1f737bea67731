import type { AccessProblem } from '#ledger/types.ts';
import type { FileMark } from '../ports.ts';
import type { RequestReason, SeenFile, WorkbookState } from '../state.ts';
import { fileProblem } from './file-problem.ts';
import { isOwnWrite } from './own-write.ts';

export interface QuietTimes {
  /** A workbook is read once nobody has typed for so long … */
  readonly quietMs: number;
  /** … and at the latest so long after the first change was noticed. */
  readonly atMostMs: number;
}

/** Why this scan runs. A nightly one reads everything once, changed or not; `since` is its own scheduled time. */
export type ScanKind = { readonly kind: 'usual' } | { readonly kind: 'nightly'; readonly since: number };

export type Decision =
  | { readonly kind: 'nothing' }
  /** The listing itself says that the file cannot be read. */
  | { readonly kind: 'problem'; readonly problem: AccessProblem }
  /** Noticed, but somebody may still be typing; `isNoted` when an earlier scan has written it down. */
  | { readonly kind: 'wait'; readonly reason: RequestReason; readonly seen: SeenFile; readonly isNoted: boolean }
  | { readonly kind: 'pull'; readonly reason: RequestReason; readonly seen: SeenFile };

/** What a listed file asks for. */
export function decide(
  file: FileMark,
  state: WorkbookState | null,
  scan: ScanKind,
  quiet: QuietTimes,
  now: number,
): Decision {
  const problem = fileProblem(file);
  if (problem) return isKnownProblem(state, problem) ? { kind: 'nothing' } : { kind: 'problem', problem };
  const seen = { version: file.version, modifiedTime: file.modifiedTime };
  const waiting = state?.requested ?? null;
  if (waiting && (waiting.sentAt !== null || !isDue(state, now))) return { kind: 'nothing' };
  if (waiting) {
    const { reason } = waiting;
    if (isQuiet(file, waiting.at, quiet, now)) return { kind: 'pull', reason, seen };
    return { kind: 'wait', reason, seen, isNoted: true };
  }
  const reason = reasonToRead(file, state, scan, now);
  if (!reason) return { kind: 'nothing' };
  const ready = reason !== 'changed' || isQuiet(file, new Date(now).toISOString(), quiet, now);
  return ready ? { kind: 'pull', reason, seen } : { kind: 'wait', reason, seen, isNoted: false };
}

function reasonToRead(file: FileMark, state: WorkbookState | null, scan: ScanKind, now: number): RequestReason | null {
  if (!state || (state.readAt === null && state.problem === null)) return 'new';
  if (state.problem) return isDue(state, now) ? 'changed' : null;
  if (scan.kind === 'nightly' && (state.readAt === null || Date.parse(state.readAt) < scan.since)) return 'nightly';
  return hasChanged(file, state) && !isOwnWrite(file) ? 'changed' : null;
}

/** A date that did not move may lie, and so may a version: either is enough to look. */
function hasChanged(file: FileMark, state: WorkbookState): boolean {
  return state.seen?.version !== file.version || state.seen.modifiedTime !== file.modifiedTime;
}

function isQuiet(file: FileMark, noticedAt: string, quiet: QuietTimes, now: number): boolean {
  const untouched = now - Date.parse(file.modifiedTime) >= quiet.quietMs;
  return untouched || now - Date.parse(noticedAt) >= quiet.atMostMs;
}

function isKnownProblem(state: WorkbookState | null, problem: AccessProblem): boolean {
  return state?.problem?.kind === problem && state.receipt === 'Belum terbaca' && state.requested === null;
}

function isDue(state: WorkbookState | null, now: number): boolean {
  return !state || state.nextAttemptAt === null || Date.parse(state.nextAttemptAt) <= now;
}

/** A file that a complete listing does not show is asked for by itself, ever more rarely while it stays away. */
export function isToBeLookedFor(state: WorkbookState | null, now: number): boolean {
  return !state?.problem || isDue(state, now);
}

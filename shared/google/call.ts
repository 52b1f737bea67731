import type { CallKind, Clock, Deferred, Limiter, Priority, Refused } from '#pipeline/ports.ts';
import { type Failure, failureOf, GoogleError } from './errors.ts';

/** Longest wait between two attempts, as Google advises. */
const MAXIMUM_BACKOFF_MS = 64_000;
/** So many answers of the kind "try again" in a row, and the workbook counts as unreachable for now. */
const MAXIMUM_ATTEMPTS = 6;

export interface CallDeps {
  readonly limiter: Limiter;
  readonly clock: Clock;
  /** Waits so many ms; tests and simulations let the time pass at once. */
  readonly sleep: (ms: number) => Promise<void>;
  /** 0..1; jitter between accounts that back off together. */
  readonly random: () => number;
  readonly timeBudgetMs: number;
  /** 1 for what must not be sent twice blindly. */
  readonly maximumAttempts?: number;
}

export interface Call {
  readonly account: string;
  readonly kind: CallKind;
  readonly priority: Priority;
}

export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | Deferred
  | Refused
  | { readonly kind: 'protected' }
  | { readonly kind: 'outdated' }
  /** Given up: whether the last attempt was carried out is not known. */
  | { readonly kind: 'uncertain' };

/** min(2ⁿ s + up to 1 s, 64 s). */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.min(2 ** attempt * 1000 + random() * 1000, MAXIMUM_BACKOFF_MS);
}

/**
 * One request under the limiter, repeated while that can help. Only for requests that may be carried out twice.
 * 1. take a slot, or hand the deferral on; 2. send; 3. a spent quota makes everybody on the account wait;
 * 4. an answer that says "try again" is followed by a back-off within the time budget.
 */
export async function call<T>(
  deps: CallDeps,
  { account, kind, priority }: Call,
  send: () => Promise<T>,
): Promise<Answer<T>> {
  const deadline = deps.clock.now() + deps.timeBudgetMs;
  for (let attempt = 0; ; attempt++) {
    const slot = await deps.limiter.acquire(account, kind, priority);
    if (slot.kind === 'deferred') return slot;
    const failure = await attemptOf(send);
    if (!('failed' in failure)) return { kind: 'answered', value: failure.value };
    const settled = settle(failure.failed);
    if (settled) return settled;
    const notBefore = deps.clock.now() + waitMs(failure.failed, attempt, deps.random);
    if (failure.failed.kind === 'quota') await deps.limiter.penalise(account, kind, notBefore);
    const last = attempt + 1 >= (deps.maximumAttempts ?? MAXIMUM_ATTEMPTS) || notBefore >= deadline;
    if (last) return failure.failed.kind === 'quota' ? { kind: 'deferred', notBefore } : { kind: 'uncertain' };
    // After a penalty the limiter does the waiting, or defers.
    if (failure.failed.kind !== 'quota') await deps.sleep(notBefore - deps.clock.now());
  }
}

async function attemptOf<T>(send: () => Promise<T>): Promise<{ value: T } | { failed: Failure }> {
  try {
    return { value: await send() };
  } catch (error) {
    return { failed: failureOf(error) };
  }
}

/** What no repetition mends. */
function settle(failure: Failure): Answer<never> | null {
  if (failure.kind === 'refused' || failure.kind === 'protected' || failure.kind === 'outdated') return failure;
  if (failure.kind === 'broken') throw new GoogleError(failure.why);
  return null;
}

function waitMs(failure: Failure, attempt: number, random: () => number): number {
  const backoff = backoffMs(attempt, random);
  return failure.kind === 'quota' ? Math.max(failure.retryAfterMs ?? 0, backoff) : backoff;
}

/** The limiter's ledger of one account and kind: when the next slot is free. All times in ms since the epoch. */
export interface Ledger {
  /** Theoretical arrival time: the next free slot, when it lies ahead. */
  readonly tat: number;
  /** The same for re-checks, which have a tenth of their own. */
  readonly recheckTat: number;
  /** Nobody sends before this: set by a 429. */
  readonly notBefore: number;
}

export interface Rate {
  /** Time between two slots. */
  readonly intervalMs: number;
  /** Slots further ahead than this are not given out. */
  readonly horizonMs: number;
}

export type Grant =
  | { readonly kind: 'go'; readonly at: number; readonly after: Ledger }
  | { readonly kind: 'deferred'; readonly notBefore: number };

export const EMPTY_LEDGER: Ledger = { tat: 0, recheckTat: 0, notBefore: 0 };
/** One slot in ten may be taken by a re-check ahead of everybody else. */
const RECHECK_SHARE = 10;

/** Slots per minute, less a twentieth: answers travel, clocks differ, and windows may begin anywhere. */
export function rateOf(perMinute: number, horizonMs: number): Rate {
  return { intervalMs: 60_000 / (perMinute * 0.95), horizonMs };
}

/**
 * GCRA: slots stand `intervalMs` apart, and nothing is saved up while nobody calls. A re-check goes ahead of the slots that
 * are booked, at most one in ten; the slot it would have had is left out behind, so that the sum stays the same.
 */
export function grant(ledger: Ledger, rate: Rate, now: number, recheck: boolean): Grant {
  const open = Math.max(now, ledger.notBefore);
  const next = Math.max(open, ledger.tat);
  const ahead = Math.max(open, ledger.recheckTat);
  const jumps = recheck && ahead < next;
  const at = jumps ? ahead : next;
  if (at > now + rate.horizonMs) return { kind: 'deferred', notBefore: at - rate.horizonMs };
  const recheckTat = jumps ? at + RECHECK_SHARE * rate.intervalMs : ledger.recheckTat;
  return { kind: 'go', at, after: { ...ledger, tat: next + rate.intervalMs, recheckTat } };
}

/** After a 429. */
export function penalised(ledger: Ledger, notBefore: number): Ledger {
  return { ...ledger, notBefore: Math.max(ledger.notBefore, notBefore) };
}

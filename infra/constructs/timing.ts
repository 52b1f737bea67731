import { Duration } from 'aws-cdk-lib';

/** All times that depend on each other, derived in one place. In seconds. */
const LIMITER_HORIZON = 10;
/** Google itself gives an answer up after this long; no attempt begins later either. */
const GOOGLE = 180;
/** The attempt that begins last may still take as long. */
const LAST_ATTEMPT = 180;
/** Reading and judging the largest workbook, and the writes that follow. */
const COMMIT = 60;
const LONGEST_FUNCTION = 900;
/** As AWS advises: a message must not come back while its function may still work on it. */
const VISIBILITY_FACTOR = 6;

export interface Timing {
  readonly timeout: Duration;
  readonly visibility: Duration;
  /** How long a writer keeps a workbook to itself: a minute longer than it can run. */
  readonly leaseMs: number;
  /** The same numbers, as the function reads them. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * @param waits how often the function waits for a slot of the limiter, one after another
 * @throws RangeError for more than a function may run
 */
export function timingOf(waits: number): Timing {
  const google = waits === 0 ? 0 : waits * LIMITER_HORIZON + GOOGLE + LAST_ATTEMPT;
  const seconds = Math.ceil((google + COMMIT) / 60) * 60;
  if (seconds > LONGEST_FUNCTION) throw new RangeError(`a function cannot run for ${seconds} s`);
  const leaseMs = (seconds + 60) * 1000;
  return {
    timeout: Duration.seconds(seconds),
    visibility: Duration.seconds(seconds * VISIBILITY_FACTOR),
    leaseMs,
    environment: {
      AKSI8_LIMITER_HORIZON_MS: String(LIMITER_HORIZON * 1000),
      AKSI8_CALL_BUDGET_MS: String(GOOGLE * 1000),
      AKSI8_LEASE_MS: String(leaseMs),
    },
  };
}

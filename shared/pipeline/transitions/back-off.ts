const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/** Wait before the next attempt: 30 s, 1 min, 2 min … at most an hour. Never for ever. */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
}

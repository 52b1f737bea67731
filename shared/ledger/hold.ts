import { contentHash } from './canonical.ts';
import type { Head } from './types.ts';

/** Nightly reads, on as many days, that must agree before rows are taken as gone for good. */
export const DAYS_TO_AGREE = 3;

export type Hold = NonNullable<Head['held']>;

/** What a read says about a table whose rows vanished. */
export interface Seen {
  readonly seq: number;
  /** Keys of the rows that are still there. */
  readonly keys: readonly string[];
  /** Day in WIB of a nightly read; null for any other read, which decides nothing. */
  readonly night: string | null;
  /** A person said in *Pemetaan* that the rows are gone. */
  readonly confirmed: boolean;
}

/** Under which choice a person confirms that the missing rows of a table are gone; the value is `ya`. */
export function goneKey(table: string): string {
  return `gone|${table}`;
}

/** A table that comes back empty or with under half of its rows is not believed at once. */
export function isSuspicious(storedRows: number, rowsSeen: number): boolean {
  return storedRows > 0 && rowsSeen * 2 < storedRows;
}

/**
 * The hold after this read, or null when the rows may go: a person confirmed, or the third nightly read on a third day
 * saw exactly the same rows. A read that sees other rows starts the count again.
 */
export function nextHold(before: Hold | null, seen: Seen): Hold | null {
  if (seen.confirmed) return null;
  const rowsHash = contentHash([...seen.keys].sort().join('\n'));
  const same = before !== null && before.rowsHash === rowsHash;
  const days = same ? before.days : [];
  const counted = seen.night !== null && !days.includes(seen.night) ? [...days, seen.night] : days;
  if (counted.length >= DAYS_TO_AGREE) return null;
  return { sinceSeq: before?.sinceSeq ?? seen.seq, days: counted, rowsSeen: seen.keys.length, rowsHash };
}

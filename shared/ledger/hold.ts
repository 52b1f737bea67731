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
  /** A person said that they are not gone: no number of nights outweighs that. */
  readonly denied?: boolean;
}

/**
 * Under which choice a person says whether the missing rows of a table are gone: `ya` or `tidak`. It names the read since
 * which they are missed, so that an answer of once never speaks for rows that go missing later.
 */
export function goneKey(table: string, sinceSeq: number): string {
  return `gone|${table}|${sinceSeq}`;
}

/** A table that comes back empty or with under half of its rows is not believed at once. */
export function isSuspicious(storedRows: number, rowsSeen: number): boolean {
  return storedRows > 0 && rowsSeen * 2 < storedRows;
}

/**
 * The hold after this read, or null when the rows may go: a person confirmed, or the third nightly read on a third day
 * saw exactly the same rows and nobody said otherwise. A read that sees other rows starts the count again.
 */
export function nextHold(before: Hold | null, seen: Seen): Hold | null {
  if (seen.confirmed) return null;
  const rowsHash = contentHash([...seen.keys].sort().join('\n'));
  const same = before !== null && before.rowsHash === rowsHash;
  const days = same ? before.days : [];
  const { night } = seen;
  const counts = night !== null && days.length < DAYS_TO_AGREE && !days.includes(night);
  const counted = counts ? [...days, night] : days;
  if (counted.length >= DAYS_TO_AGREE && seen.denied !== true) return null;
  return { sinceSeq: before?.sinceSeq ?? seen.seq, days: counted, rowsSeen: seen.keys.length, rowsHash };
}

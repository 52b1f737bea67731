import type { Head, Report } from '#ledger/types.ts';

/** Heads and reports are written by us alone, under the hash of their content: only their version is checked. */
export function readHead(stored: unknown): Head {
  assertVersion(stored, 'head');
  return stored as Head;
}

export function readReport(stored: unknown): Report {
  assertVersion(stored, 'report');
  return stored as Report;
}

/** A reader for an older version is added here when the shape changes; an unknown one is never guessed at. */
function assertVersion(stored: unknown, what: string): void {
  const known = typeof stored === 'object' && stored !== null && 'schema' in stored && stored.schema === 1;
  if (!known) throw new Error(`a stored ${what} has a version that this program does not know`);
}

/** One thing that was looked at. `unsure`: it could not be looked at, or it may be meant so. */
export interface Check {
  readonly area: 'set-up' | 'aws' | 'google' | 'workbook';
  readonly what: string;
  readonly verdict: 'good' | 'bad' | 'unsure';
  readonly found: string;
  /** What to do, in words that can be followed; null where nothing is to be done. */
  readonly remedy: string | null;
}

export function good(area: Check['area'], what: string, found: string): Check {
  return { area, what, verdict: 'good', found, remedy: null };
}

export function bad(area: Check['area'], what: string, found: string, remedy: string): Check {
  return { area, what, verdict: 'bad', found, remedy };
}

export function unsure(area: Check['area'], what: string, found: string, remedy: string | null): Check {
  return { area, what, verdict: 'unsure', found, remedy };
}

const SIGNS: Readonly<Record<Check['verdict'], string>> = { good: 'ok  ', bad: 'BAD ', unsure: '?   ' };

/** What is wrong comes last, where it is seen. */
export function checksText(checks: readonly Check[]): string {
  const ordered = (['good', 'unsure', 'bad'] as const).flatMap((verdict) =>
    checks.filter((check) => check.verdict === verdict),
  );
  const lines = ordered.map(({ area, what, verdict, found, remedy }) => {
    const line = `${SIGNS[verdict]}${area}: ${what}: ${found}`;
    return remedy === null ? line : `${line}\n      → ${remedy}`;
  });
  const count = (wanted: Check['verdict']) => checks.filter(({ verdict }) => verdict === wanted).length;
  const failed = count('bad') === 0 ? 'No check failed' : `${count('bad')} of ${checks.length} checks failed`;
  const open = count('unsure') === 0 ? '.' : `; ${count('unsure')} are left to you.`;
  return [...lines, '', `${failed}${open}`].join('\n');
}

import { findingIdentity } from '#findings/identity.ts';
import type { Finding } from '#findings/types.ts';
import type { FixedFinding } from '#tabs/validasi-input.ts';
import type { OpenFinding } from './types.ts';

/** How long a mended finding is still shown as mended. */
export const FIXED_SHOWN_MS = 7 * 86_400_000;

/** Findings with the first read that found each; one that stayed open keeps its date wherever its cell moved. */
export function ageFindings(
  findings: readonly Finding[],
  before: readonly OpenFinding[],
  readAt: string,
): readonly OpenFinding[] {
  const since = new Map(before.map((open) => [open.identity, open.since]));
  return findings.map((finding) => {
    const identity = findingIdentity(finding);
    return { identity, finding, since: since.get(identity) ?? readAt };
  });
}

/** What was open before and is no longer found; what came back leaves the list, what is older than a week as well. */
export function fixedFindings(
  open: readonly OpenFinding[],
  before: { readonly findings: readonly OpenFinding[]; readonly fixed: readonly FixedFinding[] },
  readAt: string,
): readonly FixedFinding[] {
  const stillOpen = new Set(open.map((finding) => finding.identity));
  const oldest = new Date(Date.parse(readAt) - FIXED_SHOWN_MS).toISOString();
  const mended = before.findings.map(({ identity, finding }) => ({ identity, finding, fixedAt: readAt }));
  const earlier = before.fixed.filter((fixed) => fixed.fixedAt > oldest);
  const unique = new Map([...earlier, ...mended].map((fixed) => [fixed.identity, fixed]));
  return [...unique.values()].filter((fixed) => !stillOpen.has(fixed.identity));
}

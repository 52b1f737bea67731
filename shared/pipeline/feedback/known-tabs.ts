import type { Report } from '#ledger/types.ts';
import type { WriteRequest } from '../ports.ts';
import type { WorkbookState } from '../state.ts';

/** As the pull saw them. Unless tabs of ours were made since: the read that this report tells of was then the first one. */
export function knownTabs(
  state: WorkbookState,
  { ourTabs, ourTabsAt }: Report,
): Pick<WriteRequest, 'known' | 'knownVersion'> {
  const isCurrent = ourTabs.includes('validasi') || (state.stampedAt === null && state.answeredSeq === 0);
  if (!isCurrent || !ourTabsAt) return {};
  // A later read found nothing new and told nothing of our tabs, in which we wrote meanwhile.
  const seen = state.dataSeq === state.committedSeq ? state.seen : null;
  return { known: ourTabsAt, ...(seen ? { knownVersion: seen.version } : {}) };
}

import type { Week } from '#ledger/weeks.ts';
import { summarise } from '#progress/summarise.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import type { Deferred, Refused } from './ports.ts';
import { frozenName, readFrozen } from './summaries/frozen.ts';
import type { PublishSummaryDeps, SummaryMessage } from './summary-ports.ts';

export type Published =
  | { readonly kind: 'published'; readonly summary: ProvinceSummary }
  /** No input was frozen for this week, so that nothing can be said about it. */
  | { readonly kind: 'not-frozen'; readonly week: Week }
  /** No workbook is registered for the province. */
  | { readonly kind: 'no-workbook'; readonly summary: ProvinceSummary }
  /** The write may have been applied; it is safe to repeat. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'protected' }
  | Deferred
  | Refused;

/**
 * Writes a province's workbook.
 * 1. Reads the frozen input, and nothing else: neither the table nor a clock.
 * 2. Sums it up and fills our tabs in one write, which may be repeated: the same week written twice is the same.
 */
export async function publishSummary(message: SummaryMessage, deps: PublishSummaryDeps): Promise<Published> {
  const summary = await frozenSummary(message, deps);
  if (!summary) return { kind: 'not-frozen', week: message.week };
  const workbook = (await deps.registry.provinces()).find((each) => each.province === message.province);
  if (!workbook) return { kind: 'no-workbook', summary };
  const request = {
    spreadsheetId: workbook.spreadsheetId,
    tabs: provinceTabs(summary, deps.say),
    readBack: [],
  };
  const written = await deps.writer.write(deps.lane, request, deps.priority);
  return written.kind === 'written' ? { kind: 'published', summary } : written;
}

/** The summary of a frozen input; null when nothing was frozen under that name. */
export async function frozenSummary(
  message: SummaryMessage,
  deps: Pick<PublishSummaryDeps, 'objects'>,
): Promise<ProvinceSummary | null> {
  const input = await readFrozen(frozenName(message.week, message.province, message.asOf), deps.objects);
  return input ? summarise(input) : null;
}

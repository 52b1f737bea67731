import type { Week } from '#ledger/weeks.ts';
import { summarise } from '#progress/summarise.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { exportWeek } from './exports/export-week.ts';
import { freezeProvisional } from './plan-summaries.ts';
import type { Deferred, ObjectStore, Refused } from './ports.ts';
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
 * Writes a province's workbook, and exports its week.
 * 1. Reads the frozen input, and nothing else: neither the table nor a clock. A *posisi sementara* that somebody asked
 *    for on the sheet is frozen first; repeated, the one that stands is taken.
 * 2. Sums it up and exports the week, whether or not the province has a workbook.
 * 3. Fills our tabs in one write, which may be repeated: the same week written twice is the same.
 * 4. Notes that it stands there, so that whoever comes later need not look, and that nothing is owed any more.
 */
export async function publishSummary(message: SummaryMessage, deps: PublishSummaryDeps): Promise<Published> {
  const published = await publish(message, deps);
  if (!isToBeRepeated(published, message)) await deps.owedSummaries.settle(message);
  return published;
}

/** A write in doubt, a service that is down, and a workbook that was refused for the first time. */
export function isToBeRepeated(published: Published, message: SummaryMessage): boolean {
  if (published.kind === 'deferred' || published.kind === 'uncertain') return true;
  if (published.kind !== 'refused') return false;
  return published.problem === 'unreachable' || (message.refusals ?? 0) === 0;
}

async function publish(message: SummaryMessage, deps: PublishSummaryDeps): Promise<Published> {
  const summary = (await frozenSummary(message, deps)) ?? (await frozenNow(message, deps));
  if (!summary) return { kind: 'not-frozen', week: message.week };
  await exportWeek(summary, deps.exports);
  const workbook = (await deps.registry.provinces()).find((each) => each.province === message.province);
  if (!workbook) return { kind: 'no-workbook', summary };
  const request = {
    spreadsheetId: workbook.spreadsheetId,
    tabs: provinceTabs(summary, deps.say),
    readBack: [],
  };
  const written = await deps.writer.write(deps.lane, request, deps.priority);
  if (written.kind !== 'written') return written;
  await deps.objects.putIfAbsent(publishedName(message), new TextEncoder().encode('{"schema":1}'), 'application/json');
  return { kind: 'published', summary };
}

async function frozenNow(message: SummaryMessage, deps: PublishSummaryDeps): Promise<ProvinceSummary | null> {
  const { province, asOf } = message;
  if (asOf === null || !deps.freeze) return null;
  return frozenSummary(await freezeProvisional(province, Date.parse(asOf), deps.freeze), deps);
}

/** Whether what was frozen under that name has been written into the province's workbook. */
export async function isPublished(
  message: SummaryMessage,
  deps: { readonly objects: Pick<ObjectStore, 'get'> },
): Promise<boolean> {
  return (await deps.objects.get(publishedName(message))) !== null;
}

function publishedName({ week, province, asOf }: SummaryMessage): string {
  return frozenName(week, province, asOf)
    .replace(/^weeks\//, 'published/')
    .replace(/\.gz$/, '');
}

/** The summary of a frozen input; null when nothing was frozen under that name. */
export async function frozenSummary(
  message: SummaryMessage,
  deps: { readonly objects: Pick<ObjectStore, 'get'> },
): Promise<ProvinceSummary | null> {
  const input = await readFrozen(frozenName(message.week, message.province, message.asOf), deps.objects);
  return input ? summarise(input) : null;
}

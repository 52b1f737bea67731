import { weekOf } from '#ledger/weeks.ts';
import { freezeProvisional, isStillSo } from '#pipeline/plan-summaries.ts';
import type { ObjectStore, WorkQueue } from '#pipeline/ports.ts';
import { frozenSummary, isPublished } from '#pipeline/publish-summary.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import type { FreezeDeps, SummaryMessage } from '#pipeline/summary-ports.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import type { Clock } from './events/clock.ts';
import { lambdaContext } from './events/lambda-context.ts';
import type { LocalSystem } from './system.ts';

export interface RoundDeps {
  readonly clock: Clock;
  readonly freeze: FreezeDeps;
  readonly summaries: WorkQueue<SummaryMessage>;
  readonly objects: ObjectStore;
}

/** As deployed. */
const SCAN_TIMEOUT_MS = 540_000;

/** One pulse: a scan, then every queue worked until nothing is left. */
export async function runScan(system: LocalSystem, clock: Clock, assumeLost: boolean): Promise<ScanOutcome> {
  const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: SCAN_TIMEOUT_MS, clock });
  const scheduledTime = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
  const outcome = await system.functions.scanChanges({ scheduledTime, assumeLost }, context);
  await system.poller.drain({ inOrder: false });
  return outcome as ScanOutcome;
}

/** The last *posisi sementara* of a province in the week of now; null when there is none. */
async function lastProvisional(province: string, deps: RoundDeps): Promise<SummaryMessage | null> {
  const week = weekOf(deps.clock.now());
  const names = await deps.objects.list(`weeks/${week}/${province}@`);
  const stamp = names.at(-1)?.match(/@(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})([\d.]+Z)\.json\.gz$/);
  if (!stamp) return null;
  return { schema: 1, province, week, asOf: `${stamp[1]}${stamp[2]}:${stamp[3]}:${stamp[4]}` };
}

/** The position of now: the last one where it still says what the table holds, else one that is frozen now. */
async function provisional(province: string, deps: RoundDeps): Promise<SummaryMessage> {
  const last = await lastProvisional(province, deps);
  if (last && (await isStillSo(last, deps.freeze))) return last;
  return freezeProvisional(province, deps.clock.now(), deps.freeze);
}

/**
 * Province workbooks as of now. Whether there is anything to freeze or to write is told by the store, never by what this
 * process happened to see: the one before it may have been killed in between.
 * @returns the summary of each province as its workbook holds it
 */
export async function publishProvinces(
  provinces: readonly string[],
  system: LocalSystem,
  deps: RoundDeps,
): Promise<ProvinceSummary[]> {
  const messages: SummaryMessage[] = [];
  for (const province of provinces) messages.push(await provisional(province, deps));
  const published = await Promise.all(messages.map((message) => isPublished(message, deps)));
  await deps.summaries.send(messages.filter((_, at) => !published[at]));
  await system.poller.drain();
  const summaries = await Promise.all(messages.map((message) => frozenSummary(message, deps)));
  return summaries.filter((summary) => summary !== null);
}

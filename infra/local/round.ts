import { weekOf } from '#ledger/weeks.ts';
import { freezeProvisional } from '#pipeline/plan-summaries.ts';
import type { ObjectStore, WorkQueue } from '#pipeline/ports.ts';
import { frozenSummary } from '#pipeline/publish-summary.ts';
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

/** One pulse: a scan, then every queue worked until nothing is left. */
export async function runScan(system: LocalSystem, clock: Clock, assumeLost: boolean): Promise<ScanOutcome> {
  const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: 60_000, clock });
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

/**
 * Province workbooks as of now. Where nothing was read since the last time, nothing is frozen or written again.
 * @returns the summary of each province as its workbook holds it
 */
export async function publishProvinces(
  provinces: readonly string[],
  system: LocalSystem,
  anythingNew: boolean,
  deps: RoundDeps,
): Promise<ProvinceSummary[]> {
  const messages: SummaryMessage[] = [];
  const fresh: SummaryMessage[] = [];
  for (const province of provinces) {
    const last = anythingNew ? null : await lastProvisional(province, deps);
    const message = last ?? (await freezeProvisional(province, deps.clock.now(), deps.freeze));
    messages.push(message);
    if (!last) fresh.push(message);
  }
  await deps.summaries.send(fresh);
  await system.poller.drain();
  const summaries = await Promise.all(messages.map((message) => frozenSummary(message, deps)));
  return summaries.filter((summary) => summary !== null);
}

import { canonicalJson } from '#ledger/canonical.ts';
import { cutOffOf, previousWeek, type Week, weekOf } from '#ledger/weeks.ts';
import type { ProvinceInput } from '#progress/input.ts';
import { collectInput } from './summaries/collect.ts';
import { freeze, frozenName, readFrozen } from './summaries/frozen.ts';
import { previousOf } from './summaries/previous.ts';
import type { FreezeDeps, PlanSummariesDeps, SummaryMessage } from './summary-ports.ts';

export interface PlannedWeek {
  readonly week: Week;
  /** Codes of the provinces whose input is frozen, and for each of which a message was sent. */
  readonly frozen: readonly string[];
}

/**
 * Monday's first step.
 * 1. The week is that of the schedule's own time, never of the clock: a late or repeated start plans the same week.
 * 2. For each province the input is frozen, put-if-absent: what stands is never changed by a repetition.
 * 3. One message a province, for its workbook and its export. Messages are hints; sending them twice publishes the same
 *    twice.
 */
export async function planSummaries(
  event: { readonly scheduledTime: string },
  deps: PlanSummariesDeps,
): Promise<PlannedWeek> {
  const week = weekOf(Date.parse(event.scheduledTime));
  const sources = (await deps.registry.list()).map((source) => source.district.slice(0, 2));
  const published = (await deps.registry.provinces()).map((workbook) => workbook.province);
  const frozen = [...new Set([...sources, ...published])].sort();
  for (const province of frozen) await freezeWeek(province, week, deps);
  const messages = frozen.map((province): SummaryMessage => ({ schema: 1, province, week, asOf: null }));
  if (messages.length > 0) await deps.summaries.send(messages);
  return { week, frozen };
}

/** The frozen input of a province's week: the one that stands, or the table's state of now when there is none yet. */
export async function freezeWeek(province: string, week: Week, deps: FreezeDeps): Promise<ProvinceInput> {
  const standing = await readFrozen(frozenName(week, province, null), deps.objects);
  if (standing) return standing;
  const before = await previousOf(province, previousWeek(week), deps.objects);
  const asOf = new Date(cutOffOf(week)).toISOString();
  return freeze(await collectInput(province, { week, kind: 'weekly', asOf }, before, deps), deps.objects);
}

/**
 * A *posisi sementara*: the state at a moment between two Mondays, frozen under a name of its own and compared with the
 * last summary published. Answers the message that publishes it.
 */
export async function freezeProvisional(province: string, now: number, deps: FreezeDeps): Promise<SummaryMessage> {
  const week = weekOf(now);
  const asOf = new Date(now).toISOString();
  const before = await previousOf(province, week, deps.objects);
  await freeze(await collectInput(province, { week, kind: 'sementara', asOf }, before, deps), deps.objects);
  return { schema: 1, province, week, asOf };
}

/**
 * Whether a *posisi sementara* that was frozen before still says what the table holds now. What the province typed in
 * *Pengaturan* is not asked again: that is read on Mondays and when somebody ticks *Perbarui sekarang*.
 */
export async function isStillSo(message: SummaryMessage, deps: FreezeDeps): Promise<boolean> {
  const { province, week, asOf } = message;
  if (asOf === null) return false;
  const frozen = await readFrozen(frozenName(week, province, asOf), deps.objects);
  if (!frozen) return false;
  const before = await previousOf(province, week, deps.objects);
  const entered = async () => frozen.entered ?? [];
  const now = await collectInput(province, { week, kind: 'sementara', asOf }, before, { ...deps, entered });
  return canonicalJson(now) === canonicalJson(frozen);
}

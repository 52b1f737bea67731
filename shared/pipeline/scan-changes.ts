import type { Source } from '#registry/types.ts';
import type {
  Clock,
  FeedbackMessage,
  FileLister,
  PullMessage,
  PullQueues,
  SourceRegistry,
  TabPeeker,
  WorkbookStore,
  WorkQueue,
} from './ports.ts';
import { isCertain } from './pull/deps.ts';
import { type Decision, decide, isToBeLookedFor, type QuietTimes, type ScanKind } from './scan/decide.ts';
import { outboxOf } from './scan/outbox.ts';
import { askRefreshes } from './scan/refreshes.ts';
import { sendOwed } from './scan/send-owed.ts';
import { tickedAmong } from './scan/ticks.ts';
import { answerWhenWritable } from './scan/when-writable.ts';
import type { WorkbookState } from './state.ts';
import { resendSummaries } from './summaries/owed.ts';
import type { OwedSummaries, SummaryMessage } from './summary-ports.ts';
import { noteProblem } from './transitions/reads.ts';
import { isUrgent, requestRead } from './transitions/requests.ts';

export interface ScanDeps {
  readonly clock: Clock;
  readonly registry: Pick<SourceRegistry, 'list' | 'provinces'>;
  readonly workbooks: WorkbookStore;
  readonly lister: FileLister;
  readonly peeker: TabPeeker;
  readonly pulls: PullQueues;
  readonly feedback: WorkQueue<FeedbackMessage>;
  readonly owedSummaries: Pick<OwedSummaries, 'list'>;
  readonly summaries: WorkQueue<SummaryMessage>;
  readonly quiet: QuietTimes;
}

export interface ScanEvent {
  readonly scan: ScanKind;
  /** All queues were lost and no other run is alive (a restart on one machine): leases end, everything owed is sent again. */
  readonly assumeLost: boolean;
}

export interface ScanOutcome {
  readonly sources: number;
  readonly listed: number;
  /** Lanes whose listing was put off or refused: looked at by the next scan. */
  readonly lanesSkipped: number;
  readonly requested: number;
  readonly resent: number;
  readonly problems: number;
  /** Districts with a workbook whose last good read is too long ago. */
  readonly stale: number;
}

/**
 * The pulse of the whole: every minute, and once a night with force.
 * 1. Registry and state of all workbooks, as of a moment ago: each change that follows is conditional on the state as it
 *    then is, so that a stale answer costs a read that was not needed at the most.
 * 2. One complete listing a lane; what changed is asked for once it is quiet. A file that a complete listing does not show
 *    is asked for by itself.
 * 3. A province's workbook in which somebody ticked *Perbarui sekarang* is asked to be filled as of now.
 * 4. What is owed is sent again: the table is the truth, messages may be lost.
 * Where nothing changed, nothing is written.
 */
export async function scanChanges(event: ScanEvent, deps: ScanDeps): Promise<ScanOutcome> {
  const sources = (await deps.registry.list('recent')).filter((source) => source.mode !== 'detached');
  if (event.assumeLost) await endLeases(deps);
  const states = new Map((await deps.workbooks.list('recent')).map((state) => [state.source, state]));
  const sums = { listed: 0, lanesSkipped: 0, requested: 0, resent: 0, problems: 0 };
  for (const [lane, ofLane] of Map.groupBy(sources, (source) => source.lane)) {
    const seen = await scanLane(lane, ofLane, states, event, deps);
    for (const key of ['listed', 'lanesSkipped', 'requested', 'problems'] as const) sums[key] += seen[key];
  }
  sums.resent =
    (await sendOwed(sources, states, event.assumeLost, deps)) + (await resendSummaries(event.assumeLost, deps));
  return { sources: sources.length, ...sums, stale: staleDistricts(sources, states, deps.clock.now()) };
}

type States = ReadonlyMap<string, WorkbookState>;

/** As long as *Validasi* waits before it says that it is stale: a night's read was missed, and another was due. */
const STALE_MS = 36 * 3_600_000;

/** A workbook that was never read is no alarm yet: the registry and the province's tabs show it. */
function staleDistricts(sources: readonly Source[], states: States, now: number): number {
  const stale = sources.filter(({ id }) => {
    const readAt = states.get(id)?.readAt ?? null;
    return readAt !== null && now - Date.parse(readAt) > STALE_MS;
  });
  return new Set(stale.map(({ district }) => district)).size;
}

async function scanLane(lane: string, sources: readonly Source[], states: States, event: ScanEvent, deps: ScanDeps) {
  const listing = await deps.lister.list(lane);
  if (listing.kind !== 'listed') return { listed: 0, lanesSkipped: 1, requested: 0, problems: 0 };
  const files = new Map(listing.files.map((file) => [file.id, file]));
  const decisions = new Map<Source, Decision>();
  for (const source of sources) {
    const state = states.get(source.id) ?? null;
    const file = files.get(source.spreadsheetId) ?? null;
    if (file) await answerWhenWritable(source, file, state, event.scan, deps.workbooks);
    const decision = file
      ? decide(file, state, event.scan, deps.quiet, deps.clock.now())
      : await lookFor(source, state, listing.complete, event, deps);
    decisions.set(source, decision);
  }
  const carriedOut = await carryOutAll(decisions, states, deps);
  await askRefreshes(lane, files, event.scan, deps);
  return { listed: files.size, lanesSkipped: 0, ...carriedOut };
}

/** Where somebody ticked *Periksa ulang*, nobody waits for quiet. */
async function carryOutAll(decisions: ReadonlyMap<Source, Decision>, states: States, deps: ScanDeps) {
  const typing = [...decisions].flatMap(([source, { kind }]) => (kind === 'wait' ? [source] : []));
  const answered = typing.filter((source) => (states.get(source.id)?.answeredSeq ?? 0) > 0);
  const outbox = outboxOf(deps.pulls);
  const ticked = await tickedAmong(answered, Math.floor(deps.clock.now() / 60_000), deps.peeker);
  const sums = { requested: 0, problems: 0 };
  for (const [source, decided] of decisions) {
    const isTicked = decided.kind === 'wait' && ticked.has(source.id);
    const decision: Decision = isTicked ? { kind: 'pull', reason: 'tick', seen: decided.seen } : decided;
    const message = await carryOut(source, decision, deps);
    if (decision.kind === 'problem') sums.problems += 1;
    if (!message) continue;
    sums.requested += 1;
    await outbox.add(message.message, message.reason);
  }
  await outbox.flush();
  return sums;
}

/** Not in the listing: only the file itself can say whether it is shared with us. */
async function lookFor(
  source: Source,
  state: WorkbookState | null,
  complete: boolean,
  event: ScanEvent,
  deps: ScanDeps,
): Promise<Decision> {
  if (!complete || !isToBeLookedFor(state, deps.clock.now())) return { kind: 'nothing' };
  const answer = await deps.lister.get(source.lane, source.spreadsheetId);
  if (answer.kind === 'found') return decide(answer.file, state, event.scan, deps.quiet, deps.clock.now());
  return answer.kind === 'refused' ? { kind: 'problem', problem: answer.problem } : { kind: 'nothing' };
}

async function carryOut(source: Source, decision: Decision, deps: ScanDeps) {
  const now = deps.clock.now();
  const at = new Date(now).toISOString();
  switch (decision.kind) {
    case 'nothing':
      return null;
    case 'problem':
      await deps.workbooks.change(source.id, (state) =>
        noteProblem(state, decision.problem, now, isCertain(decision.problem)),
      );
      return null;
    case 'wait':
      if (decision.isNoted) return null;
      await deps.workbooks.change(source.id, (state) =>
        requestRead(state, { at, reason: decision.reason, seen: decision.seen, sentAt: null }),
      );
      return null;
    case 'pull': {
      const { reason, seen } = decision;
      const asked = await deps.workbooks.change(source.id, (state) =>
        askOrSend(state, { at, reason, seen, sentAt: at }),
      );
      const message: PullMessage = { schema: 1, source: source.id, sent: at };
      return asked.changed ? { reason, message } : null;
    }
  }
}

/** A request that waited for quiet is sent now, with what the listing shows now; any other is new. */
function askOrSend(state: WorkbookState, request: NonNullable<WorkbookState['requested']>): WorkbookState | null {
  const waiting = state.requested;
  if (!waiting) return requestRead(state, request);
  if (waiting.sentAt !== null) return null;
  const reason = isUrgent(request.reason) ? request.reason : waiting.reason;
  return { ...state, requested: { ...waiting, reason, seen: request.seen, sentAt: request.sentAt } };
}

async function endLeases(deps: ScanDeps): Promise<void> {
  const leased = (await deps.workbooks.list()).filter((state) => state.lease !== null);
  for (const { source } of leased)
    await deps.workbooks.change(source, (state) => (state.lease ? { ...state, lease: null } : null));
}

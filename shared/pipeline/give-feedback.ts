import type { AccessProblem, Report } from '#ledger/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import { contentHash } from '#tabs/content-hash.ts';
import type { TabModel } from '#tabs/model.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import { knownTabs } from './feedback/known-tabs.ts';
import { setMarks } from './feedback/set-marks.ts';
import { wasTypedMeanwhile } from './feedback/typed-meanwhile.ts';
import { validasiInput } from './feedback/validasi-input.ts';
import type {
  CellMarker,
  Clock,
  FeedbackMessage,
  PullQueues,
  SourceRegistry,
  TabWriter,
  WorkbookStore,
  WorkQueue,
} from './ports.ts';
import type { DistrictSource } from './pull/deps.ts';
import type { WorkbookState } from './state.ts';
import {
  isOwedAnswer,
  noteAnswered,
  noteTabsWritten,
  noteUnanswered,
  type Rendered,
  releaseLease,
  renderedOf,
  takeLease,
} from './transitions/answers.ts';
import { requestRead } from './transitions/requests.ts';

export interface FeedbackDeps {
  readonly clock: Clock;
  /** A name for this one run, never used twice. */
  readonly owner: () => string;
  readonly registry: Pick<SourceRegistry, 'get' | 'choices'>;
  readonly workbooks: WorkbookStore;
  readonly districts: DistrictSource;
  readonly writer: TabWriter;
  readonly marker: CellMarker;
  readonly hashKey: string;
  /** Our tabs for what is to be said, *Validasi* first. */
  readonly render: (input: ValidasiInput) => readonly TabModel[];
  readonly pulls: PullQueues;
  readonly feedback: WorkQueue<FeedbackMessage>;
  /** Longer than any write can take; a killed writer stops its workbook for so long. */
  readonly leaseMs: number;
}

export type FeedbackOutcome =
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'deferred'; readonly waitMs: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'answered'; readonly typedMeanwhile: boolean }
  | { readonly kind: 'not-writable'; readonly problem: AccessProblem | 'protected' }
  | { readonly kind: 'uncertain' };

/** How long a workbook is left alone when its feedback was refused for a moment. */
const SOON_MS = 5_000;

/**
 * The answer in a district's own workbook.
 * 1. Only while an answer is owed, for an active source, under a lease: one writer a workbook.
 * 2. The state as it is now is rendered; when the same stands there already, nothing is written.
 * 3. One write, all or nothing, that hands the data tabs back as they are after it.
 * 4. Other cells than those that were judged: somebody typed in between, another pull is asked for.
 * 5. Failing cells are marked in staff's own tabs: a second write, which may be refused without harm.
 * 6. Answered, if the state still says what was rendered; otherwise a later message answers.
 * A workbook that cannot be written to gets a receipt that says so; the province tells its staff.
 */
export async function giveFeedback(message: FeedbackMessage, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  const source = await deps.registry.get(message.source);
  if (source?.mode !== 'active') return { kind: 'not-wanted' };
  const owner = deps.owner();
  const leased = await deps.workbooks.change(source.id, (state) =>
    isWanted(state, message) ? takeLease(state, owner, deps.clock.now(), deps.leaseMs) : null,
  );
  if (!leased.changed) return declined(leased.state, message, deps);
  try {
    return await answer(source, leased.state, owner, message, deps);
  } catch (error) {
    await deps.workbooks.change(source.id, (state) => noteUnanswered(state, owner, deps.clock.now()));
    throw error;
  }
}

function isWanted(state: WorkbookState, message: FeedbackMessage): boolean {
  return isOwedAnswer(state) && state.answerSentAt === message.sent;
}

/** Somebody else is writing: tried again when their lease is over. */
async function declined(state: WorkbookState, message: FeedbackMessage, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  if (!isWanted(state, message) || !state.lease) return { kind: 'not-wanted' };
  await deps.feedback.send([message], Math.max(SOON_MS, Date.parse(state.lease.until) - deps.clock.now()));
  return { kind: 'busy' };
}

async function answer(
  source: Source,
  state: WorkbookState,
  owner: string,
  message: FeedbackMessage,
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  const report = state.findings === null ? null : await deps.workbooks.report(source.id, state.findings);
  if (!report) return giveBack({ kind: 'outdated' }, SOON_MS, source, owner, message, deps);
  const choices = await deps.registry.choices(source.id);
  const tabs = deps.render(inputOf(source, state, report, choices, deps));
  const content = tabs.map(contentHash).join(' ');
  const rendered = renderedOf(state, report.receipt);
  const isWritten = content === state.answeredContent && report.ourTabs.includes('validasi');
  if (isWritten) {
    const { stampedAt } = state;
    return mark({ ...rendered, stampedAt }, content, 'same', source, state, report, choices, owner, message, deps);
  }
  const request = { spreadsheetId: source.spreadsheetId, tabs, readBack: report.dataTabs, ...knownTabs(state, report) };
  const written = await deps.writer.write(source.lane, request, state.awaited ? 'recheck' : 'usual');
  switch (written.kind) {
    case 'deferred':
      return defer(written.notBefore, source, owner, message, deps);
    case 'uncertain':
      return tryLater(source, owner, deps);
    case 'refused':
      if (written.problem === 'unreachable') return tryLater(source, owner, deps);
      return notWritable(source, owner, rendered, written.problem, deps);
    case 'protected':
      return notWritable(source, owner, rendered, 'protected', deps);
    case 'written': {
      const typed = report.dataTabs.length > 0 && wasTypedMeanwhile(written.readBack, state.dataHash, deps.hashKey);
      if (typed) await askForPull(source, deps);
      return mark(rendered, content, typed ? 'typed' : 'written', source, state, report, choices, owner, message, deps);
    }
  }
}

/**
 * The second write, after our tabs. When it has to wait, the answer stays owed while the tabs are not written again; when it
 * was refused for the first time, or no longer is, *Validasi* is written once more to say so.
 */
async function mark(
  rendered: Rendered,
  content: string,
  tabs: 'same' | 'written' | 'typed',
  source: Source,
  state: WorkbookState,
  report: Report,
  choices: Choices,
  owner: string,
  message: FeedbackMessage,
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  const marked = await setMarks(source, state, report, choices, deps);
  if (marked.kind === 'deferred') {
    await deps.workbooks.change(source.id, (now) => noteTabsWritten(now, owner, rendered, content));
    return defer(marked.notBefore, source, owner, message, deps);
  }
  if (marked.kind === 'uncertain') {
    await deps.workbooks.change(source.id, (now) => noteTabsWritten(now, owner, rendered, content));
    return tryLater(source, owner, deps);
  }
  if (marked.typedMeanwhile && tabs !== 'typed') await askForPull(source, deps);
  if (marked.refused !== state.marksRefused) {
    await deps.workbooks.change(source.id, (now) => noteTabsWritten(now, owner, rendered, content));
    return giveBack({ kind: 'answered', typedMeanwhile: marked.typedMeanwhile }, 0, source, owner, message, deps);
  }
  await answered(source, owner, rendered, content, deps);
  if (tabs === 'same') return { kind: 'same' };
  return { kind: 'answered', typedMeanwhile: tabs === 'typed' || marked.typedMeanwhile };
}

async function defer(
  notBefore: number,
  source: Source,
  owner: string,
  message: FeedbackMessage,
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  const waitMs = Math.max(0, notBefore - deps.clock.now());
  return giveBack({ kind: 'deferred', waitMs }, waitMs, source, owner, message, deps);
}

function inputOf(
  source: Source,
  state: WorkbookState,
  report: Report,
  choices: Choices,
  deps: FeedbackDeps,
): ValidasiInput {
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  return validasiInput(source, state, report, district, choices, deps.clock.now());
}

/** Before the answer is noted: killed in between, the answer is still owed and finds the typing again. */
async function askForPull(source: Source, deps: FeedbackDeps): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString();
  const asked = await deps.workbooks.change(source.id, (state) =>
    requestRead(state, { at, reason: 'typed-meanwhile', seen: null, sentAt: at }),
  );
  if (asked.changed) await deps.pulls.recheck.send([{ schema: 1, source: source.id, sent: at }]);
}

async function answered(
  source: Source,
  owner: string,
  rendered: Rendered,
  content: string | null,
  deps: FeedbackDeps,
): Promise<void> {
  await deps.workbooks.change(source.id, (state) => noteAnswered(state, owner, rendered, content));
}

async function notWritable(
  source: Source,
  owner: string,
  rendered: Rendered,
  problem: AccessProblem | 'protected',
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  await answered(source, owner, rendered, null, deps);
  return { kind: 'not-writable', problem };
}

/** The same again later, by the scan: the answer stays owed. */
async function tryLater(source: Source, owner: string, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  await deps.workbooks.change(source.id, (state) => noteUnanswered(state, owner, deps.clock.now()));
  return { kind: 'uncertain' };
}

async function giveBack(
  outcome: FeedbackOutcome,
  waitMs: number,
  source: Source,
  owner: string,
  message: FeedbackMessage,
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  await deps.workbooks.change(source.id, (state) => releaseLease(state, owner));
  await deps.feedback.send([message], waitMs);
  return outcome;
}

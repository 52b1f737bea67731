import type { AccessProblem } from '#ledger/types.ts';
import { silencedIn } from '#registry/silenced.ts';
import type { Choice, Choices, Source } from '#registry/types.ts';
import { dayInWib } from './days.ts';
import { isStampAgeing } from './feedback/stamp.ts';
import type { PullMessage } from './ports.ts';
import { isCertain, type PullDeps, type PullOutcome } from './pull/deps.ts';
import { inputHashes } from './pull/input-key.ts';
import { ourTabKeys, type ScreenedWorkbook, withoutOurCells } from './pull/judge.ts';
import { type Obtained, obtain } from './pull/obtain.ts';
import { type Prepared, prepare, type ReadInput } from './pull/prepare.ts';
import { retireReplaced } from './pull/retire-replaced.ts';
import type { ReadRequest, WorkbookState } from './state.ts';
import { isOwedAnswer } from './transitions/answers.ts';
import { isOvertaken } from './transitions/overtaken.ts';
import {
  commitRead,
  noteFailure,
  noteOvertaken,
  noteProblem,
  noteUnchanged,
  type ReadBasis,
} from './transitions/reads.ts';
import { beginRead, isUrgent } from './transitions/requests.ts';

const ATTEMPTS = 8;

/**
 * One workbook, read and judged.
 * 1. The message counts only while the table wants a read and this message is the one it was last asked with.
 * 2. A number is taken before reading: the order of numbers is the order of the data.
 * 3. One read of the workbook; the privacy step is the first thing that happens to it.
 * 4. Choices that people made in the workbook are stored. When nothing differs from what was judged last, that is all.
 * 5. The snapshot is stored before anything is judged.
 * 6. Rows, heads and report are written; one flip of the workbook item puts them in force, if no later read did so before.
 * 7. Feedback is asked for; what was replaced may go.
 * Killed at any line and started again, it comes to the same end.
 */
export async function pullDistrict(message: PullMessage, deps: PullDeps): Promise<PullOutcome> {
  const source = await deps.registry.get(message.source);
  if (!source || source.mode === 'detached') return dropRequest(message, deps);
  const begun = await deps.workbooks.change(source.id, (state) =>
    state.requested?.sentAt === message.sent ? beginRead(state) : null,
  );
  if (!begun.changed || !begun.state.requested) return { kind: 'not-wanted' };
  try {
    return await pull(source, begun.state, begun.state.requested, message, deps);
  } catch (error) {
    await deps.workbooks.change(source.id, (state) => noteFailure(state, deps.clock.now()));
    throw error;
  }
}

async function pull(
  source: Source,
  begun: WorkbookState,
  served: ReadRequest,
  message: PullMessage,
  deps: PullDeps,
): Promise<PullOutcome> {
  const obtained = await obtain(source, begun, deps);
  if (obtained.kind === 'deferred') return defer(obtained.notBefore, served, message, deps);
  if (obtained.kind === 'refused') return refuse(source, obtained.problem, deps);
  // Verdicts over stored cells are as of the read that brought these: nobody has looked at the sheet since.
  const readAt = obtained.fromSnapshot && begun.readAt ? Date.parse(begun.readAt) : deps.clock.now();
  const choices = await takeChoices(source, obtained.workbook, deps);
  return settle(source, begun, served, obtained, choices, readAt, deps);
}

/** Compares with the state and commits, again from the start whenever another commit came in between. */
async function settle(
  source: Source,
  begun: WorkbookState,
  served: ReadRequest,
  obtained: Extract<Obtained, { kind: 'workbook' }>,
  choices: Choices,
  readAt: number,
  deps: PullDeps,
): Promise<PullOutcome> {
  const { workbook, seq } = obtained;
  const silenced = silencedIn(source.district, await deps.registry.silenced());
  const hashes = inputHashes(workbook, choices, source, deps.ruleBook, silenced);
  const night = served.reason === 'nightly' ? dayInWib(readAt) : null;
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  let state = begun;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const basis: ReadBasis = { seq, committedSeq: state.committedSeq, inputKey: state.inputKey, served };
    if (isOvertaken(state, basis)) return overtaken(source, basis, deps);
    const isSame = state.inputKey === hashes.key && !(state.holding && night !== null);
    if (isSame) {
      const noted = await noteSame(source, state, basis, obtained, readAt, deps);
      if (noted.changed) return { kind: 'unchanged' };
      state = noted.state;
      continue;
    }
    const snapshot = await keepSnapshot(source, state, served, workbook, seq, hashes.content, readAt, deps);
    if (snapshot === state.snapshot && !obtained.fromSnapshot) {
      const again = { readAt: iso(readAt), night };
      await deps.snapshots.noteAgain({ source: source.id, seq, snapshot, again });
    }
    const moment = { seq, night };
    const input: ReadInput = { source, district, choices, silenced, workbook, hashes, snapshot, moment, readAt };
    const ready = await prepare(input, state, deps);
    const flipped = ready ? await flip(source, basis, ready, deps.judge.isRecheckAsked(workbook), deps) : null;
    if (ready && flipped?.changed) return finish(source, flipped.state, basis, ready, deps);
    state = flipped?.state ?? (await deps.workbooks.get(source.id)) ?? state;
  }
  throw new Error('a read was overtaken at every attempt to commit it');
}

/** Nothing new. Our tab is written again only when somebody ticked the box or deleted the tab, or its stamp ages. */
async function noteSame(
  source: Source,
  state: WorkbookState,
  basis: ReadBasis,
  { workbook, fromSnapshot }: Extract<Obtained, { kind: 'workbook' }>,
  readAt: number,
  deps: PullDeps,
) {
  const isMissing = !ourTabKeys(workbook).includes('validasi') && isAnswered(state);
  const ages = isAnswered(state) && isStampAgeing(state.stampedAt, readAt);
  const asked = deps.judge.isRecheckAsked(workbook) || isMissing || ages;
  const again = source.mode === 'active' && !fromSnapshot && asked;
  const answerAt = again ? iso(deps.clock.now()) : null;
  const noted = await deps.workbooks.change(source.id, (now) => noteUnchanged(now, basis, iso(readAt), answerAt));
  const sent = noted.state.answerSentAt;
  if (noted.changed && again && sent) await deps.feedback.send([{ schema: 1, source: source.id, sent }]);
  return noted;
}

function isAnswered(state: WorkbookState): boolean {
  return !isOwedAnswer(state) && !state.unanswerable;
}

function flip(source: Source, basis: ReadBasis, ready: Prepared, answerAnyway: boolean, deps: PullDeps) {
  const answerSentAt = iso(deps.clock.now());
  return deps.workbooks.change(source.id, (now) =>
    commitRead(now, basis, { ...ready.committed, answerSentAt, answerAnyway }),
  );
}

async function finish(
  source: Source,
  state: WorkbookState,
  basis: ReadBasis,
  ready: Prepared,
  deps: PullDeps,
): Promise<PullOutcome> {
  if (source.mode === 'active') {
    await deps.feedback.send([{ schema: 1, source: source.id, sent: state.answerSentAt ?? '' }]);
  }
  if (basis.seq > basis.committedSeq) await retireReplaced(source, state, basis.committedSeq, deps);
  const { changes, rowsWritten, findings } = ready;
  return { kind: 'committed', seq: state.committedSeq, changes, rowsWritten, findings };
}

/** Before anything is judged. The same cells again need no second snapshot. */
async function keepSnapshot(
  source: Source,
  state: WorkbookState,
  served: ReadRequest,
  workbook: ScreenedWorkbook,
  seq: number,
  content: string,
  readAt: number,
  deps: PullDeps,
): Promise<string> {
  if (state.snapshot?.includes(`-${content}.`)) return state.snapshot;
  const { title, locale, timeZone } = workbook;
  const tabs = workbook.tabs.map(withoutOurCells);
  const { reason } = served;
  return deps.snapshots.put(
    { schema: 1, source: source.id, seq, readAt: iso(readAt), reason, title, locale, timeZone, tabs },
    content,
  );
}

/** What people chose in the workbook outlives a tab that is gone: only what it says differently is stored. */
async function takeChoices(source: Source, workbook: ScreenedWorkbook, deps: PullDeps): Promise<Choices> {
  const known = await deps.registry.choices(source.id);
  const said = deps.judge.choicesIn(workbook, source.fiscalYear);
  const changed = said.filter((choice) => !isKnown(choice, known.get(choice.key)));
  if (changed.length === 0) return known;
  await deps.registryWriter.putChoices(source.id, changed);
  return deps.registry.choices(source.id);
}

function isKnown(choice: Choice, known: Choice | undefined): boolean {
  if (!known) return choice.value === '';
  return known.value === choice.value && known.reason === choice.reason;
}

async function defer(
  notBefore: number,
  served: ReadRequest,
  message: PullMessage,
  deps: PullDeps,
): Promise<PullOutcome> {
  const waitMs = Math.max(0, notBefore - deps.clock.now());
  const queue = isUrgent(served.reason) ? deps.pulls.recheck : deps.pulls.usual;
  await queue.send([message], waitMs);
  return { kind: 'deferred', waitMs };
}

async function refuse(source: Source, problem: AccessProblem, deps: PullDeps): Promise<PullOutcome> {
  await deps.workbooks.change(source.id, (state) => noteProblem(state, problem, deps.clock.now(), isCertain(problem)));
  return { kind: 'refused', problem };
}

async function overtaken(source: Source, basis: ReadBasis, deps: PullDeps): Promise<PullOutcome> {
  await deps.workbooks.change(source.id, (state) => noteOvertaken(state, basis));
  return { kind: 'overtaken' };
}

/** A source that is no longer read wants nothing. */
async function dropRequest(message: PullMessage, deps: PullDeps): Promise<PullOutcome> {
  await deps.workbooks.change(message.source, (state) => (state.requested ? { ...state, requested: null } : null));
  return { kind: 'not-wanted' };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

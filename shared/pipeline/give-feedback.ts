import type { Source } from '#registry/types.ts';
import type { FeedbackDeps, FeedbackOutcome } from './feedback/deps.ts';
import { endAnswered, endDeferred, endNotWritable, endUncertain, giveBack, keepTabs } from './feedback/end-turn.ts';
import { knownTabs } from './feedback/known-tabs.ts';
import { setMarks } from './feedback/set-marks.ts';
import { beginTurn, isWritten, type Turn } from './feedback/turn.ts';
import { wasTypedMeanwhile } from './feedback/typed-meanwhile.ts';
import type { FeedbackMessage } from './ports.ts';
import type { WorkbookState } from './state.ts';
import { isOwedAnswer, noteUnanswered, takeLease } from './transitions/answers.ts';
import { requestRead } from './transitions/requests.ts';

/** How long a workbook is left alone when its state moved on under our hands. */
const SOON_MS = 5_000;

/**
 * The answer in a district's own workbook.
 * 1. Only while an answer is owed, for an active source, under a lease: one writer a workbook. Who comes meanwhile goes
 *    away; the writer passes on what is owed when it is done.
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
  if (!leased.changed) return { kind: isWanted(leased.state, message) ? 'busy' : 'not-wanted' };
  try {
    return await answer(source, leased.state, owner, deps);
  } catch (error) {
    await deps.workbooks.change(source.id, (state) => noteUnanswered(state, owner, deps.clock.now()));
    throw error;
  }
}

function isWanted(state: WorkbookState, message: FeedbackMessage): boolean {
  return isOwedAnswer(state) && state.answerSentAt === message.sent;
}

async function answer(
  source: Source,
  state: WorkbookState,
  owner: string,
  deps: FeedbackDeps,
): Promise<FeedbackOutcome> {
  const turn = await beginTurn(source, state, owner, deps);
  if (!turn) {
    await giveBack({ source, owner }, SOON_MS, deps);
    return { kind: 'outdated' };
  }
  if (isWritten(turn))
    return mark({ ...turn, rendered: { ...turn.rendered, stampedAt: state.stampedAt } }, 'same', deps);
  return write(turn, deps);
}

async function write(turn: Turn, deps: FeedbackDeps): Promise<FeedbackOutcome> {
  const { source, state, report, tabs } = turn;
  const request = { spreadsheetId: source.spreadsheetId, tabs, readBack: report.dataTabs, ...knownTabs(state, report) };
  const written = await deps.writer.write(source.lane, request, state.awaited ? 'recheck' : 'usual');
  switch (written.kind) {
    case 'deferred':
      return endDeferred(turn, written.notBefore, deps);
    case 'uncertain':
      return endUncertain(turn, deps);
    case 'refused':
      if (written.problem === 'unreachable') return endUncertain(turn, deps);
      return endNotWritable(turn, written.problem, deps);
    case 'protected':
      return endNotWritable(turn, 'protected', deps);
    case 'written': {
      const typed = report.dataTabs.length > 0 && wasTypedMeanwhile(written.readBack, state.dataHash, deps.hashKey);
      if (typed) await askForPull(source, deps);
      return mark(turn, typed ? 'typed' : 'written', deps);
    }
  }
}

/**
 * The second write, after our tabs. When it has to wait, the answer stays owed while the tabs are not written again; when it
 * was refused for the first time, or no longer is, *Validasi* is written once more to say so.
 */
async function mark(turn: Turn, tabs: 'same' | 'written' | 'typed', deps: FeedbackDeps): Promise<FeedbackOutcome> {
  const marked = await setMarks(turn, deps);
  if (marked.kind !== 'set') {
    await keepTabs(turn, deps);
    return marked.kind === 'deferred' ? endDeferred(turn, marked.notBefore, deps) : endUncertain(turn, deps);
  }
  if (marked.typedMeanwhile && tabs !== 'typed') await askForPull(turn.source, deps);
  const typedMeanwhile = tabs === 'typed' || marked.typedMeanwhile;
  if (marked.refused !== turn.state.marksRefused) {
    await keepTabs(turn, deps);
    await giveBack(turn, 0, deps);
    return { kind: 'answered', typedMeanwhile };
  }
  await endAnswered(turn, turn.content, deps);
  return tabs === 'same' ? { kind: 'same' } : { kind: 'answered', typedMeanwhile };
}

/** Before the answer is noted: killed in between, the answer is still owed and finds the typing again. */
async function askForPull(source: Source, deps: FeedbackDeps): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString();
  const asked = await deps.workbooks.change(source.id, (state) =>
    requestRead(state, { at, reason: 'typed-meanwhile', seen: null, sentAt: at }),
  );
  if (asked.changed) await deps.pulls.recheck.send([{ schema: 1, source: source.id, sent: at }]);
}

import type { SourceId } from '#registry/types.ts';
import type { Clock, PullMessage, PullQueues, WorkbookStore } from './ports.ts';
import type { RequestReason, WorkbookState } from './state.ts';
import { isUrgent, requestRead } from './transitions/requests.ts';

export interface RequestDeps {
  readonly clock: Clock;
  readonly workbooks: WorkbookStore;
  readonly pulls: PullQueues;
}

/**
 * Asks for reads now (`pull`, new rules). A request that waits with a reason as strong stays as it is; its message is on the
 * way. Answers the sources that were asked for.
 */
export async function requestPulls(
  sources: readonly SourceId[],
  reason: RequestReason,
  deps: RequestDeps,
  delayMs = 0,
): Promise<readonly SourceId[]> {
  const sent = new Date(deps.clock.now()).toISOString();
  const messages: PullMessage[] = [];
  for (const source of sources) {
    const asked = await deps.workbooks.change(source, (state) =>
      isUseless(state, reason) ? null : requestRead(state, { at: sent, reason, seen: null, sentAt: sent }),
    );
    if (asked.changed) messages.push({ schema: 1, source, sent });
  }
  await (isUrgent(reason) ? deps.pulls.recheck : deps.pulls.usual).send(messages, delayMs);
  return messages.map(({ source }) => source);
}

/** A workbook that cannot be read is judged when it can be again; until then its receipt says that it is unread. */
function isUseless(state: WorkbookState, reason: RequestReason): boolean {
  return reason === 'rules' && state.problem !== null;
}

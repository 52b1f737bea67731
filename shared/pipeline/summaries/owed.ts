import { isOverdue } from '../owed.ts';
import type { Clock, WorkQueue } from '../ports.ts';
import type { OwedSummaries, SummaryMessage } from '../summary-ports.ts';

/** A queue that lets no message go before it is written down what it is for: one that is lost is sent again by a scan. */
export function owingQueue(
  queue: WorkQueue<SummaryMessage>,
  owed: Pick<OwedSummaries, 'note'>,
  clock: Clock,
): WorkQueue<SummaryMessage> {
  return {
    async send(messages, delayMs = 0) {
      const sentAt = new Date(clock.now() + delayMs).toISOString();
      for (const message of messages) await owed.note({ message, sentAt });
      await queue.send(messages, delayMs);
    },
  };
}

/** Sends again what nobody published; `all`: whatever is owed, the queues were lost. */
export async function resendSummaries(
  all: boolean,
  deps: {
    readonly clock: Clock;
    readonly owedSummaries: Pick<OwedSummaries, 'list'>;
    readonly summaries: WorkQueue<SummaryMessage>;
  },
): Promise<number> {
  const now = deps.clock.now();
  const owed = (await deps.owedSummaries.list()).filter(({ sentAt }) => all || isOverdue(sentAt, now));
  if (owed.length > 0) await deps.summaries.send(owed.map(({ message }) => message));
  return owed.length;
}
